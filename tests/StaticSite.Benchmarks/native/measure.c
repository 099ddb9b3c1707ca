/* Measures the cost of a program with the system's own accounting.
 *   cc -O2 -o measure measure.c
 *   measure LOG PROGRAM [ARGUMENT...]
 * Runs the program with its output in LOG and prints "STATUS WALL USER SYS PEAK": exit status, seconds, and peak memory in KiB of the
 * program or of a child it waited for. This program is small, since memory used before exec counts as the new program's. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static double seconds(struct timeval t) { return t.tv_sec + t.tv_usec / 1e6; }

int main(int argc, char **argv) {
    if (argc < 3) return fprintf(stderr, "measure LOG PROGRAM [ARGUMENT...]\n"), 2;
    int log = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644), nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (log < 0 || nothing < 0) { perror(argv[1]); return 2; }
    double start = now();
    pid_t child = fork();
    if (child < 0) { perror("fork"); return 2; }
    if (child == 0) {
        dup2(nothing, 0), dup2(log, 1), dup2(log, 2);
        execvp(argv[2], argv + 2);
        perror(argv[2]);
        _exit(127);
    }
    int status;
    struct rusage used;
    wait4(child, &status, 0, &used);
    double wall = now() - start;
    printf("%d %.6f %.6f %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), wall,
           seconds(used.ru_utime), seconds(used.ru_stime), used.ru_maxrss);
    return 0;
}
