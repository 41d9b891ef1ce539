// attack: exit code 0 before there is an answer
// held by: an exit code is no answer
// outcome: runtime-error
// says: exit code 0
class Solution {
  static int f(int n) {
    System.exit(0);
    return n + 1;
  }
}
