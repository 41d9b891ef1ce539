// attack: exit code 0 while the class is loaded
// held by: an exit code is no answer
// outcome: runtime-error
class Solution {
  static { Runtime.getRuntime().halt(0); }

  static int f(int n) { return n + 1; }
}
