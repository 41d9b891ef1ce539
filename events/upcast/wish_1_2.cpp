#include "events/upcast/steps.hpp"

#include <nlohmann/json.hpp>

namespace assay::upcasts {

nlohmann::json wish_1_2(nlohmann::json old) {
  const auto found = old.find("wish");
  if (found == old.end() || !found->is_object()) return old;
  auto& wish = *found;
  wish["policy"] = "target";
  if (wish.contains("overall")) wish["new_topic"] = wish["overall"];
  wish["practice"] = nlohmann::json::object();
  wish["recent"] = nlohmann::json::array();
  return old;
}

} // namespace assay::upcasts
