// attack: system calls replaced by functions that never return
// held by: the driver makes its system calls itself; a hang in the solution's own output is a time limit
// outcome: accepted time-limit
#include <unistd.h>

extern "C" ssize_t write(int, const void*, size_t) { for (;;) {} }
extern "C" ssize_t read(int, void*, size_t) { for (;;) {} }

int f(int n) { return n + 1; }
