#pragma once

#include "events/core/envelope.hpp"
#include "events/core/error.hpp"
#include "events/session.hpp"
#include "events/submission.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Effects that entities ask specialists for, and what comes back. A request holds all that a specialist needs, so that
/// any specialist on any node can do it, again if need be.
namespace assay {

struct choose_task {
  task_wish wish;
  static constexpr auto fields() { return std::tuple{field{"wish", &choose_task::wish}}; }
  friend bool operator==(const choose_task&, const choose_task&) = default;
};

struct give_hint {
  task_id task;
  int number = 1;
  static constexpr auto fields() {
    return std::tuple{field{"task", &give_hint::task}, field{"number", &give_hint::number}};
  }
  friend bool operator==(const give_hint&, const give_hint&) = default;
};

/// A submission and the task it answers: what the three works below share.
struct submission_ref {
  candidate_id candidate; ///< owns the evidence
  task_id task;
  std::string task_digest;
  std::string language;
  evidence_id code;
  int attempt = 1;
  static constexpr auto fields() {
    return std::tuple{
        field{"candidate", &submission_ref::candidate},
        field{"task", &submission_ref::task},
        field{"task_digest", &submission_ref::task_digest},
        field{"language", &submission_ref::language},
        field{"code", &submission_ref::code},
        field{"attempt", &submission_ref::attempt}};
  }
  friend bool operator==(const submission_ref&, const submission_ref&) = default;
};

struct execute_submission {
  submission_ref submission;
  static constexpr auto fields() { return std::tuple{field{"submission", &execute_submission::submission}}; }
  friend bool operator==(const execute_submission&, const execute_submission&) = default;
};

struct measure_submission {
  submission_ref submission;
  static constexpr auto fields() { return std::tuple{field{"submission", &measure_submission::submission}}; }
  friend bool operator==(const measure_submission&, const measure_submission&) = default;
};

struct analyse_submission {
  submission_ref submission;
  static constexpr auto fields() { return std::tuple{field{"submission", &analyse_submission::submission}}; }
  friend bool operator==(const analyse_submission&, const analyse_submission&) = default;
};

struct review_submission {
  submission_ref submission;
  verdict result = verdict::wrong_answer;
  int passed = 0;
  int total = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"submission", &review_submission::submission}, field{"result", &review_submission::result},
        field{"passed", &review_submission::passed}, field{"total", &review_submission::total}};
  }
  friend bool operator==(const review_submission&, const review_submission&) = default;
};

using work_request =
    std::variant<choose_task, give_hint, execute_submission, measure_submission, analyse_submission, review_submission>;

/// The sort of a work: the index of its alternative. Specialists say which sorts they do.
enum class work_kind : std::uint8_t { choose_task, give_hint, execute, measure, analyse, review };
template <>
struct enum_names<work_kind> {
  static constexpr std::array<std::pair<work_kind, std::string_view>, 6> value{
      {{work_kind::choose_task, "choose-task"},
       {work_kind::give_hint, "give-hint"},
       {work_kind::execute, "execute"},
       {work_kind::measure, "measure"},
       {work_kind::analyse, "analyse"},
       {work_kind::review, "review"}}};
};
inline work_kind kind_of(const work_request& request) { return static_cast<work_kind>(request.index()); }

/// One work under way. The same occurrence always asks for the same thing.
struct work {
  occurrence_id occurrence;
  stream_id subject; ///< the stream that asks: whose watchers are told of progress
  work_request request;
  std::int64_t deadline_ms = 60'000; ///< from when the dispatcher receives it
  static constexpr auto fields() {
    return std::tuple{
        field{"occurrence", &work::occurrence}, field{"subject", &work::subject}, field{"request", &work::request},
        field{"deadline_ms", &work::deadline_ms}};
  }
};

/// What a specialist found, as the facts that the session may record.
struct execution_done {
  execution_completed execution;
  std::optional<tests_judged> tests; ///< absent when the sandbox failed
  std::vector<sealed_evidence> evidence;
  static constexpr auto fields() {
    return std::tuple{
        field{"execution", &execution_done::execution}, field{"tests", &execution_done::tests},
        field{"evidence", &execution_done::evidence}};
  }
};

struct analysis_done {
  analysis_completed analysis;
  std::vector<sealed_evidence> evidence;
  static constexpr auto fields() {
    return std::tuple{field{"analysis", &analysis_done::analysis}, field{"evidence", &analysis_done::evidence}};
  }
};

struct review_done {
  review_completed review;
  std::vector<sealed_evidence> evidence;
  static constexpr auto fields() {
    return std::tuple{field{"review", &review_done::review}, field{"evidence", &review_done::evidence}};
  }
};

/// The work could not be done: by nobody, or not in time.
struct work_failed {
  ec code = ec::internal;
  static constexpr auto fields() { return std::tuple{field{"code", &work_failed::code}}; }
};

using work_result = std::variant<
    work_failed, task_presented, hint_given, execution_done, metrics_collected, analysis_done, review_done,
    review_unavailable>;

/// Stops a work that nobody waits for any more.
struct cancel_work {
  occurrence_id occurrence;
  static constexpr auto fields() { return std::tuple{field{"occurrence", &cancel_work::occurrence}}; }
};

/// A transient message to watchers; not history.
struct progress {
  stream_id subject;
  std::string phase; ///< "compiling", "running", "measuring", "analysing", "reviewing"
  int done = 0;
  int total = 0; ///< 0: unknown
  static constexpr auto fields() {
    return std::tuple{
        field{"subject", &progress::subject}, field{"phase", &progress::phase}, field{"done", &progress::done},
        field{"total", &progress::total}};
  }
};

} // namespace assay
