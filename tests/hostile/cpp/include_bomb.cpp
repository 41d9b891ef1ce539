// attack: a file that includes itself twice, as deep as it may
// held by: the compiler's limits on time and memory
// hasty: compile
// outcome: compile-error
#ifndef AGAIN
#define AGAIN 0
#endif
#if __INCLUDE_LEVEL__ < 190
#include __FILE__
#include __FILE__
#endif

static int f(int n) { return n + 1; }
