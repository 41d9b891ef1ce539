#pragma once

#include "sandbox/supervisor/report.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// Takes a container's channel apart: the Engine's frames, and in those of stdout the supervisor's messages.
class report_reader {
public:
  using take_fn = std::function<void(const report::message&, std::string_view bytes)>;

  /// Hands each whole message on. False once the bytes make no sense; then nothing more is to be expected of it.
  bool feed(std::string_view bytes, const take_fn& take);

  /// The beginning of what came on stderr: the container's runtime has something to say.
  const std::string& complaints() const noexcept { return complaints_; }

private:
  bool read_messages(const take_fn& take);

  std::string head_;     ///< of a frame, not yet whole
  std::size_t left_ = 0; ///< of the frame that is being read
  char stream_ = 0;      ///< that it belongs to
  std::string messages_; ///< not yet taken
  std::string complaints_;
};

} // namespace assay::sandbox
