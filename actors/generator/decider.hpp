#pragma once

#include "actors/core/bus_messages.hpp"
#include "events/reason.hpp"
#include "events/session.hpp"
#include "events/wish.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace assay {

/// The latest tasks that a candidate has seen are not offered while any other one fits.
inline constexpr std::size_t seen_lately = 5;

/// How far from the wanted success a task may be and still be a good one: 70 % means from 55 to 85 %.
inline constexpr double zone_width = 0.15;

/// A task that could be offered.
struct task_option {
  const task_card* card = nullptr;
  std::size_t ago = 0;    ///< how many tasks ago it was seen; 0: never
  double familiarity = 0; ///< see `familiarity_of`
  double expected = 0;    ///< probability of a success

  bool lately() const { return ago > 0 && ago <= seen_lately; }
  std::string topic() const { return card->topics.empty() ? std::string{} : card->topics.front(); }
};

/// What a policy has chosen, and why.
struct task_choice {
  const task_option* option = nullptr;
  reason why;
};

/// The task whose success is most likely to be near the wanted one, with a preference for topics in which the candidate
/// is weak and for those that are due again: the longer a topic went well, the later. `options` is not empty. Pure.
task_choice choose_by_target(const task_wish& wish, const std::vector<task_option>& options);

/// One level up after three scores in a row above 75, one down after two below 50; there, what was seen longest ago.
/// `options` is not empty. Pure.
task_choice choose_by_streak(const task_wish& wish, const std::vector<task_option>& options);

/// The cards with the ratings that their tasks have earned: `rows` are those of the view of task ratings, as JSON. One
/// that cannot be read, or is of another version of the task, counts as missing. Pure.
std::vector<task_card> with_ratings(std::vector<task_card> cards, const std::vector<std::string>& rows);

/// Chooses the task for a wish: the certain one that it names, or by its policy among those with its topic. Only tasks
/// in its language; one of the latest `seen_lately` tasks only when there is no other. Ties go to the smaller id. Pure.
/// Errors: unknown_task, no_task_matches.
result<task_presented> choose(const task_wish& wish, const std::vector<task_card>& cards);

} // namespace assay
