#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::postgres {

/// The text form of a Postgres array, as a statement's parameter takes it.
class array_text {
public:
  /// A text; whatever it holds, it stays one element.
  void add(std::string_view value) {
    separate();
    text_ += '"';
    for (auto at = value.find_first_of("\"\\"); at != std::string_view::npos; at = value.find_first_of("\"\\")) {
      text_.append(value.substr(0, at)).append(1, '\\').append(1, value[at]);
      value.remove_prefix(at + 1);
    }
    text_.append(value) += '"';
  }
  void add(std::int64_t value) {
    separate();
    text_ += std::to_string(value);
  }
  std::string take() && { return std::move(text_ += '}'); }

private:
  void separate() {
    if (text_.size() > 1) text_ += ',';
  }
  std::string text_ = "{";
};

} // namespace assay::postgres
