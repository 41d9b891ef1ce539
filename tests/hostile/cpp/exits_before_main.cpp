// attack: exit code 0 before main, in a constructor
// held by: an exit code is no answer
// outcome: runtime-error
// says: exit code 0
#include <unistd.h>

struct first {
  first() { _exit(0); }
} now;

int f(int n) { return n + 1; }
