// attack: system calls by way of a ring, past the filter
// held by: there is no ring
// outcome: accepted
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

int f(int n) {
  char parameters[120];
  memset(parameters, 0, sizeof parameters);
  return syscall(SYS_io_uring_setup, 8, parameters) == -1 ? n + 1 : 0;
}
