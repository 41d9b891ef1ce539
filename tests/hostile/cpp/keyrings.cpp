// attack: the keys of whoever runs the judge
// held by: the call kills
// outcome: forbidden
#include <sys/syscall.h>
#include <unistd.h>

int f(int n) {
  char text[4096];
  return syscall(SYS_keyctl, 11, -3, text, sizeof text) == -1 ? n + 1 : 0; // read the session's keyring
}
