#include "actors/generator/decider.hpp"
#include "projections/skill/skill.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay {
namespace {

// In chances: a topic that is quite due outweighs a task that is less likely to be a good one by a tenth.
constexpr double for_weakness = 0.1;
constexpr double for_being_due = 0.1;
constexpr double for_being_seen = -0.04;

constexpr double quite_weak = 200;      // points below the candidate's own average
constexpr double of_the_day = 40;       // points by which anybody's form differs
constexpr int longest_interval_log = 6; // 64 days
constexpr double new_topic_due = 1;

double normal(double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; }

/// By how many points somebody is better than a task that they solve with this probability.
double lead_at(double chance) {
  const double p = std::clamp(chance, 0.01, 0.99);
  return 400 * std::log10(p / (1 - p));
}

/// The probability that the true chance of success is near the wanted one, with all that is uncertain about it.
double chance_of_zone(const task_wish& wish, const task_option& option) {
  const auto& mine = strength_in(wish, option.topic());
  const double lead = mine.value + option.familiarity - option.card->rating;
  // The same doubt for every topic: what is well known would otherwise be practised for being well known.
  const double doubt = std::hypot(wish.new_topic.deviation, option.card->deviation, of_the_day);
  const auto below = [&](double chance) { return normal((lead_at(chance) - lead) / doubt); };
  return below(wish.target_success + zone_width) - below(wish.target_success - zone_width);
}

/// From -1 (much stronger than on average) to 1.
double weakness(const task_wish& wish, const std::string& topic) {
  return std::clamp((wish.new_topic.value - strength_in(wish, topic).value) / quite_weak, -1.0, 1.0);
}

/// Spaced repetition, from 0 (just practised) to 1: every success in a row doubles the days after which a topic is due.
double due(const task_wish& wish, const std::string& topic) {
  const auto found = wish.practice.find(topic);
  if (found == wish.practice.end()) return new_topic_due;
  const double interval = std::exp2(std::clamp(found->second.in_a_row, 0, longest_interval_log));
  return std::clamp(found->second.days / interval / 2, 0.0, 1.0);
}

std::string rounded(double x) { return std::to_string(static_cast<long>(std::lround(x))); }

/// What tipped the scales: of `chosen` against the one that fits best if nothing else counted.
reason why(const task_wish& wish, const task_option& chosen, const task_option& best_fit) {
  const auto topic = chosen.topic();
  const auto percent = rounded(chosen.expected * 100);
  if (topic != best_fit.topic()) {
    const double for_weak = weakness(wish, topic) - weakness(wish, best_fit.topic());
    const double for_due = due(wish, topic) - due(wish, best_fit.topic());
    const auto practised = wish.practice.find(topic);
    if (for_weak >= for_due && for_weak > 0) return {"weak-topic", {percent, topic}};
    if (for_due > 0 && practised == wish.practice.end()) return {"new-topic", {percent, topic}};
    if (for_due > 0) return {"lapsed-topic", {percent, topic, rounded(practised->second.days)}};
  }
  if (std::abs(chosen.expected - wish.target_success) > zone_width)
    return {"nearest-left", {percent, rounded(wish.target_success * 100)}};
  if (chosen.ago > 0) return {"seen-before", {percent, std::to_string(chosen.ago)}};
  return {"near-target", {percent, rounded(wish.target_success * 100)}};
}

} // namespace

task_choice choose_by_target(const task_wish& wish, const std::vector<task_option>& options) {
  const task_option* best = nullptr;
  const task_option* best_fit = nullptr;
  double most = 0;
  double most_fit = 0;
  for (const auto& each : options) {
    const double fit = chance_of_zone(wish, each) + (each.ago > 0 ? for_being_seen : 0);
    const double all = fit + for_weakness * weakness(wish, each.topic()) + for_being_due * due(wish, each.topic());
    if (best == nullptr || all > most) best = &each, most = all;
    if (best_fit == nullptr || fit > most_fit) best_fit = &each, most_fit = fit;
  }
  return {best, why(wish, *best, *best_fit)};
}

} // namespace assay
