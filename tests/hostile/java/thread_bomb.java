// attack: threads without end
// held by: threads count as processes
// outcome: memory-limit runtime-error time-limit
// time: 3000
class Solution {
  static int f(int n) {
    for (;;) new Thread(() -> java.util.concurrent.locks.LockSupport.park()).start();
  }
}
