#include "sandbox/native/plumbing.hpp"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace assay::sandbox {

namespace {

constexpr int lowest_source = 512; // above every number of a plan, see spawn_request

} // namespace

descriptor lift(int fd) {
  descriptor low{fd};
  return descriptor{::fcntl(low.get(), F_DUPFD_CLOEXEC, lowest_source)};
}

result<descriptor> memory_file(std::string_view content) {
  const descriptor file{::memfd_create("assay", MFD_CLOEXEC)};
  for (std::size_t done = 0; file && done < content.size();) {
    const ssize_t put = ::pwrite(file.get(), content.data() + done, content.size() - done, static_cast<off_t>(done));
    if (put <= 0) return problem{"cannot write a memory file"};
    done += static_cast<std::size_t>(put);
  }
  // Opened anew for reading only, so that the program cannot change what it was given.
  descriptor made = lift(::open(("/proc/self/fd/" + std::to_string(file.get())).c_str(), O_RDONLY | O_CLOEXEC));
  if (!made) return problem{"cannot make a memory file"};
  return made;
}

descriptor executable_file(std::string_view content) {
#ifndef MFD_EXEC
  constexpr unsigned MFD_EXEC = 0x10;
#endif
  constexpr unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  descriptor file{::memfd_create("assay-supervisor", flags | MFD_EXEC)};
  if (!file) file = descriptor{::memfd_create("assay-supervisor", flags)}; // before Linux 6.3
  // Where files in memory may not be executed.
  if (!file) file = descriptor{::open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0700)};
  if (!file || ::pwrite(file.get(), content.data(), content.size(), 0) != static_cast<ssize_t>(content.size()) ||
      ::fchmod(file.get(), 0555) != 0)
    return {};
  ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL);
  // What is open for writing is not executed.
  return descriptor{::open(("/proc/self/fd/" + std::to_string(file.get())).c_str(), O_RDONLY | O_CLOEXEC)};
}

result<two_ends> make_pipe(direction for_us) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return problem{"cannot make a pipe"};
  two_ends made{descriptor{ends[for_us == direction::in ? 0 : 1]}, lift(ends[for_us == direction::in ? 1 : 0])};
  ::fcntl(made.ours.get(), F_SETFL, O_NONBLOCK);
  // Fewer wake-ups for big frames; fewer is no fault.
  ::fcntl(made.ours.get(), F_SETPIPE_SZ, 1 << 18);
  return made;
}

result<two_ends> make_status_socket() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return problem{"cannot make a socket"};
  two_ends made{descriptor{ends[0]}, lift(ends[1])};
  const int on = 1;
  // The kernel names the sender of each message by its pid as seen from here.
  ::setsockopt(made.ours.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
  ::fcntl(made.ours.get(), F_SETFL, O_NONBLOCK);
  return made;
}

/// were.
ssize_t write_quietly(int fd, std::string_view text) {
  sigset_t pipe_signal, before, pending;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  ::sigpending(&pending);
  ::pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  const ssize_t written = ::write(fd, text.data(), text.size());
  const int error = errno;
  const timespec now{0, 0};
  if (written < 0 && error == EPIPE && sigismember(&pending, SIGPIPE) == 0)
    while (::sigtimedwait(&pipe_signal, nullptr, &now) < 0 && errno == EINTR) {}
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return written;
}

} // namespace assay::sandbox
