/* The floor of a full build: reads every file in LIST_IN and writes every file in LIST_OUT under OUT.
 *   cc -O2 -pthread -o floor floor.c
 *   floor LIST_IN LIST_OUT OUT [THREADS]
 * LIST_IN has one path per line. LIST_OUT has "size path" per line, directories before their files; size -1 marks a directory.
 * Nothing is parsed or rendered: bytes are read into a buffer and discarded, and a constant buffer is written. */
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **in, **out;
static long *size;
static long n_in, n_out;
static atomic_long next_in, next_out, bytes_in, bytes_out;
static int root;

static void *reader(void *_) {
    char *buf = malloc(1 << 20);
    for (long i; (i = atomic_fetch_add(&next_in, 1)) < n_in;) {
        int fd = open(in[i], O_RDONLY | O_CLOEXEC);
        if (fd < 0) { perror(in[i]); exit(1); }
        for (ssize_t k; (k = read(fd, buf, 1 << 20)) > 0;) atomic_fetch_add(&bytes_in, k);
        close(fd);
    }
    return free(buf), NULL;
}

static void *writer(void *_) {
    char *buf = malloc(1 << 20);
    memset(buf, 'x', 1 << 20);
    for (long i; (i = atomic_fetch_add(&next_out, 1)) < n_out;) {
        if (size[i] < 0) continue;
        int fd = openat(root, out[i], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (fd < 0) { perror(out[i]); exit(1); }
        for (long left = size[i]; left > 0;) {
            ssize_t k = write(fd, buf, left < (1 << 20) ? left : 1 << 20);
            if (k < 0) { perror("write"); exit(1); }
            left -= k, atomic_fetch_add(&bytes_out, k);
        }
        close(fd);
    }
    return free(buf), NULL;
}

static char **lines(const char *path, long *n) {
    FILE *f = fopen(path, "r");
    if (!f) { perror(path); exit(1); }
    char **v = NULL, *line = NULL;
    size_t cap = 0;
    long room = *n = 0;
    while (getline(&line, &cap, f) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (*n == room) v = realloc(v, (room = room ? room * 2 : 1024) * sizeof *v);
        v[(*n)++] = strdup(line);
    }
    return fclose(f), v;
}

static void run(void *(*fn)(void *), int threads) {
    pthread_t t[64];
    for (int i = 0; i < threads; i++) pthread_create(&t[i], NULL, fn, NULL);
    for (int i = 0; i < threads; i++) pthread_join(t[i], NULL);
}

int main(int argc, char **argv) {
    if (argc < 4) return fprintf(stderr, "floor LIST_IN LIST_OUT OUT [THREADS]\n"), 2;
    int threads = argc > 4 ? atoi(argv[4]) : 2;
    in = lines(argv[1], &n_in);
    out = lines(argv[2], &n_out);
    size = malloc(n_out * sizeof *size);
    mkdir(argv[3], 0755);
    root = open(argv[3], O_DIRECTORY | O_RDONLY);
    for (long i = 0; i < n_out; i++) {
        size[i] = strtol(out[i], &out[i], 10);
        out[i]++;
        if (size[i] < 0) mkdirat(root, out[i], 0755);
    }
    run(reader, threads);
    run(writer, threads);
    printf("read %ld files %ld bytes, wrote %ld files %ld bytes\n", n_in, (long)bytes_in, n_out, (long)bytes_out);
    return 0;
}
