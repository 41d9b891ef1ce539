#include "tests/faults/small_disk.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <vector>

namespace assay::test {
namespace {

[[noreturn]] void skip(const char* what) {
  std::cerr << "skipped: this user may not " << what << " (" << std::strerror(errno)
            << "); run as root to test a full disk\n";
  std::exit(77);
}

void say(const char* file, const std::string& text) {
  if (!(std::ofstream{file} << text << std::flush)) skip("become another user of a namespace");
}

/// A mount namespace of our own; for others than root within a user namespace in which they keep their number.
void leave_the_mounts_of_others() {
  const auto uid = geteuid();
  const auto gid = getegid();
  if (unshare(uid == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) skip("make a mount namespace");
  if (uid != 0) {
    say("/proc/self/setgroups", "deny");
    say("/proc/self/uid_map", std::to_string(uid) + " " + std::to_string(uid) + " 1");
    say("/proc/self/gid_map", std::to_string(gid) + " " + std::to_string(gid) + " 1");
  }
  if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) skip("make mounts private");
}

} // namespace

small_disk::small_disk(int megabytes) {
  leave_the_mounts_of_others();
  char pattern[] = "/tmp/assay-disk-XXXXXX";
  path_ = mkdtemp(pattern);
  const auto size = "mode=0755,size=" + std::to_string(megabytes) + "m";
  if (mount("tmpfs", path_.c_str(), "tmpfs", 0, size.c_str()) != 0) {
    const int why = errno;
    rmdir(path_.c_str());
    errno = why;
    skip("mount a small file system");
  }
}

small_disk::~small_disk() {
  umount2(path_.c_str(), MNT_DETACH);
  rmdir(path_.c_str());
}

void small_disk::fill() const {
  const int fd = open((path_ / "ballast").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  std::vector<char> block(1U << 20U);
  for (auto size = block.size(); size > 0; size /= 2)
    while (write(fd, block.data(), size) > 0) {}
  close(fd);
}

void small_disk::free() const { std::filesystem::remove(path_ / "ballast"); }

} // namespace assay::test
