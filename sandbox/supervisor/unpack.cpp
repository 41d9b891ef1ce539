#include "sandbox/supervisor/unpack.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::sandbox::supervisor {

namespace {

constexpr std::size_t block = 512;
constexpr std::size_t longest_name = 256;
constexpr std::size_t longest_text = 1 << 20;
constexpr int most_folders = 512;

/// As POSIX ustar lays it out.
struct tar_header {
  char name[100], mode[8], uid[8], gid[8], size[12], mtime[12], checksum[8], type, link[100], magic[8], owner[32],
      group[32], major[8], minor[8], prefix[155], rest[12];
};
static_assert(sizeof(tar_header) == block);

std::size_t octal(const char* digits, std::size_t count) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < count && digits[i] >= '0' && digits[i] <= '7'; ++i)
    value = value * 8 + static_cast<std::size_t>(digits[i] - '0');
  return value;
}

void join_name(const tar_header& h, char (&name)[longest_name + 1]) {
  const std::size_t first = ::strnlen(h.prefix, sizeof h.prefix), second = ::strnlen(h.name, sizeof h.name);
  std::memcpy(name, h.prefix, first);
  if (first > 0) name[first] = '/';
  std::memcpy(name + first + (first > 0 ? 1 : 0), h.name, second);
  name[first + (first > 0 ? 1 : 0) + second] = '\0';
}

void skip_padding(int from, std::size_t size) {
  char padding[block];
  if (size % block != 0) read_exactly(from, padding, block - size % block);
}

/// A whole entry in memory, with a NUL behind it.
char* take_text(int from, std::size_t size) {
  auto* text = size <= longest_text ? static_cast<char*>(::malloc(size + 1)) : nullptr;
  if (text == nullptr) give_up(E2BIG);
  read_exactly(from, text, size);
  text[size] = '\0';
  return text;
}

void copy_out(int from, int to, std::size_t size) {
  static char buffer[64 * 1024];
  while (size > 0) {
    const std::size_t some = size < sizeof buffer ? size : sizeof buffer;
    read_exactly(from, buffer, some);
    for (std::size_t done = 0; done < some;) {
      const ssize_t put = ::write(to, buffer + done, some - done);
      if (put <= 0) give_up(put == 0 ? EIO : errno);
      done += static_cast<std::size_t>(put);
    }
    size -= some;
  }
}

/// The pointers to the texts that stand one after the other in `text`.
char** split(char* text, std::size_t size, int& count) {
  count = 0;
  for (std::size_t i = 0; i < size; ++i) count += text[i] == '\0' ? 1 : 0;
  auto** all = static_cast<char**>(::calloc(static_cast<std::size_t>(count) + 1, sizeof(char*)));
  if (all == nullptr) give_up(ENOMEM);
  char* at = text;
  for (int i = 0; i < count; ++i, at += std::strlen(at) + 1) all[i] = at;
  return all;
}

/// Folders of the box, to be closed when all files are in.
class box {
public:
  void place(int from, char* path, std::size_t size, mode_t mode) {
    for (char* slash = std::strchr(path + 1, '/'); slash != nullptr; slash = std::strchr(slash + 1, '/')) {
      *slash = '\0';
      if (::mkdir(path, 0755) == 0) {
        if (count_ == most_folders) give_up(E2BIG);
        folders_[count_++] = ::strdup(path);
      } else if (errno != EEXIST)
        give_up(errno);
      *slash = '/';
    }
    const int file = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) give_up(errno);
    copy_out(from, file, size);
    if (::fchmod(file, mode & 0555) != 0) give_up(errno);
    ::close(file);
  }

  void close() {
    for (int i = 0; i < count_; ++i) ::chmod(folders_[i], 0555);
    ::chmod("/box", 0555);
  }

private:
  char* folders_[most_folders] = {};
  int count_ = 0;
};

} // namespace

void read_exactly(int from, void* into, std::size_t size) {
  auto* at = static_cast<char*>(into);
  while (size > 0) {
    const ssize_t got = ::read(from, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) _exit(1); // the launcher is gone
    at += got;
    size -= static_cast<std::size_t>(got);
  }
}

parcel unpack(int from) {
  static box files;
  parcel made;
  char** environment = nullptr;
  sock_fprog filter{};
  for (;;) {
    tar_header h;
    read_exactly(from, &h, sizeof h);
    if (h.name[0] == '\0') break;
    char name[longest_name + 3] = "/";
    join_name(h, reinterpret_cast<char(&)[longest_name + 1]>(name[1]));
    const std::size_t size = octal(h.size, sizeof h.size);
    int count = 0;
    if (std::strncmp(name, "/box/", 5) == 0) {
      files.place(from, name, size, static_cast<mode_t>(octal(h.mode, sizeof h.mode)));
    } else if (std::strcmp(name, "/arguments") == 0) {
      char** arguments = split(take_text(from, size), size, count);
      made.wanted = read_arguments(count, arguments);
    } else if (std::strcmp(name, "/environment") == 0) {
      environment = split(take_text(from, size), size, count);
    } else if (std::strcmp(name, "/filter") == 0) {
      filter.filter = reinterpret_cast<sock_filter*>(take_text(from, size));
      filter.len = static_cast<unsigned short>(size / sizeof(sock_filter));
    } else if (std::strcmp(name, "/input") == 0) {
      made.input = ::memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING);
      if (made.input < 0) give_up(errno);
      copy_out(from, made.input, size);
      ::fcntl(made.input, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL);
      ::lseek(made.input, 0, SEEK_SET);
    } else {
      give_up(EINVAL);
    }
    skip_padding(from, size);
  }
  char second[block]; // of the two that end a tar
  read_exactly(from, second, sizeof second);
  files.close();
  // Without these the program would run with less protection than the launcher meant.
  if (made.wanted.program == nullptr || environment == nullptr || filter.len == 0) give_up(EINVAL);
  made.wanted.environment = environment;
  made.wanted.filter = filter;
  return made;
}

} // namespace assay::sandbox::supervisor
