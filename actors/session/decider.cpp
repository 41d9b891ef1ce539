#include "actors/session/decider.hpp"

#include "actors/session/language.hpp"
#include "events/core/codec.hpp"
#include "projections/skill/skill.hpp"

#include <algorithm>

namespace assay {
namespace {

using phase = session::phase;
using events = std::vector<session_event>;

bool all_passed(const tests_judged& tests) { return tests.result == verdict::accepted; }

/// What is recorded of a fact that could not be had: its sort and attempt, and no more.
template <class Event>
session_event missing(int attempt) {
  Event e;
  e.attempt = attempt;
  return e;
}

/// One overload a command: the rules of a session.
struct rules {
  const session& now;

  result<events> operator()(const start_session& cmd) const {
    if (now.at != phase::none) return events{};
    return events{session_started{cmd.candidate, cmd.wish.language, cmd.channel}, task_requested{cmd.wish}};
  }

  result<events> operator()(const request_hint&) const {
    if (now.at == phase::none) return ec::unknown_session;
    if (now.at == phase::over) return ec::session_finished;
    if (now.at != phase::waiting || now.waits_for.contains(work_kind::give_hint)) return ec::not_waiting_for_submission;
    if (now.hints >= now.task->hints) return ec::no_more_hints;
    return events{hint_requested{now.hints + 1}};
  }

  result<events> operator()(const submit_code& cmd) const {
    if (now.at == phase::none) return ec::unknown_session;
    if (now.at == phase::over) return ec::session_finished;
    if (now.at != phase::waiting) return ec::not_waiting_for_submission;
    if (cmd.text.find_first_not_of(" \t\r\n") == std::string::npos) return ec::submission_empty;
    if (cmd.text.size() > max_submission_bytes) return ec::submission_too_large;
    if (cmd.text.find('\0') != std::string::npos || !codec::is_utf8(cmd.text)) return ec::submission_not_text;
    const int attempt = now.scored + 1;
    const auto guess = detect_language(cmd.text);
    const bool mismatch = clear_mismatch(now.start.language, guess);
    events out{
        submission_received{attempt, cmd.code, static_cast<std::int64_t>(cmd.text.size()), cmd.source},
        language_detected{attempt, now.start.language, guess.language, guess.confidence, mismatch}};
    if (!mismatch) out.push_back(execution_requested{attempt, now.task->digest});
    return out;
  }

  result<events> operator()(const end_session& cmd) const {
    if (now.at == phase::none) return ec::unknown_session;
    if (now.at == phase::over) return ec::session_finished;
    if (cmd.how == session_end::accepted) return ec::value_out_of_range; // only a score accepts
    return events{session_finished{cmd.how}};
  }

  result<events> operator()(const rescore_attempt& cmd) const {
    if (now.at == phase::none) return ec::unknown_session;
    const auto standing = now.standing.find(cmd.attempt);
    if (standing == now.standing.end() || cmd.rubric < 1 || !(cmd.total >= 0 && cmd.total <= 100))
      return ec::value_out_of_range;
    const auto& before = standing->second;
    if (before.parts == cmd.parts && before.total == cmd.total) return events{};
    return events{session_rescored{cmd.attempt, cmd.rubric, cmd.parts, cmd.total, before.rubric, before.total}};
  }

  result<events> operator()(const wake_session& cmd) const {
    if (now.at != phase::waiting || cmd.now_us < now.last_event_us + session_decider::idle_limit_us) return events{};
    return events{session_abandoned{"idle"}};
  }

  result<events> operator()(const accept_result& cmd) const {
    const auto waiting = std::find_if(now.waits_for.begin(), now.waits_for.end(), [&](const auto& each) {
      return occurrence_of(now.stream, each.second) == cmd.occurrence;
    });
    if (waiting == now.waits_for.end()) return events{};
    auto out = facts_of(waiting->first, cmd.result);
    if (!out) return out;
    award_when_complete(*out);
    return out;
  }

  /// The result as events; a failure becomes the recorded unavailability of that fact.
  result<events> facts_of(work_kind kind, const work_result& outcome) const {
    const int attempt = now.attempt.number;
    const bool failed = std::holds_alternative<work_failed>(outcome);
    switch (kind) {
    case work_kind::choose_task:
      if (failed) return events{session_abandoned{"no-task"}};
      if (const auto* task = std::get_if<task_presented>(&outcome)) return events{*task};
      break;
    case work_kind::give_hint:
      if (failed) return events{hint_given{now.hints, "unavailable", {}}}; // the number stays: it costs nothing
      if (const auto* hint = std::get_if<hint_given>(&outcome)) return events{*hint};
      break;
    case work_kind::execute:
      if (failed) return events{missing<execution_completed>(attempt)};
      if (const auto* done = std::get_if<execution_done>(&outcome)) return after_execution(*done);
      break;
    case work_kind::measure:
      if (failed) return events{missing<metrics_collected>(attempt)};
      if (const auto* metrics = std::get_if<metrics_collected>(&outcome)) return events{*metrics};
      break;
    case work_kind::analyse:
      if (failed) return events{missing<analysis_completed>(attempt)};
      if (const auto* done = std::get_if<analysis_done>(&outcome)) return events{done->analysis};
      break;
    case work_kind::review:
      if (failed) return events{review_unavailable{attempt, std::string{explain(std::get<work_failed>(outcome).code)}}};
      if (const auto* done = std::get_if<review_done>(&outcome)) {
        const auto& r = done->review;
        if (r.mark >= 0 && r.mark <= 1) return events{r};
        return events{review_unavailable{attempt, "the mark is not between 0 and 1"}}; // NaN could not even be stored
      }
      if (const auto* none = std::get_if<review_unavailable>(&outcome)) return events{*none};
      break;
    }
    return ec::internal; // a specialist answered with the result of another sort of work
  }

  static result<events> after_execution(const execution_done& done) {
    if (!done.tests) {
      // Without verdicts nothing can be scored, so it is our failure whatever the run was.
      auto failed = done.execution;
      failed.result = verdict::sandbox_failure;
      return events{failed};
    }
    events out{done.execution, *done.tests};
    const int attempt = done.execution.attempt;
    if (all_passed(*done.tests))
      out.push_back(metrics_requested{attempt}); // a failing solution's speed is worth nothing
    out.push_back(analysis_requested{attempt});
    out.push_back(review_requested{attempt});
    return out;
  }

  void award_when_complete(events& out) const {
    session next = now;
    // Versions do not matter for what follows, only which works are open.
    for (const auto& each : out)
      next = session_decider::evolve(std::move(next), each, {now.stream, 0, now.last_event_us});
    const auto facts = complete_facts(next);
    if (!facts) return;
    const auto awarded = *award(*facts);
    out.push_back(score_awarded{
        facts->attempt, awarded.rubric, awarded.parts, awarded.total, verdict_of(*facts), now.start.candidate,
        now.start.language, now.task->task, now.task->topic, now.task->rating, now.task->deviation,
        now.task->expected_success, familiarity_of(now.wish->seen, now.task->task.value),
        strength_in(*now.wish, now.task->topic)});
    if (verdict_of(*facts) == verdict::accepted) out.push_back(session_finished{session_end::accepted});
  }
};

submission_ref submission_of(const session& now) {
  return {now.start.candidate, now.task->task,   now.task->digest,
          now.start.language,  now.attempt.code, now.attempt.number};
}

work_request request_for(const session& now, work_kind kind) {
  switch (kind) {
  case work_kind::choose_task:
    return choose_task{*now.wish};
  case work_kind::give_hint:
    return give_hint{now.task->task, now.hints_asked};
  case work_kind::execute:
    return execute_submission{submission_of(now)};
  case work_kind::measure:
    return measure_submission{submission_of(now)};
  case work_kind::analyse:
    return analyse_submission{submission_of(now)};
  case work_kind::review:
    break;
  }
  const auto& tests = *now.attempt.tests;
  return review_submission{submission_of(now), tests.result, tests.passed, tests.total};
}

} // namespace

result<events> session_decider::decide(const state& now, const command& cmd) { return std::visit(rules{now}, cmd); }

std::vector<work> session_decider::pending(const state& now) {
  std::vector<work> out;
  for (const auto& [kind, version] : now.waits_for)
    out.push_back({occurrence_of(now.stream, version), now.stream, request_for(now, kind)});
  return out;
}

std::optional<session_command> session_decider::accept(const occurrence_id& occurrence, const work_result& outcome) {
  return accept_result{occurrence, outcome};
}

std::vector<follow_up<candidate_command>> session_decider::follow_ups(const state& now) {
  if (now.at != phase::over) return {};
  const auto cause = occurrence_of(now.stream, now.finished_at_version);
  return {
      {derived_command_id(cause, "close"), stream_of(now.start.candidate), cause.value,
       close_session{session_id{std::string{key_of(now.stream)}}}}};
}

std::optional<std::int64_t> session_decider::wake_at(const state& now) {
  if (now.at != phase::waiting) return std::nullopt;
  return now.last_event_us + idle_limit_us;
}

std::optional<session_command> session_decider::wake(std::int64_t now_us) { return wake_session{now_us}; }

} // namespace assay
