// attack: the compiler's own environment and command line as source text, to read it in an error's text
// held by: both are the profile's and the same for everybody
// outcome: compile-error
#include "/proc/self/environ"
#include "/proc/self/cmdline"
#include "/proc/1/environ"

int f(int n) { return n + 1; }
