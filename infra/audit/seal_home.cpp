#include "infra/audit/seal_home.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace assay::audit {
namespace {

namespace fs = std::filesystem;

struct descriptor {
  explicit descriptor(int value) : fd{value} {}
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor() {
    if (fd >= 0) close(fd);
  }
  int fd;
};

fs::path folder_of(const fs::path& home) { return home / "seals"; }

bool make_folder(const fs::path& home) {
  std::error_code failed;
  fs::create_directories(home, failed);
  return !failed && (mkdir(folder_of(home).c_str(), 0700) == 0 || errno == EEXIST);
}

fs::path memory_of(const fs::path& home, const std::string& installation) {
  return folder_of(home) / ("last-" + installation);
}

/// At most a page: what is longer is neither a key nor a seal.
std::optional<std::string> read_small(int fd) {
  std::string out(4'096, '\0');
  const auto n = read(fd, out.data(), out.size());
  if (n < 0) return std::nullopt;
  out.resize(static_cast<std::size_t>(n));
  return out;
}

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const auto n = write(fd, text.data(), text.size());
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) text.remove_prefix(static_cast<std::size_t>(n));
  }
  return fsync(fd) == 0;
}

/// A complete file beside `file`, under a name of its own; empty when it cannot be written.
fs::path write_beside(const fs::path& file, const std::string& text) {
  auto name = file.string() + ".XXXXXX";
  const descriptor to{mkostemp(name.data(), O_CLOEXEC)}; // 0600
  if (to.fd < 0) return {};
  if (write_all(to.fd, text)) return name;
  const int why = errno;
  unlink(name.c_str());
  errno = why;
  return {};
}

seal_problem because(std::string what, std::string fix) {
  return {std::move(what) + ": " + std::strerror(errno), std::move(fix)};
}

seal_result<signing_key> load(const fs::path& file) {
  const descriptor from{open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
  if (from.fd < 0) return because("the key of seals " + file.string() + " cannot be read", "check its owner");
  struct stat s {};
  if (fstat(from.fd, &s) != 0 || !S_ISREG(s.st_mode) || (s.st_mode & 0077) != 0)
    return seal_problem{
        "the key of seals " + file.string() + " can be read by others, so a seal would prove nothing",
        "chmod 600 " + file.string() + "; when others may have read it, remove it: a new key is made at the next start"};
  const auto pem = read_small(from.fd);
  auto key = signing_key::from_pem(pem.value_or(""));
  if (!key)
    return seal_problem{
        file.string() + " is not a private Ed25519 key in PEM",
        "put the right one back from a backup, or remove it: a new key is made at the next start"};
  return *std::move(key);
}

} // namespace

void throw_exception_from_error(const seal_problem& e, const boost::source_location&) {
  throw std::runtime_error{e.what + "; " + e.fix};
}

bool write_whole(const fs::path& file, const std::string& text) {
  const auto beside = write_beside(file, text);
  if (beside.empty()) return false;
  if (rename(beside.c_str(), file.c_str()) == 0) return true;
  const int why = errno;
  unlink(beside.c_str());
  errno = why;
  return false;
}

bool sync_file(const fs::path& file) {
  const descriptor it{open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  return it.fd >= 0 && fsync(it.fd) == 0;
}

seal_result<signing_key> load_or_make_key(const fs::path& home) {
  const auto file = folder_of(home) / "key.pem";
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(file, ignored))) return load(file);
  const std::string fix = "set ASSAY_HOME to a folder that you may write";
  if (!make_folder(home)) return because("cannot make " + folder_of(home).string(), fix);
  const auto beside = write_beside(file, signing_key::make().to_pem());
  if (beside.empty()) return because("cannot write a key into " + folder_of(home).string(), fix);
  // A link fails when another process was first; then its key is the one.
  const bool linked = link(beside.c_str(), file.c_str()) == 0 || errno == EEXIST;
  const int why = errno;
  unlink(beside.c_str());
  errno = why;
  if (!linked) return because("cannot write a key into " + folder_of(home).string(), fix);
  return load(file);
}

std::optional<std::string> remembered_seal(const fs::path& home, const std::string& installation) {
  const descriptor from{open(memory_of(home, installation).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
  if (from.fd < 0) return std::nullopt;
  auto line = read_small(from.fd);
  if (line && line->ends_with('\n')) line->pop_back();
  return line;
}

bool remember_seal(const fs::path& home, const seal& newest) {
  if (!make_folder(home)) return false;
  // Held while it is compared and replaced, since several processes of one home may seal.
  const descriptor lock{open((folder_of(home) / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
  if (lock.fd < 0 || flock(lock.fd, LOCK_EX) != 0) return false;
  const auto before = remembered_seal(home, newest.installation);
  const auto known = before ? parse_seal(*before) : std::nullopt;
  if (known && known->number >= newest.number) return true;
  return write_whole(memory_of(home, newest.installation), line_of(newest) + "\n");
}

} // namespace assay::audit
