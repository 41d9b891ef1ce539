// attack: a handler for every signal that goes on where it was, in a crash that never ends
// held by: the clock is outside
// outcome: time-limit
#include <csignal>

int f(int n) {
  for (int number = 1; number < 65; ++number) signal(number, [](int) {});
  volatile int* nowhere = nullptr;
  *nowhere = n;
  return n + 1;
}
