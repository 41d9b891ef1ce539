#include "infra/bench/log_forecast.hpp"

#include "events/core/registry.hpp"

#include <algorithm>
#include <utility>

namespace assay::bench {
namespace {

using told = std::variant<task_published, score_awarded>;

bool is_told(const std::string& type) {
  return std::find(types_of<told>.begin(), types_of<told>.end(), type) != types_of<told>.end();
}

} // namespace

ec log_forecast::take(const recorded_event& e) {
  if (!is_told(e.type)) return ec::ok;
  const auto said = decode<told>(e);
  if (!said) return said.error();
  if (const auto* published = std::get_if<task_published>(&*said)) {
    const std::string task{key_of(e.stream)};
    levels_[task] = published->level;
    auto row = task_rating::project(std::move(tasks_[task]), e);
    if (!row) return row.error();
    tasks_[task] = *std::move(row);
    return ec::ok;
  }
  score(std::get<score_awarded>(*said), e);
  return ec::ok;
}

void log_forecast::score(const score_awarded& what, const recorded_event& e) {
  auto& profile = profiles_[what.candidate.value];
  const auto [task, fresh] = tasks_.try_emplace(what.task.value);
  if (fresh) task->second = {what.task.value, {}, what.task_rating, what.task_rating, what.task_deviation, 0, 0};
  // As it would have been recorded, had this model been at work from the beginning.
  auto now = what;
  const auto mine = rating_for(profile, what.topic, what.language);
  now.mine = strength{mine.value, mine.deviation};
  now.task_rating = task->second.value;
  now.task_deviation = task->second.deviation;
  if (what.attempt == 1) {
    const bool success = what.result == verdict::accepted;
    const auto chance = expected_success(*now.mine, now.familiarity, now.task_rating, now.task_deviation);
    today_.add(what.candidate.value, levels_[what.task.value], chance, success);
    as_recorded_.add(what.candidate.value, levels_[what.task.value], what.expected_success, success);
  }
  profile = learn(std::move(profile), now, std::string{key_of(e.stream)}, e.position, e.recorded_at_us);
  task->second = learn(std::move(task->second), now, e.position);
}

} // namespace assay::bench
