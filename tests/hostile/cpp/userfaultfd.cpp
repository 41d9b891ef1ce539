// attack: holding the kernel up in the middle of a copy
// held by: the call kills
// outcome: forbidden
#include <sys/syscall.h>
#include <unistd.h>

int f(int n) { return syscall(SYS_userfaultfd, 1) == -1 ? n + 1 : 0; }
