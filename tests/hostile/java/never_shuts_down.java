// attack: an exit that a hook holds up for ever
// held by: the clock is outside
// outcome: time-limit
class Solution {
  static int f(int n) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> { for (;;) { } }));
    System.exit(0);
    return n + 1;
  }
}
