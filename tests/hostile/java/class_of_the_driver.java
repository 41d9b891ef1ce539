// attack: classes with the names of the driver's, to stand in their place
// held by: the driver stands before the submission, and its entry cannot be declared twice
// outcome: compile-error accepted runtime-error wrong-answer
class assay_entry {
  public static void main(String[] arguments) { System.exit(0); }
}

class Solution {
  static int f(int n) { return n + 1; }
}
