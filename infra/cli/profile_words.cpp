#include "infra/cli/profile_words.hpp"

#include "infra/cli/result_view.hpp"

#include <cmath>

namespace assay::cli {

std::string text_of(const glicko2::rating& r) {
  return std::to_string(std::lround(r.value)) + " \u00b1 " + std::to_string(std::lround(r.deviation));
}

std::string summary_text(const translator& tr, const skill_profile& skill) {
  const auto overall = tr("overall") + ' ' + text_of(overall_rating(skill));
  if (skill.sessions == 0) return overall + ' ' + tr("(a guess: no attempt was scored yet)");
  return overall + ' ' + tr("after {1} scored session", "after {1} scored sessions", skill.sessions);
}

std::string trend_text(const translator& tr, const skill_profile& skill) {
  const auto trend = trend_of(skill);
  if (!trend) return {};
  const auto points = std::lround(trend->points);
  return (points < 0 ? "\u2212" : "+") + std::to_string(std::abs(points)) + ' ' +
         tr("points over the last scored session", "points over the last {1} scored sessions", trend->sessions);
}

std::string topic_list(const translator& tr, const std::vector<std::string>& topics) {
  std::string out;
  for (const auto& each : topics) (out += out.empty() ? "" : ", ") += tr(each);
  return out;
}

std::string next_text(const translator& tr, const next_task& next) {
  return next.title + " (" + tr(next.chosen.topic) + ", " + tr(next.chosen.level) + ", " + next.language +
         "): " + reason_text(tr, next.chosen.why);
}

} // namespace assay::cli
