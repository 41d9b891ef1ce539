// attack: memory outside of the heap, which the runtime does not count as its own
// held by: the control group's limit
// outcome: memory-limit
// time: 5000
import java.nio.ByteBuffer;
import java.util.*;

class Solution {
  static int f(int n) throws Exception {
    var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    field.setAccessible(true);
    var memory = (sun.misc.Unsafe) field.get(null);
    for (;;) memory.setMemory(memory.allocateMemory(1 << 20), 1 << 20, (byte) n);
  }
}
