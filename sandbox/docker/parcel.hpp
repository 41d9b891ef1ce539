#pragma once

#include "sandbox/result.hpp"

#include <string>
#include <string_view>

namespace assay::sandbox {

/// A tar in memory, as both the Engine and our supervisor read it (POSIX ustar, regular files).
class tar_writer {
public:
  /// Refuses names that have no place in a header (more than about 250 characters).
  result<void> add(std::string_view name, std::string_view content, unsigned mode);

  /// Only the header, for content that is sent apart; `padding_of` follows it.
  static result<std::string> header(std::string_view name, std::size_t size, unsigned mode);
  static std::string padding_of(std::size_t size);
  /// What ends a tar: 1024 bytes.
  static std::string end();

  /// The whole, with its end.
  std::string take() { return std::move(bytes_) + end(); }

private:
  std::string bytes_;
};

} // namespace assay::sandbox
