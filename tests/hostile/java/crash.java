// attack: a crash of the runtime itself, with its report and its core file
// held by: both would be in the working folder, which goes with the sandbox
// outcome: runtime-error
// time: 5000
class Solution {
  static int f(int n) throws Exception {
    var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    field.setAccessible(true);
    ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
    return n + 1;
  }
}
