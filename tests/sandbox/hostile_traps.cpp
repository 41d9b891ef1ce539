#include "hostile_traps.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace assay::sandbox::test {

namespace {

namespace fs = std::filesystem;

std::string random_name() {
  std::random_device random;
  std::array<char, 33> text{};
  std::snprintf(text.data(), text.size(), "%08x%08x%08x%08x", random(), random(), random(), random());
  return text.data();
}

/// Long ago and a day after: a file system that keeps times of reading only loosely keeps the next one.
constexpr timespec never_read[2] = {{1'000'000'000, 0}, {1'000'086'400, 0}};

struct stat facts_of(const fs::path& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) throw std::runtime_error{"the canary is gone: " + path.string()};
  return found;
}

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

descriptor listen_at(const sockaddr* address, socklen_t size) {
  descriptor made{::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
  if (::bind(made.get(), address, size) != 0 || ::listen(made.get(), 8) != 0)
    throw std::runtime_error{"cannot listen for connections"};
  return made;
}

descriptor listen_at_name(const std::string& name) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  name.copy(address.sun_path, sizeof address.sun_path);
  return listen_at(
      reinterpret_cast<const sockaddr*>(&address),
      static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size()));
}

bool was_called(const descriptor& listener) {
  const descriptor one{::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC)};
  return static_cast<bool>(one);
}

/// What bears the token on this machine.
std::string left_with(const std::string& token) {
  std::string found;
  for (const char* folder : {"/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run"}) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator{folder, failed})
      if (entry.path().string().find(token) != std::string::npos) found += entry.path().string() + " is there; ";
  }
  std::istringstream sockets{read("/proc/net/unix")};
  for (std::string line; std::getline(sockets, line);)
    if (line.find(token) != std::string::npos) found += "a socket is there: " + line.substr(line.find(token)) + "; ";
  return found;
}

} // namespace

traps::traps() : token_{random_name()}, secret_{random_name()}, folder_{"/tmp/assay-canary-" + random_name()} {
  if (!fs::create_directory(folder_)) throw std::runtime_error{"cannot make " + folder_.string()};
  fs::permissions(folder_, fs::perms{0755});
  const auto canary = folder_ / "canary";
  std::ofstream{canary} << secret_ << '\n';
  fs::permissions(canary, fs::perms{0666});             // whoever gets to it may do as he likes
  open_ = descriptor{::open(canary.c_str(), O_RDONLY)}; // carelessly: not close-on-exec
  ::utimensat(AT_FDCWD, canary.c_str(), never_read, 0);
  ::setenv("ASSAY_CANARY", secret_.c_str(), 1);
  unix_ = listen_at_name((folder_ / "socket").string());
  fs::permissions(folder_ / "socket", fs::perms{0777});
  abstract_ = listen_at_name(std::string{'\0'} + folder_.filename().string());
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  tcp_ = listen_at(reinterpret_cast<const sockaddr*>(&address), size);
  ::getsockname(tcp_.get(), reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
}

traps::~traps() {
  ::unsetenv("ASSAY_CANARY");
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::map<std::string, std::string> traps::marks() const {
  return {{"@CANARY@", (folder_ / "canary").string()}, {"@SOCKET@", (folder_ / "socket").string()},
          {"@ABSTRACT@", folder_.filename().string()}, {"@PORT@", std::to_string(port_)},
          {"@PID@", std::to_string(::getpid())},       {"@TOKEN@", token_}};
}

std::string traps::sprung() const {
  std::string found;
  const auto canary = folder_ / "canary";
  const auto facts = facts_of(canary);
  if (facts.st_atim.tv_sec != never_read[0].tv_sec) found += "the canary was read; ";
  if (facts.st_mtim.tv_sec != never_read[1].tv_sec || facts.st_size != 33 || facts.st_nlink != 1 ||
      (facts.st_mode & 07777) != 0666)
    found += "the canary was changed; ";
  if (::lseek(open_.get(), 0, SEEK_CUR) != 0) found += "an open descriptor was used; ";
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator{folder_}) names.insert(entry.path().filename().string());
  if (names != std::set<std::string>{"canary", "socket"}) found += "the canary has company; ";
  if (was_called(unix_) || was_called(abstract_) || was_called(tcp_)) found += "a socket was reached; ";
  return found + left_with(token_);
}

std::string listing(const fs::path& folder) {
  std::set<std::string> lines;
  std::error_code failed;
  for (const auto& entry : fs::recursive_directory_iterator{folder, failed}) {
    const auto facts = facts_of(entry.path());
    std::ostringstream line;
    line << entry.path().string() << ' ' << facts.st_ino << ' ' << facts.st_mode << ' ' << facts.st_size << ' '
         << facts.st_mtim.tv_sec << '.' << facts.st_mtim.tv_nsec << '\n';
    lines.insert(line.str());
  }
  std::string all;
  for (const auto& line : lines) all += line;
  return all;
}

} // namespace assay::sandbox::test
