// attack: another program in a file in memory, executed in place of this one with the channel open
// held by: the filter and all limits stay; the channel closes with the driver
// outcome: runtime-error
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

int f(int n) {
  const int file = memfd_create("x", 0);
  const std::string text = "#!/usr/bin/sh\necho '9' >&4; while :; do :; done\n";
  if (write(file, text.data(), text.size()) < 0) return 0;
  char path[32] = "/proc/self/fd/";
  path[14] = static_cast<char>('0' + file);
  char name[] = "x";
  char* arguments[] = {name, nullptr};
  if (fork() == 0) {
    execv(path, arguments);
    _exit(1);
  }
  execl("/usr/bin/true", "true", nullptr);
  return n;
}
