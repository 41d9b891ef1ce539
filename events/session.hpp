#pragma once

#include "events/core/field.hpp"
#include "events/core/ids.hpp"
#include "events/reason.hpp"
#include "events/wish.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The stream `session-<uuid>`: one task with one candidate. What follows a submission is in submission.hpp.
/// Names and shapes are stored, so add and upcast; never edit.
namespace assay {

struct session_started {
  static constexpr std::string_view type = "session.started";
  static constexpr int version = 1;
  candidate_id candidate;
  std::string language; ///< programming language
  std::string channel;  ///< "cli", "telegram", ...
  static constexpr auto fields() {
    return std::tuple{
        field{"candidate", &session_started::candidate}, field{"language", &session_started::language},
        field{"channel", &session_started::channel}};
  }
  friend bool operator==(const session_started&, const session_started&) = default;
};

/// Work for the generator: what is wanted.
struct task_requested {
  static constexpr std::string_view type = "session.task-requested";
  static constexpr int version = 2;
  task_wish wish;
  static constexpr auto fields() { return std::tuple{field{"wish", &task_requested::wish}}; }
  friend bool operator==(const task_requested&, const task_requested&) = default;
};

struct task_presented {
  static constexpr std::string_view type = "session.task-presented";
  static constexpr int version = 1;
  task_id task;
  int task_version = 1;
  std::string digest;
  std::string topic; ///< the task's main topic: the one that is rated
  std::string level;
  double rating = 1500; ///< the task's, Glicko-2 scale
  double deviation = 350;
  double expected_success = 0.5; ///< by the ratings above and those of the request
  int hints = 0;                 ///< how many the task has
  reason why;                    ///< of the choice
  static constexpr auto fields() {
    return std::tuple{
        field{"task", &task_presented::task},           field{"task_version", &task_presented::task_version},
        field{"digest", &task_presented::digest},       field{"topic", &task_presented::topic},
        field{"level", &task_presented::level},         field{"rating", &task_presented::rating},
        field{"deviation", &task_presented::deviation}, field{"expected_success", &task_presented::expected_success},
        field{"hints", &task_presented::hints},         field{"why", &task_presented::why}};
  }
  friend bool operator==(const task_presented&, const task_presented&) = default;
};

struct hint_requested {
  static constexpr std::string_view type = "session.hint-requested";
  static constexpr int version = 1;
  int number = 1; ///< from 1
  static constexpr auto fields() { return std::tuple{field{"number", &hint_requested::number}}; }
  friend bool operator==(const hint_requested&, const hint_requested&) = default;
};

/// Its text is the task's, or evidence when it was written for this candidate.
struct hint_given {
  static constexpr std::string_view type = "session.hint-given";
  static constexpr int version = 1;
  int number = 1;
  std::string source; ///< "task", or the model that wrote it
  std::optional<evidence_id> text;
  static constexpr auto fields() {
    return std::tuple{
        field{"number", &hint_given::number}, field{"source", &hint_given::source}, field{"text", &hint_given::text}};
  }
  friend bool operator==(const hint_given&, const hint_given&) = default;
};

enum class session_end : std::uint8_t { accepted, skipped, quit };
template <>
struct enum_names<session_end> {
  static constexpr std::array<std::pair<session_end, std::string_view>, 3> value{
      {{session_end::accepted, "accepted"}, {session_end::skipped, "skipped"}, {session_end::quit, "quit"}}};
};

struct session_finished {
  static constexpr std::string_view type = "session.finished";
  static constexpr int version = 1;
  session_end how = session_end::quit;
  static constexpr auto fields() { return std::tuple{field{"how", &session_finished::how}}; }
  friend bool operator==(const session_finished&, const session_finished&) = default;
};

/// Ended by Assay: nobody came back, or no task could be found.
struct session_abandoned {
  static constexpr std::string_view type = "session.abandoned";
  static constexpr int version = 1;
  std::string why; ///< "idle", "no-task"
  static constexpr auto fields() { return std::tuple{field{"why", &session_abandoned::why}}; }
  friend bool operator==(const session_abandoned&, const session_abandoned&) = default;
};

} // namespace assay
