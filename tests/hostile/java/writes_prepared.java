// attack: changing the driver and the archive of classes that all submissions are run with
// held by: they stand there read-only
// outcome: accepted
import java.nio.file.*;

class Solution {
  static int f(int n) {
    for (String path : new String[] {"/prepared/driver.jar", "/prepared/java.jsa", "/prepared/@TOKEN@", "/box/program.jar"}) {
      try {
        Files.write(Path.of(path), new byte[] {1});
        return 0;
      } catch (Exception e) {
      }
      try {
        Files.delete(Path.of(path));
        return 0;
      } catch (Exception e) {
      }
    }
    return n + 1;
  }
}
