// attack: a macro that grows to a billion words
// held by: the compiler's limits on memory and time
// hasty: compile
// outcome: compile-error
#define A(x) x x x x x x x x x x
#define B(x) A(A(A(x)))
#define C(x) B(B(B(x)))

int f(int n) {
  C(n += 1;)
  return n;
}
