// attack: programs of the machine, left running, and the end of one's own parent
// held by: they stay in the pid namespace, whose end is theirs; the parent cannot be killed
// outcome: accepted
// time: 5000
class Solution {
  static int f(int n) throws Exception {
    ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
    for (int i = 0; i < 3; ++i) new ProcessBuilder("/usr/bin/setsid", "/usr/bin/sleep", "1000").start();
    return n + 1;
  }
}
