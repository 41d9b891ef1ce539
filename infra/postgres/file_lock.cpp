#include "infra/postgres/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <thread>
#include <utility>

namespace assay::postgres {

file_lock::file_lock(const std::filesystem::path& file)
    : fd_{open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)} {}

file_lock::file_lock(file_lock&& from) noexcept : fd_{std::exchange(from.fd_, -1)} {}

file_lock::~file_lock() {
  if (fd_ >= 0) close(fd_);
}

bool file_lock::try_lock(lock_mode mode) noexcept {
  return flock(fd_, (mode == lock_mode::shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0;
}

bool file_lock::lock_until(lock_mode mode, std::chrono::steady_clock::time_point deadline) noexcept {
  while (!try_lock(mode)) {
    if (std::chrono::steady_clock::now() >= deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  return true;
}

void file_lock::unlock() noexcept { flock(fd_, LOCK_UN); }

} // namespace assay::postgres
