// attack: the driver's own fields and streams by reflection, to answer in its place
// held by: a wrong answer stays wrong, whoever writes it
// outcome: wrong-answer runtime-error
import java.io.*;
import java.lang.reflect.*;

class Solution {
  static int f(int n) throws Exception {
    for (var frame : Thread.currentThread().getStackTrace()) {
      try {
        for (Field field : Class.forName(frame.getClassName()).getDeclaredFields()) {
          field.setAccessible(true);
          if (Modifier.isStatic(field.getModifiers())) System.out.println(field + " = " + field.get(null));
        }
      } catch (Throwable t) {
      }
    }
    try (var out = new FileOutputStream("/proc/self/fd/4")) {
      out.write("24\nl3;s5:values3:abci2;".getBytes());
    }
    Runtime.getRuntime().halt(0);
    return n;
  }
}
