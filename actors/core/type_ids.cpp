#include "actors/core/type_ids.hpp"

#include <caf/string_view.hpp>

namespace assay {

std::string to_string(ec code) { return std::string{name(code)}; }

bool from_string(caf::string_view text, ec& code) {
  const auto found = ec_from_name({text.data(), text.size()});
  if (found) code = *found;
  return found.has_value();
}

bool from_integer(std::uint8_t number, ec& code) {
  if (number > static_cast<std::uint8_t>(ec::internal)) return false;
  code = static_cast<ec>(number);
  return true;
}

} // namespace assay
