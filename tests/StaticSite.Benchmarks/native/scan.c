/* The floor of a build with nothing to do: reads only the size and time of every file below a folder.
 *   cc -O2 -pthread -o scan scan.c
 *   scan THREADS FOLDER
 * Each folder is opened and listed once; each file is queried relative to its open folder. */
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static char **waiting;
static long n_waiting, room, unfinished, files, bytes, newest;

static void add(char *folder) {
    pthread_mutex_lock(&lock);
    if (n_waiting == room) waiting = realloc(waiting, (room = room ? room * 2 : 1024) * sizeof *waiting);
    waiting[n_waiting++] = folder;
    unfinished++;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

static void scan(char *folder) {
    long n = 0, sum = 0, last = 0;
    DIR *dir = opendir(folder);
    if (!dir) { perror(folder); exit(1); }
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.') continue;
        struct stat s;
        if (entry->d_type == DT_DIR) {
            char *below = malloc(strlen(folder) + strlen(entry->d_name) + 2);
            sprintf(below, "%s/%s", folder, entry->d_name);
            add(below);
        } else if (fstatat(dirfd(dir), entry->d_name, &s, AT_SYMLINK_NOFOLLOW) == 0) {
            n++, sum += s.st_size;
            if (s.st_mtime > last) last = s.st_mtime;
        }
    }
    closedir(dir);
    free(folder);
    pthread_mutex_lock(&lock);
    files += n, bytes += sum, newest = last > newest ? last : newest;
    if (--unfinished == 0) pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

static void *work(void *_) {
    for (;;) {
        pthread_mutex_lock(&lock);
        while (n_waiting == 0 && unfinished > 0) pthread_cond_wait(&changed, &lock);
        char *folder = n_waiting > 0 ? waiting[--n_waiting] : NULL;
        pthread_mutex_unlock(&lock);
        if (!folder) return NULL;
        scan(folder);
    }
}

int main(int argc, char **argv) {
    if (argc != 3) return fprintf(stderr, "scan THREADS FOLDER\n"), 2;
    pthread_t threads[64];
    int n = atoi(argv[1]);
    add(strdup(argv[2]));
    for (int i = 1; i < n; i++) pthread_create(&threads[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < n; i++) pthread_join(threads[i], NULL);
    printf("%ld files, %ld bytes, newest %ld\n", files, bytes, newest);
    return 0;
}
