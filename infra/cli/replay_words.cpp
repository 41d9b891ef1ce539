#include "infra/cli/replay_words.hpp"

#include "infra/cli/layout.hpp"
#include "projections/reasons/words.hpp"

#include <cmath>

namespace assay::cli {
namespace {

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + "%"; }

std::string rating(double value, double deviation) {
  return std::to_string(std::lround(value)) + " \u00b1 " + std::to_string(std::lround(deviation));
}

std::string nth(const char* what, int n) { return std::string{what} + " " + std::to_string(n); }

std::string verdict_text(verdict v) { return std::string{name(v)}; }

struct words {
  std::string operator()(const session_started& e) const { return "in " + e.language + ", from " + e.channel; }
  std::string operator()(const task_requested& e) const {
    auto out = "a task in " + e.wish.language + " with a chance of " + percent(e.wish.target_success);
    if (!e.wish.topic.empty()) out += ", about " + e.wish.topic;
    if (!e.wish.task.empty()) out += ", namely " + e.wish.task;
    return out + "; the candidate is rated " + rating(e.wish.overall.value, e.wish.overall.deviation);
  }
  std::string operator()(const task_presented& e) const {
    const auto why = e.why.rule.empty() ? "expected success " + percent(e.expected_success) : in_words(e.why);
    return e.task.value + " (" + e.topic + ", " + e.level + ", rated " + rating(e.rating, e.deviation) + "): " + why;
  }
  std::string operator()(const hint_requested& e) const { return nth("hint", e.number); }
  std::string operator()(const hint_given& e) const { return nth("hint", e.number) + ", by the " + e.source; }
  std::string operator()(const submission_received& e) const {
    return nth("attempt", e.attempt) + ": " + std::to_string(e.bytes) + " bytes by " + e.source;
  }
  std::string operator()(const language_detected& e) const {
    return e.detected + " (" + percent(e.confidence) + " sure)" +
           (e.mismatch ? ", not the declared " + e.declared + ": nothing is run" : "");
  }
  std::string operator()(const execution_requested&) const { return "compile and run the tests"; }
  std::string operator()(const execution_completed& e) const {
    auto out = verdict_text(e.result) + " in " + tenths(e.total_ms) + " ms, at most " +
               tenths(static_cast<double>(e.peak_memory_kb) / 1024) + " MiB";
    if (!e.degradations.empty())
      out += "; protections that the machine lacked: " + std::to_string(e.degradations.size());
    return out;
  }
  std::string operator()(const tests_judged& e) const {
    return std::to_string(e.passed) + " of " + std::to_string(e.total) + " cases passed: " + verdict_text(e.result);
  }
  std::string operator()(const metrics_requested&) const { return "run on growing inputs beside the reference"; }
  std::string operator()(const metrics_collected& e) const {
    if (e.result != verdict::accepted) return "no complete samples: " + verdict_text(e.result);
    return "grows as " + std::string{in_notation(e.growth)} + " (" + percent(e.confidence) +
           " sure), the reference as " + std::string{in_notation(e.expected_growth)};
  }
  std::string operator()(const analysis_requested&) const { return "read the code without running it"; }
  std::string operator()(const analysis_completed& e) const {
    if (e.result != verdict::accepted) return "the analyzer did not run: " + verdict_text(e.result);
    const auto n = e.findings.size();
    return n == 0 ? "nothing found" : std::to_string(n) + (n == 1 ? " finding" : " findings");
  }
  std::string operator()(const review_requested&) const { return "have the code reviewed"; }
  std::string operator()(const review_completed& e) const { return "mark " + percent(e.mark) + ", by " + e.reviewer; }
  std::string operator()(const review_unavailable& e) const { return "no review: " + e.why; }
  std::string operator()(const score_awarded& e) const {
    return tenths(e.total) + " of 100 for attempt " + std::to_string(e.attempt) + " under rubric " +
           std::to_string(e.rubric);
  }
  std::string operator()(const session_rescored& e) const {
    return tenths(e.total) + " of 100 for attempt " + std::to_string(e.attempt) + " under rubric " +
           std::to_string(e.rubric) + ", beside " + tenths(e.total_before) + " under rubric " +
           std::to_string(e.rubric_before);
  }
  std::string operator()(const session_finished& e) const { return std::string{name(e.how)}; }
  std::string operator()(const session_abandoned& e) const { return e.why; }
};

} // namespace

std::string in_words(const session_event& e) { return std::visit(words{}, e); }

} // namespace assay::cli
