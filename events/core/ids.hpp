#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace assay {

/// A text that names one thing of one sort, so that a session's id is never taken for a candidate's.
template <class Tag>
struct strong_id {
  std::string value;
  friend auto operator<=>(const strong_id&, const strong_id&) = default;
  [[nodiscard]] bool empty() const noexcept { return value.empty(); }

  template <class Inspector>
  friend bool inspect(Inspector& f, strong_id& x) {
    return f.apply(x.value);
  }
};

using candidate_id = strong_id<struct candidate_tag>;
using session_id = strong_id<struct session_tag>;
using task_id = strong_id<struct task_tag>;
using evidence_id = strong_id<struct evidence_tag>; ///< SHA-256 of the ciphertext, hex
using command_id = strong_id<struct command_tag>;   ///< a UUID in its 36 character form
using stream_id = strong_id<struct stream_tag>;     ///< `<category>-<key>`, at most 200 bytes

/// A requested effect: `<stream>@<version>` of the event that requested it. Its result is accepted once.
using occurrence_id = strong_id<struct occurrence_tag>;

inline stream_id stream_of(std::string_view category, std::string_view key) {
  return {std::string{category} + "-" + std::string{key}};
}
inline stream_id stream_of(const candidate_id& id) { return stream_of("candidate", id.value); }
inline stream_id stream_of(const session_id& id) { return stream_of("session", id.value); }
inline stream_id stream_of(const task_id& id) { return stream_of("task", id.value); }

/// The part of a stream's name before its first hyphen.
inline std::string_view category_of(const stream_id& stream) {
  return std::string_view{stream.value}.substr(0, stream.value.find('-'));
}
/// The part after it; empty when there is none.
inline std::string_view key_of(const stream_id& stream) {
  const auto at = stream.value.find('-');
  return at == std::string::npos ? std::string_view{} : std::string_view{stream.value}.substr(at + 1);
}

inline occurrence_id occurrence_of(const stream_id& stream, std::int64_t version) {
  return {stream.value + "@" + std::to_string(version)};
}

/// A random (version 4) UUID. Called at the edges only; deciders are given their ids.
std::string random_uuid();

/// A command id that is the same whenever the same purpose follows from the same occurrence (UUID version 5, RFC 4122),
/// so that a result delivered twice, or after a restart, is recognised by the timeline.
command_id derived_command_id(const occurrence_id& occurrence, std::string_view purpose);

/// True for the 36 character text form of a UUID.
bool is_uuid(std::string_view text) noexcept;

} // namespace assay

template <class Tag>
struct std::hash<assay::strong_id<Tag>> {
  std::size_t operator()(const assay::strong_id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.value); }
};
