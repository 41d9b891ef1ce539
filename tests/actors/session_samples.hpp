#pragma once

#include "actors/session/decider.hpp"
#include "tests/support/given.hpp"

#include <string>
#include <utility>
#include <vector>

/// The events, commands and results of a usual session, and how far it is after which version.
namespace assay::test {

inline const candidate_id ada{"c-ada"};
inline const stream_id session_stream = stream_of("session", test_key);

inline occurrence_id at_version(std::int64_t version) { return occurrence_of(session_stream, version); }

inline task_wish wish_for(std::string language = "python") {
  task_wish w;
  w.language = std::move(language);
  w.topics["arrays"] = {1600, 80};
  w.seen = {"two-sum"};
  return w;
}

inline task_presented sample_task(int hints = 2) {
  task_presented t;
  t.task = {"peaks"};
  t.digest = "d-peaks";
  t.topic = "arrays";
  t.level = "easy";
  t.rating = 1400;
  t.deviation = 90;
  t.expected_success = 0.71;
  t.hints = hints;
  t.why = {"near-target", {"70", "70"}};
  return t;
}

using session_events = std::vector<session_event>;

/// Versions 1 and 2: the generator is asked under @2.
inline session_events started() { return {session_started{ada, "python", "cli"}, task_requested{wish_for()}}; }
/// Version 3: the candidate reads the task.
inline session_events waiting() { return list_of<session_event>(started(), sample_task()); }

inline constexpr std::string_view python_text = "def peaks(xs):\n    return [x for x in xs]\n";
inline submit_code submission(std::string_view text = python_text) { return {std::string{text}, {"e-code"}, "editor"}; }

inline language_detected detected_python(int attempt = 1) { return {attempt, "python", "python", 3.2 / 4.2, false}; }

/// Versions 4 to 6: the executor is asked under @6.
inline session_events executing(int attempt = 1) {
  return list_of<session_event>(
      waiting(), submission_received{attempt, {"e-code"}, 43, "editor"}, detected_python(attempt),
      execution_requested{attempt, "d-peaks"});
}

inline tests_judged judged(bool all, int attempt = 1) {
  tests_judged t;
  t.attempt = attempt;
  t.result = all ? verdict::accepted : verdict::wrong_answer;
  t.passed = all ? 4 : 2;
  t.total = 4;
  t.cases = {{"a", true, verdict::accepted, 1, 1}, {"b", false, t.result, 2, 2}};
  t.cases_digest = "d-cases";
  return t;
}

inline execution_completed executed(verdict result, int attempt = 1) {
  execution_completed e;
  e.attempt = attempt;
  e.result = result;
  e.total_ms = 31.5;
  e.report = evidence_id{"e-report"};
  return e;
}

/// Versions 7 and on. All passed: metrics @9, analysis @10, review @11. Else: analysis @9, review @10.
inline session_events examining(bool all) {
  auto out = list_of<session_event>(executing(), executed(judged(all).result), judged(all));
  if (all) out.emplace_back(metrics_requested{1});
  out.emplace_back(analysis_requested{1});
  out.emplace_back(review_requested{1});
  return out;
}

inline execution_done execution_result(bool all, int attempt = 1) {
  return {executed(judged(all).result, attempt), judged(all, attempt), {}};
}

inline metrics_collected metrics(int attempt = 1) {
  metrics_collected m;
  m.attempt = attempt;
  m.result = verdict::accepted;
  m.samples = {{1000, {1, 2, 3}, {1, 1, 1}}};
  m.growth = m.expected_growth = growth_class::linear;
  m.confidence = 0.9;
  return m;
}

inline analysis_done analysis(int attempt = 1) {
  analysis_done a;
  a.analysis.attempt = attempt;
  a.analysis.result = verdict::accepted;
  a.analysis.findings = {{2, "E501", "warning"}};
  return a;
}

inline review_done review(double mark = 0.7, int attempt = 1) { return {{attempt, "offline-rules-1", mark, {}}, {}}; }

inline session_command result_at(std::int64_t version, work_result result) {
  return accept_result{at_version(version), std::move(result)};
}

/// Goes on with what a command led to.
template <decider D>
given_history<D> after(const outcome<D>& done) {
  return given_history<D>{done.past()};
}

/// A session whose first submission passed two of four cases and was scored: it waits for the second one.
inline given_history<session_decider> after_a_failed_attempt() {
  const auto examined = given<session_decider>(examining(false)).when(result_at(9, analysis()));
  return after(after(examined).when(result_at(10, review())));
}

} // namespace assay::test
