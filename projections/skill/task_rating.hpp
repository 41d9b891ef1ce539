#pragma once

#include "events/core/registry.hpp"
#include "events/submission.hpp"
#include "events/task.hpp"
#include "projections/core/projection.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace assay {

/// How hard a task has proved to be: it starts from the level that it was published with, and every first attempt of
/// somebody who had not seen it before is a game that moves it. Key: the task's id.
struct task_rating {
  static constexpr std::string_view view = "task-ratings";
  static constexpr int revision = 1;
  using event = std::variant<task_published, score_awarded>;
  static constexpr auto types = types_of<event>;

  std::string task;
  std::string digest;        ///< of the version that is rated; another one starts again
  double declared = 1500;    ///< what its author says
  double value = 1500;       ///< Glicko-2 scale
  double deviation = 350;    ///< its uncertainty
  int games = 0;             ///< behind the value
  std::int64_t position = 0; ///< of the event that moved it last

  static constexpr auto fields() {
    return std::tuple{field{"task", &task_rating::task},           field{"digest", &task_rating::digest},
                      field{"declared", &task_rating::declared},   field{"value", &task_rating::value},
                      field{"deviation", &task_rating::deviation}, field{"games", &task_rating::games},
                      field{"position", &task_rating::position}};
  }
  friend bool operator==(const task_rating&, const task_rating&) = default;

  static std::optional<std::string> key_of(const recorded_event& e);
  static result<task_rating> project(task_rating row, const recorded_event& e);
};

/// The task's rating after a score. Pure. A later attempt, one on a task that was seen before, and one of which the
/// candidate's rating is not recorded say nothing of the task.
task_rating learn(task_rating before, const score_awarded& score, std::int64_t position);

} // namespace assay
