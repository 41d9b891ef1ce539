#include "projections/skill/task_rating.hpp"

#include "projections/skill/glicko2.hpp"
#include "projections/skill/skill.hpp"

#include <array>
#include <cmath>

namespace assay {
namespace {

constexpr double volatility = 0.005; // a task does not change; only what is known of it does

} // namespace

task_rating learn(task_rating now, const score_awarded& score, std::int64_t position) {
  if (score.attempt > 1 || score.familiarity > 0 || !score.mine) return now;
  const std::array games{glicko2::game{
      score.mine->value, std::hypot(score.mine->deviation, now.deviation), 1 - game_result(score.total), 1}};
  const auto after = glicko2::update({now.value, now.deviation, volatility}, games);
  now.value = after.value;
  now.deviation = after.deviation;
  ++now.games;
  now.position = position;
  return now;
}

std::optional<std::string> task_rating::key_of(const recorded_event& e) {
  if (e.type == task_published::type) return std::string{assay::key_of(e.stream)};
  const auto score = decode<event>(e);
  // One that cannot be read must stop the projection, so it is let through to `project`.
  return score ? std::get<score_awarded>(*score).task.value : std::string{};
}

result<task_rating> task_rating::project(task_rating row, const recorded_event& e) {
  const auto said = decode<event>(e);
  if (!said) return said.error();
  if (const auto* score = std::get_if<score_awarded>(&*said)) {
    if (row.task.empty()) // not published in this log: what the session was told of it
      row = {score->task.value, {}, score->task_rating, score->task_rating, score->task_deviation, 0, 0};
    return learn(std::move(row), *score, e.position);
  }
  const auto& published = std::get<task_published>(*said);
  // The same cases and limits: what was learnt of them stays.
  if (row.digest == published.digest && row.declared == published.rating) return row;
  return task_rating{
      std::string{assay::key_of(e.stream)},
      published.digest,
      published.rating,
      published.rating,
      published.deviation,
      0,
      e.position};
}

} // namespace assay
