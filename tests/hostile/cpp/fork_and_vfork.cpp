// attack: children by vfork, clone and fork that share the memory, the files and the parent
// held by: the limit on processes; only one process may answer
// outcome: time-limit runtime-error memory-limit
#include <csignal>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

int f(int n) {
  for (;;) {
    fork();
    syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
    if (vfork() == 0) _exit(n);
  }
}
