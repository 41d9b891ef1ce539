#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace assay::postgres {

/// The types of elements, as Postgres numbers them; these never change.
enum class element_type : std::uint32_t { bytea = 17, int8 = 20, int4 = 23, text = 25, uuid = 2950, jsonb = 3802 };

/// Stands before the text in the binary form of a jsonb.
inline constexpr char jsonb_version = 1;

/// A JSON text as a statement's binary parameter takes it; the server parses it.
inline std::string jsonb_binary(std::string_view text) { return std::string(1, jsonb_version).append(text); }

/// The binary form of a one-dimensional Postgres array, as a statement's binary parameter takes it: the server neither
/// unescapes nor converts anything.
class array_binary {
public:
  explicit array_binary(element_type type) {
    put<std::uint32_t>(0); // of dimensions; known at the end
    put<std::uint32_t>(0); // no nulls
    put(static_cast<std::uint32_t>(type));
    put<std::uint32_t>(0); // of elements; known at the end
    put<std::uint32_t>(1); // the first index
  }

  /// A text or bytea.
  void add(std::string_view value) { start(value.size()).append(value); }
  void add_int8(std::int64_t value) {
    start(sizeof value);
    put(static_cast<std::uint64_t>(value));
  }
  void add_int4(std::int32_t value) {
    start(sizeof value);
    put(static_cast<std::uint32_t>(value));
  }
  /// A JSON text.
  void add_jsonb(std::string_view value) { start(value.size() + 1).append(1, jsonb_version).append(value); }
  /// The text form of a UUID, which must be one.
  void add_uuid(std::string_view value) {
    start(16);
    for (std::size_t i = 0; i + 1 < value.size(); i += 2) {
      if (value[i] == '-') ++i;
      bytes_ += static_cast<char>(digit(value[i]) << 4U | digit(value[i + 1]));
    }
  }

  std::string take() && {
    overwrite(0, count_ > 0 ? 1 : 0);
    overwrite(12, count_);
    if (count_ == 0) bytes_.resize(12);
    return std::move(bytes_);
  }

private:
  std::string& start(std::size_t size) {
    if (size > std::numeric_limits<std::int32_t>::max()) throw std::length_error{"an array's element is too long"};
    ++count_;
    put(static_cast<std::uint32_t>(size));
    return bytes_;
  }
  // The network's order.
  template <std::unsigned_integral T>
  void put(T value) {
    for (std::size_t shift = 8 * sizeof(T); shift > 0; shift -= 8) bytes_ += static_cast<char>(value >> (shift - 8));
  }
  void overwrite(std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes_[at + i] = static_cast<char>(value >> (24 - 8 * i));
  }
  static unsigned digit(char c) {
    const auto letter = static_cast<unsigned>(c | 0x20) - 'a';
    return letter < 6 ? letter + 10 : static_cast<unsigned>(c - '0');
  }

  std::string bytes_;
  std::uint32_t count_ = 0;
};

} // namespace assay::postgres
