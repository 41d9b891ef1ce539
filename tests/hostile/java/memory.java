// attack: memory from the heap
// held by: the runtime's limit, then the control group's
// outcome: memory-limit
// time: 3000
import java.util.*;

class Solution {
  static int f(int n) {
    List<long[]> all = new ArrayList<>();
    for (;;) all.add(new long[1 << 17]);
  }
}
