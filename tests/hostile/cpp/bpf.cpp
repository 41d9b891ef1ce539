// attack: a program for the kernel
// held by: the call kills
// outcome: forbidden
#include <sys/syscall.h>
#include <unistd.h>

int f(int n) { return syscall(SYS_bpf, 5, nullptr, 0) == -1 ? n + 1 : 0; }
