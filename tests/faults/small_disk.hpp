#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace assay::test {

/// A small file system in memory that only this process and its children see. Skips the test program, with the reason,
/// where this user may not mount one. It is gone with the last of its processes.
class small_disk {
public:
  explicit small_disk(int megabytes);
  ~small_disk();
  small_disk(const small_disk&) = delete;
  small_disk& operator=(const small_disk&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  /// Fills it to the last byte, and frees what was filled.
  void fill() const;
  void free() const;

private:
  std::filesystem::path path_;
};

} // namespace assay::test
