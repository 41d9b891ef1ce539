/// The first process of a sandbox (pid 1 of its pid namespace). It starts the program, tells its raw wait status, cpu
/// time and peak memory over a channel that the program never gets, brings back files, and takes everything down with
/// itself. It is needed because bubblewrap folds signals into exit codes, and because as pid 1 it cannot be signalled
/// from inside and its end is the end of every process in the namespace. It ends at once when the launcher's end of the
/// channel closes. With the one argument "--container" it is the entry point of a container; see container.hpp.

#include "sandbox/supervisor/container.hpp"
#include "sandbox/supervisor/program.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace assay::sandbox;
using namespace assay::sandbox::supervisor;

/// Waits until the program has ended, reaping orphans on the way; its wait status.
int wait_for(pid_t program, int signals) {
  for (;;) {
    pollfd watched[] = {{signals, POLLIN, 0}, {report::status_fd, 0, 0}};
    ::poll(watched, 2, -1);
    if ((watched[1].revents & (POLLHUP | POLLERR)) != 0)
      _exit(1); // the launcher is gone; pid 1's end takes all with it
    signalfd_siginfo ignored;
    while (::read(signals, &ignored, sizeof ignored) > 0) {}
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(-1, &status, WNOHANG)) > 0)
      if (ended == program) return status;
    if (ended < 0 && errno == ECHILD) _exit(1);
  }
}

} // namespace

int main(int count, char** arguments) {
  ::prctl(PR_SET_DUMPABLE, 0); // else the program, having the same user id, could read and write this process
  if (count == 2 && std::strcmp(arguments[1], "--container") == 0) return run_container();
  ::setpgid(0, 0); // else a signal to the program's own group would reach whoever started the sandbox
  ::fcntl(report::status_fd, F_SETFD, FD_CLOEXEC);
  ::syscall(SYS_close_range, report::status_fd + 1, ~0U, 0);
  const settings s = read_arguments(count - 1, arguments + 1);
  const int signals = watch_children();
  send_message({});

  const pid_t program = ::fork();
  if (program < 0) give_up(errno);
  if (program == 0) become_program(s);
  for (int fd = 0; fd <= report::answers_fd; ++fd)
    ::close(fd); // so that the launcher sees the program's own end of file

  const int status = wait_for(program, signals);
  kill_the_rest();
  report_end(s, status, {});
  return 0;
}
