#include "actors/session/decider.hpp"

namespace assay {
namespace {

using phase = session::phase;

/// One overload an event: what it changes.
struct fold {
  session& now;
  std::int64_t version;

  void operator()(const session_started& e) const { now.start = e; }
  void operator()(const task_requested& e) const {
    now.wish = e.wish;
    now.at = phase::choosing;
    now.waits_for[work_kind::choose_task] = version;
  }
  void operator()(const task_presented& e) const {
    now.task = e;
    now.at = phase::waiting;
    now.waits_for.erase(work_kind::choose_task);
  }
  void operator()(const hint_requested& e) const {
    now.hints_asked = e.number;
    now.waits_for[work_kind::give_hint] = version;
  }
  void operator()(const hint_given& e) const {
    now.hints = e.number;
    now.waits_for.erase(work_kind::give_hint);
  }
  void operator()(const submission_received& e) const {
    now.attempt = {};
    now.attempt.number = e.attempt;
    now.attempt.hints = now.hints;
    now.attempt.code = e.code;
  }
  void operator()(const language_detected&) const {}
  void operator()(const execution_requested&) const {
    now.at = phase::executing;
    now.waits_for[work_kind::execute] = version;
  }
  void operator()(const execution_completed& e) const {
    now.waits_for.erase(work_kind::execute);
    if (e.result == verdict::sandbox_failure) now.at = phase::waiting;
  }
  void operator()(const tests_judged& e) const {
    now.attempt.tests = e;
    now.at = phase::examining;
  }
  void operator()(const metrics_requested&) const { now.waits_for[work_kind::measure] = version; }
  void operator()(const metrics_collected& e) const {
    now.attempt.metrics = e;
    now.waits_for.erase(work_kind::measure);
  }
  void operator()(const analysis_requested&) const { now.waits_for[work_kind::analyse] = version; }
  void operator()(const analysis_completed& e) const {
    now.attempt.analysis = e;
    now.waits_for.erase(work_kind::analyse);
  }
  void operator()(const review_requested&) const { now.waits_for[work_kind::review] = version; }
  void operator()(const review_completed& e) const {
    now.attempt.review = e;
    now.waits_for.erase(work_kind::review);
  }
  void operator()(const review_unavailable&) const { now.waits_for.erase(work_kind::review); }
  void operator()(const score_awarded& e) const {
    ++now.scored;
    now.standing[e.attempt] = {e.rubric, e.parts, e.total};
    // An accepted attempt is recorded together with the end of the session, so there is nothing to wait for in between.
    if (e.result != verdict::accepted) now.at = phase::waiting;
  }
  void operator()(const session_rescored& e) const { now.standing[e.attempt] = {e.rubric, e.parts, e.total}; }
  void operator()(const session_finished&) const { end(); }
  void operator()(const session_abandoned&) const { end(); }
  void end() const {
    now.at = phase::over;
    now.waits_for.clear();
    now.finished_at_version = version;
  }
};

} // namespace

session session_decider::evolve(state now, const event& e, const event_context& at) {
  now.stream = at.stream;
  now.last_event_us = at.recorded_at_us;
  std::visit(fold{now, at.version}, e);
  return now;
}

std::optional<attempt_facts> complete_facts(const session& now) {
  if (now.at != phase::examining || !now.attempt.tests) return std::nullopt;
  for (const auto kind : {work_kind::measure, work_kind::analyse, work_kind::review})
    if (now.waits_for.contains(kind)) return std::nullopt;
  return attempt_facts{now.attempt.number,  now.attempt.hints,    *now.attempt.tests,
                       now.attempt.metrics, now.attempt.analysis, now.attempt.review};
}

} // namespace assay
