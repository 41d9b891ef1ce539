#include "infra/cli/source_file.hpp"

#include "actors/session/commands.hpp"
#include "events/core/codec.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace assay::cli {
namespace {

using outcome = std::variant<std::string, source_problem>;

class open_file {
public:
  explicit open_file(int descriptor) : descriptor_{descriptor} {}
  ~open_file() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;
  [[nodiscard]] int get() const noexcept { return descriptor_; }

private:
  int descriptor_;
};

source_problem unreadable(const std::string& name, int error) {
  switch (error) {
  case ENOENT:
  case ENOTDIR:
    return {"there is no file " + name, "check the path, or name the file by its absolute path"};
  case EACCES:
    return {name + " may not be read by you", "chmod u+r " + name};
  case ELOOP:
    return {name + " is a link that leads back to itself", "name the file itself"};
  case EINTR:
    return {"reading " + name + " was interrupted", "run the command again"};
  default:
    return {name + " cannot be read: " + std::strerror(error), "check the path and the disk"};
  }
}

std::string kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a directory";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

/// Reads up to one byte more than is allowed, so that too much is noticed; an errno when it fails.
int read_some(int from, std::string& to) {
  std::array<char, 16 * 1024> buffer{};
  while (to.size() <= max_submission_bytes) {
    const auto got = ::read(from, buffer.data(), buffer.size());
    if (got == 0) return 0;
    if (got > 0) {
      to.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (errno == EAGAIN) {
      // Somebody else made standard input non-blocking.
      pollfd ready{from, POLLIN, 0};
      if (::poll(&ready, 1, -1) < 0) return errno;
    } else {
      return errno;
    }
  }
  return 0;
}

} // namespace

outcome read_source(const std::string& path) {
  const bool from_stdin = path == "-";
  const std::string name = from_stdin ? "standard input" : path;
  // Opening a pipe for reading would wait for its writer; O_NONBLOCK does not, and changes nothing for regular files.
  const open_file file{from_stdin ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
  if (file.get() < 0) return unreadable(name, errno);
  struct stat about {};
  if (::fstat(file.get(), &about) != 0) return unreadable(name, errno);
  if (from_stdin ? S_ISDIR(about.st_mode) : !S_ISREG(about.st_mode))
    return source_problem{
        name + " is " + kind_of(about.st_mode) + ", not a file", S_ISDIR(about.st_mode)
                                                                     ? "name the file with the solution inside it"
                                                                     : "name a file, or use - for standard input"};
  std::string text;
  if (const auto error = read_some(file.get(), text); error != 0) return unreadable(name, error);
  return check_source(std::move(text), name);
}

outcome check_source(std::string text, std::string_view name) {
  const std::string who{name};
  if (text.size() > max_submission_bytes)
    return source_problem{
        who + " is larger than " + std::to_string(max_submission_bytes / 1024) +
            " KiB, the most that a solution may have",
        "hand in the source of the solution alone, without data"};
  if (text.find('\0') != std::string::npos || !codec::is_utf8(text))
    return source_problem{who + " is not text in UTF-8", "hand in the source file, saved as UTF-8"};
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    return source_problem{who + " is empty", "write the solution into it first; check that it was saved"};
  return text;
}

} // namespace assay::cli
