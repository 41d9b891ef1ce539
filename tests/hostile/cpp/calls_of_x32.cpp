// attack: system calls with the numbers of the x32 way
// held by: the filter knows them as another architecture's, or the kernel as none
// outcome: forbidden accepted
#include <unistd.h>

int f(int n) { return syscall(0x40000000 + 521, 0, 0, 0, 0) == -1 ? n + 1 : 0; }
