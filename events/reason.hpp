#pragma once

#include "events/core/field.hpp"

#include <string>
#include <vector>

namespace assay {

/// Why something was decided: a rule by its name and the values that it saw. Stored in events; put into words, in any
/// language, by whoever shows it (`projections/reasons/words.hpp`). Part of events: add fields by a new version of
/// those.
struct reason {
  std::string rule;
  std::vector<std::string> values;
  static constexpr auto fields() { return std::tuple{field{"rule", &reason::rule}, field{"values", &reason::values}}; }
  friend bool operator==(const reason&, const reason&) = default;
};

} // namespace assay
