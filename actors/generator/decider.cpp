#include "actors/generator/decider.hpp"

#include "projections/skill/glicko2.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace assay {
namespace {

std::string main_topic(const task_card& card) { return card.topics.empty() ? std::string{} : card.topics.front(); }

double expected_success(const task_wish& wish, const task_card& card) {
  const auto found = wish.topics.find(main_topic(card));
  const auto& mine = found == wish.topics.end() ? wish.overall : found->second;
  return glicko2::expected_score(mine.value, mine.deviation, card.rating, card.deviation);
}

/// How many sessions ago; 0 when never.
std::size_t seen_ago(const task_wish& wish, const task_card& card) {
  const auto at = std::find(wish.seen.begin(), wish.seen.end(), card.task.value);
  return at == wish.seen.end() ? 0 : static_cast<std::size_t>(at - wish.seen.begin()) + 1;
}

reason why_chosen(const task_wish& wish, const task_card& card, double expected) {
  if (!wish.task.empty()) return {"chosen-by-candidate", {}};
  const auto percent = [](double share) { return std::to_string(static_cast<int>(std::lround(share * 100))); };
  if (seen_ago(wish, card) > 0) return {"longest-unseen", {percent(expected)}};
  return {"nearest-unseen", {percent(expected), percent(wish.target_success)}};
}

} // namespace

result<task_presented> choose(const task_wish& wish, const std::vector<task_card>& cards) {
  const task_card* best = nullptr;
  std::tuple<bool, double, double> best_rank;
  for (const auto& card : cards) {
    if (!wish.task.empty() && card.task.value != wish.task) continue;
    const bool on_topic =
        wish.topic.empty() || std::find(card.topics.begin(), card.topics.end(), wish.topic) != card.topics.end();
    if (wish.task.empty() && !on_topic) continue;
    const auto ago = seen_ago(wish, card);
    // Unseen ones first; among the seen, what was seen longest ago.
    const std::tuple rank{
        ago > 0, ago > 0 ? -static_cast<double>(ago) : 0.0,
        std::abs(expected_success(wish, card) - wish.target_success)};
    if (best == nullptr || rank < best_rank) {
      best = &card;
      best_rank = rank;
    }
  }
  if (best == nullptr) return wish.task.empty() ? ec::no_task_matches : ec::unknown_task;
  const double expected = expected_success(wish, *best);
  return task_presented{
      best->task,   best->version,   best->digest, main_topic(*best), best->level,
      best->rating, best->deviation, expected,     best->hints,       why_chosen(wish, *best, expected)};
}

} // namespace assay
