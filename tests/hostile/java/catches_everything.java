// attack: recursion that catches its own overflow and goes on for ever
// held by: the clock is outside
// outcome: time-limit
class Solution {
  static int f(int n) {
    for (;;) {
      try {
        return f(n) + 1;
      } catch (Throwable t) {
        continue;
      }
    }
  }
}
