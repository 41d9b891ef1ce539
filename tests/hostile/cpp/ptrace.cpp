// attack: tracing one's parent, which waits for the program's end
// held by: the call kills
// outcome: forbidden
#include <sys/ptrace.h>
#include <unistd.h>

int f(int n) { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0 ? 0 : n + 1; }
