#include "events/core/registry.hpp"

#include "events/upcast/steps.hpp"

#include <algorithm>
#include <array>

namespace assay {

std::span<const upcast_step> upcast_steps() {
  static constexpr std::array all{
      upcast_step{"session.metrics-collected", 1, &upcasts::metrics_collected_1_2},
      upcast_step{"candidate.session-opened", 1, &upcasts::wish_1_2},
      upcast_step{"session.task-requested", 1, &upcasts::wish_1_2},
      upcast_step{"session.score-awarded", 1, &upcasts::score_awarded_1_2},
  };
  return all;
}

result<void> upcast(nlohmann::json& data, std::string_view type, int from, int to, std::span<const upcast_step> steps) {
  if (from > to) return ec::event_from_the_future;
  for (; from < to; ++from) {
    const auto step = std::find_if(
        steps.begin(), steps.end(), [&](const upcast_step& s) { return s.type == type && s.from == from; });
    if (step == steps.end()) return ec::event_malformed;
    data = step->step(std::move(data));
  }
  return {};
}

} // namespace assay
