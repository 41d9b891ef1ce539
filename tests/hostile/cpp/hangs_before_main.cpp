// attack: a constructor that never ends, before there is a driver
// held by: starting has a time limit of its own
// hasty: start
// outcome: time-limit
#include <unistd.h>

struct first {
  first() { for (;;) pause(); }
} now;

int f(int n) { return n + 1; }
