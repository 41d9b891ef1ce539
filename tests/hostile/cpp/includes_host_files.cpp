// attack: the machine's files as source text
// held by: the compiler sees the toolchain and this submission, nothing else
// outcome: compile-error
#if __has_include("@CANARY@") || __has_include("/etc/shadow")
#error "@CANARY@ can be seen"
#endif
#include "/etc/passwd"
#include "@CANARY@"

int f(int n) { return n + 1; }
