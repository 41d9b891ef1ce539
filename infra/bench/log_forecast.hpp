#pragma once

#include "events/core/envelope.hpp"
#include "infra/bench/forecast.hpp"
#include "projections/skill/skill.hpp"
#include "projections/skill/task_rating.hpp"

#include <map>
#include <string>

namespace assay::bench {

/// Goes through a log in its order and predicts every first attempt from what had been recorded before it: by today's
/// model, and as it was said to the candidate then. Whether an attempt is a success is the recorded verdict's word.
class log_forecast {
public:
  /// Errors: those of reading an event.
  ec take(const recorded_event& e);

  const rivals& today() const noexcept { return today_; }
  const rivals& as_recorded() const noexcept { return as_recorded_; }

private:
  void score(const score_awarded& what, const recorded_event& e);

  rivals today_;
  rivals as_recorded_;
  std::map<std::string, skill_profile> profiles_;
  std::map<std::string, task_rating> tasks_;
  std::map<std::string, std::string> levels_;
};

} // namespace assay::bench
