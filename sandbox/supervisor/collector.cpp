#include "sandbox/supervisor/collector.hpp"

#include "sandbox/supervisor/program.hpp"

#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::sandbox::supervisor {

namespace {

using namespace report;

constexpr int deepest_folder = 8;
constexpr int most_files = 1000;

class collector {
public:
  explicit collector(const settings& s) : wanted_{s}, left_{s.outputs_bytes} {}

  void walk(int folder, const char* prefix, int depth) {
    DIR* entries = ::fdopendir(folder);
    if (entries == nullptr) return;
    while (const dirent* entry = ::readdir(entries)) {
      if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
      char path[longest_path + 1];
      const std::size_t needed = std::strlen(prefix) + std::strlen(entry->d_name);
      if (needed >= sizeof path) continue;
      std::strcpy(path, prefix);
      std::strcat(path, entry->d_name);
      visit(::dirfd(entries), entry->d_name, path, depth);
    }
    ::closedir(entries);
  }

private:
  void visit(int folder, const char* name, char* path, int depth) {
    const int file = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    struct stat facts {};
    if (file < 0 || ::fstat(file, &facts) != 0) {
      if (file >= 0) ::close(file);
      return;
    }
    const std::size_t length = std::strlen(path);
    if (S_ISDIR(facts.st_mode) && depth < deepest_folder && length < longest_path) {
      std::strcpy(path + length, "/");
      walk(file, path, depth + 1); // closes it
      return;
    }
    if (S_ISREG(facts.st_mode) && matches(path) && facts.st_size <= left_ && count_ < most_files)
      bring(file, path, facts.st_size);
    ::close(file);
  }

  bool matches(const char* path) const {
    for (int i = 0; i < wanted_.pattern_count; ++i)
      if (::fnmatch(wanted_.patterns[i], path, 0) == 0) return true;
    return false;
  }

  void bring(int file, const char* path, long long size) {
    left_ -= size;
    ++count_;
    message m;
    m.what = kind::file;
    m.number = static_cast<std::int32_t>(size);
    std::strcpy(m.path, path);
    send_message(m);
    static char buffer[sizeof(message) + chunk];
    while (size > 0) {
      const ssize_t got = ::read(file, buffer + sizeof m, static_cast<std::size_t>(size < chunk ? size : chunk));
      if (got <= 0) break;
      message head;
      head.what = kind::bytes;
      head.number = static_cast<std::int32_t>(got);
      send_bytes(head, buffer, static_cast<std::size_t>(got));
      size -= got;
    }
  }

  const settings& wanted_;
  long long left_;
  int count_ = 0;
};

} // namespace

void collect(const settings& s) {
  if (const int work = ::open("/work", O_RDONLY | O_DIRECTORY | O_CLOEXEC); work >= 0) collector{s}.walk(work, "", 0);
}

} // namespace assay::sandbox::supervisor
