// attack: reading and writing the machine's files
// held by: they are not there
// outcome: accepted
// time: 3000
import java.nio.file.*;

class Solution {
  static int f(int n) {
    for (String path : new String[] {"@CANARY@", "/etc/shadow", "/proc/@PID@/environ", "/proc/1/environ", "/proc/1/mem", "/root", "/var/cache/assay"}) {
      try {
        System.out.println(Files.readString(Path.of(path)));
        return 0;
      } catch (Exception e) {
      }
      try {
        Files.writeString(Path.of(path), "x");
        return 0;
      } catch (Exception e) {
      }
    }
    return System.getenv().toString().contains("CANARY") ? 0 : n + 1;
  }
}
