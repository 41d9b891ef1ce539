// attack: a write(2) of one's own, which the driver would call for its answers
// held by: the driver makes its system calls itself; what the solution calls is its own affair
// outcome: accepted
#include <unistd.h>

extern "C" ssize_t write(int, const void*, size_t size) { return static_cast<ssize_t>(size); }
extern "C" ssize_t read(int, void*, size_t) { return 0; }
extern "C" pid_t getpid() { return 1; }
extern "C" int fcntl(int, int, ...) { return -1; }
extern "C" [[noreturn]] void _exit(int) { for (;;) {} }

int f(int n) { return n + 1; }
