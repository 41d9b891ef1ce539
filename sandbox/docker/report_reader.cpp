#include "sandbox/docker/report_reader.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace assay::sandbox {

namespace {

constexpr std::size_t head_size = 8;
constexpr std::size_t largest_frame = 16 << 20;
constexpr std::size_t most_complaints = 1000;

bool carries_bytes(report::kind what) {
  switch (what) {
  case report::kind::bytes:
  case report::kind::out:
  case report::kind::err:
  case report::kind::answers:
    return true;
  default:
    return false;
  }
}

} // namespace

bool report_reader::feed(std::string_view bytes, const take_fn& take) {
  while (!bytes.empty()) {
    if (left_ == 0) {
      const auto some = std::min(head_size - head_.size(), bytes.size());
      head_ += bytes.substr(0, some);
      bytes.remove_prefix(some);
      if (head_.size() < head_size) return true;
      stream_ = head_[0];
      for (std::size_t i = 4; i < head_size; ++i) left_ = left_ << 8 | static_cast<unsigned char>(head_[i]);
      const bool sane = stream_ >= 1 && stream_ <= 3 && head_.compare(1, 3, std::string(3, '\0')) == 0;
      head_.clear();
      if (!sane || left_ > largest_frame) return false;
      continue;
    }
    const auto some = std::min(left_, bytes.size());
    if (stream_ == 1)
      messages_ += bytes.substr(0, some);
    else
      complaints_ += bytes.substr(0, std::min(some, most_complaints - complaints_.size()));
    bytes.remove_prefix(some);
    left_ -= some;
  }
  return read_messages(take);
}

bool report_reader::read_messages(const take_fn& take) {
  static_assert(std::is_trivially_copyable_v<report::message>);
  std::size_t at = 0;
  while (messages_.size() - at >= sizeof(report::message)) {
    report::message m;
    std::memcpy(&m, messages_.data() + at, sizeof m);
    if (m.what < report::kind::hello || m.what > report::kind::usage) return false;
    std::size_t size = 0;
    if (carries_bytes(m.what)) {
      if (m.number < 0 || m.number > report::chunk) return false;
      size = static_cast<std::size_t>(m.number);
    }
    if (messages_.size() - at < sizeof m + size) break;
    take(m, std::string_view{messages_}.substr(at + sizeof m, size));
    at += sizeof m + size;
  }
  messages_.erase(0, at);
  return true;
}

} // namespace assay::sandbox
