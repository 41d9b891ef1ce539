#include "projections/skill/wish.hpp"

#include <algorithm>
#include <cmath>

namespace assay {
namespace {

constexpr double us_of_a_day = 24.0 * 3600 * 1'000'000;
constexpr std::size_t recent_scores = 10;

double hundredths(double x) { return std::round(x * 100) / 100; }

strength strength_of(const glicko2::rating& of) { return {hundredths(of.value), hundredths(of.deviation)}; }

} // namespace

task_wish wish_for(
    const skill_profile& profile, const std::vector<session_row>& latest, const std::string& language,
    std::int64_t now_us) {
  task_wish out;
  out.language = language;
  out.overall = strength_of(overall_rating(profile));
  out.new_topic = strength_of(rating_for(profile, {}, language));
  for (const auto& [topic, layer] : profile.topics)
    out.topics[topic] = strength_of(rating_for(profile, topic, language));
  for (const auto& [topic, history] : profile.history)
    out.practice[topic] = {
        hundredths(std::max(0.0, static_cast<double>(now_us - history.last_us) / us_of_a_day)), history.in_a_row};
  for (const auto& row : latest) {
    if (row.task.empty()) continue;
    if (std::find(out.seen.begin(), out.seen.end(), row.task) == out.seen.end()) out.seen.push_back(row.task);
    if (row.score && out.recent.size() < recent_scores) out.recent.push_back({row.level, *row.score});
  }
  return out;
}

} // namespace assay
