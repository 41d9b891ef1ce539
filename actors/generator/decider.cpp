#include "actors/generator/decider.hpp"

#include "events/core/codec.hpp"
#include "projections/skill/skill.hpp"
#include "projections/skill/task_rating.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace assay {
namespace {

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool fits(const task_wish& wish, const task_card& card) {
  if (!has(card.languages, wish.language)) return false;
  if (!wish.task.empty()) return card.task.value == wish.task;
  return wish.topic.empty() || has(card.topics, wish.topic);
}

task_option option_of(const task_wish& wish, const task_card& card) {
  task_option out;
  out.card = &card;
  const auto at = std::find(wish.seen.begin(), wish.seen.end(), card.task.value);
  if (at != wish.seen.end()) out.ago = static_cast<std::size_t>(at - wish.seen.begin()) + 1;
  out.familiarity = familiarity_of(wish.seen, card.task.value);
  out.expected = expected_success(strength_in(wish, out.topic()), out.familiarity, card.rating, card.deviation);
  return out;
}

std::string percent(double share) { return std::to_string(static_cast<int>(std::lround(share * 100))); }

task_choice longest_unseen(const std::vector<task_option>& options) {
  const auto last =
      std::max_element(options.begin(), options.end(), [](const auto& a, const auto& b) { return a.ago < b.ago; });
  return {&*last, {"longest-unseen", {percent(last->expected)}}};
}

task_choice by_policy(const task_wish& wish, const std::vector<task_option>& options) {
  switch (wish.policy) {
  case selection_policy::streak:
    return choose_by_streak(wish, options);
  case selection_policy::target:
    break;
  }
  return choose_by_target(wish, options);
}

} // namespace

std::vector<task_card> with_ratings(std::vector<task_card> cards, const std::vector<std::string>& rows) {
  std::map<std::string, task_rating> known;
  for (const auto& each : rows) {
    task_rating row;
    const auto json = codec::parse(each);
    if (json && codec::read(*json, row)) known[row.task] = row;
  }
  for (auto& card : cards) {
    const auto found = known.find(card.task.value);
    if (found == known.end() || found->second.digest != card.digest) continue;
    card.rating = std::round(found->second.value * 100) / 100;
    card.deviation = std::round(found->second.deviation * 100) / 100;
  }
  return cards;
}

result<task_presented> choose(const task_wish& wish, const std::vector<task_card>& cards) {
  std::vector<task_option> options;
  for (const auto& card : cards)
    if (fits(wish, card)) options.push_back(option_of(wish, card));
  if (options.empty()) return wish.task.empty() ? ec::no_task_matches : ec::unknown_task;
  std::sort(options.begin(), options.end(), [](const auto& a, const auto& b) { return a.card->task < b.card->task; });

  task_choice chosen;
  if (!wish.task.empty()) {
    chosen = {&options.front(), {"chosen-by-candidate", {}}};
  } else if (std::all_of(options.begin(), options.end(), [](const auto& each) { return each.lately(); })) {
    chosen = longest_unseen(options);
  } else {
    std::erase_if(options, [](const auto& each) { return each.lately(); });
    chosen = by_policy(wish, options);
  }
  const auto& card = *chosen.option->card;
  return task_presented{card.task,  card.version, card.digest,    chosen.option->topic(),
                        card.level, card.rating,  card.deviation, chosen.option->expected,
                        card.hints, chosen.why};
}

} // namespace assay
