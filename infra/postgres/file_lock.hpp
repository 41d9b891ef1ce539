#pragma once

#include <chrono>
#include <filesystem>

namespace assay::postgres {

enum class lock_mode { shared, exclusive };

/// An advisory lock (flock) on a file, which the kernel drops when the process ends in whatever way. Not for sharing by
/// threads.
class file_lock {
public:
  /// Opens, and creates, the file; follows no symbolic link. `is_open` tells whether that worked.
  explicit file_lock(const std::filesystem::path& file);
  file_lock(file_lock&& from) noexcept;
  file_lock& operator=(file_lock&&) = delete;
  ~file_lock(); ///< drops the lock

  [[nodiscard]] bool is_open() const noexcept { return fd_ >= 0; }
  /// Takes the lock, or changes its mode; false when another process is in the way.
  bool try_lock(lock_mode mode) noexcept;
  /// The same, trying again until `deadline`.
  bool lock_until(lock_mode mode, std::chrono::steady_clock::time_point deadline) noexcept;
  void unlock() noexcept;

private:
  int fd_;
};

} // namespace assay::postgres
