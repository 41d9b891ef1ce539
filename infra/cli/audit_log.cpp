#include "infra/cli/audit_log.hpp"

#include "events/core/codec.hpp"
#include "infra/cli/audit_outside.hpp"
#include "infra/cli/log_pages.hpp"

namespace assay::cli {

result<audit::report>
verify_log(app::node& node, const std::function<void(std::int64_t position, std::int64_t end)>& tell) {
  audit::verifier check;
  const auto end = each_page(node, [&](const std::vector<recorded_event>& events, std::int64_t last) {
    for (const auto& each : events) check.take(each);
    if (tell) tell(check.position(), last);
    return reading::go_on;
  });
  if (!end) return end.error();
  const auto outside = events_outside(node, check);
  if (!outside) return outside.error();
  for (const auto& each : *outside) check.outside(each);
  return check.finish(*end);
}

nlohmann::json to_json(const audit::report& found) {
  nlohmann::json out{{"ok", found.ok()},         {"events", found.events},
                     {"streams", found.streams}, {"seals", 0}, // none are made yet
                     {"scores", found.scores},   {"problems", codec::write(found.problems)}};
  if (found.more_problems > 0) out["more_problems"] = found.more_problems;
  return out;
}

} // namespace assay::cli
