#pragma once

#include "events/core/field.hpp"
#include "events/core/ids.hpp"
#include "events/growth.hpp"
#include "events/reason.hpp"
#include "events/verdict.hpp"
#include "events/wish.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What follows a submission, in the stream of its session. `attempt` counts the submissions from 1.
/// What a rubric or a rating reads is plain; whatever quotes the candidate is evidence.
/// Names and shapes are stored, so add and upcast; never edit.
namespace assay {

struct submission_received {
  static constexpr std::string_view type = "session.submission-received";
  static constexpr int version = 1;
  int attempt = 1;
  evidence_id code;
  std::int64_t bytes = 0;
  std::string source; ///< "editor", "file", "stdin", ...
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &submission_received::attempt}, field{"code", &submission_received::code},
        field{"bytes", &submission_received::bytes}, field{"source", &submission_received::source}};
  }
  friend bool operator==(const submission_received&, const submission_received&) = default;
};

struct language_detected {
  static constexpr std::string_view type = "session.language-detected";
  static constexpr int version = 1;
  int attempt = 1;
  std::string declared;
  std::string detected;
  double confidence = 0; ///< 0 to 1
  bool mismatch = false; ///< clear enough that nothing is run
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &language_detected::attempt}, field{"declared", &language_detected::declared},
        field{"detected", &language_detected::detected}, field{"confidence", &language_detected::confidence},
        field{"mismatch", &language_detected::mismatch}};
  }
  friend bool operator==(const language_detected&, const language_detected&) = default;
};

/// Work for the executor: compile and test.
struct execution_requested {
  static constexpr std::string_view type = "session.execution-requested";
  static constexpr int version = 1;
  int attempt = 1;
  std::string task_digest; ///< fixes cases, checker and limits
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &execution_requested::attempt}, field{"task_digest", &execution_requested::task_digest}};
  }
  friend bool operator==(const execution_requested&, const execution_requested&) = default;
};

struct execution_completed {
  static constexpr std::string_view type = "session.execution-completed";
  static constexpr int version = 1;
  int attempt = 1;
  verdict result = verdict::sandbox_failure;
  double compile_ms = 0;
  double total_ms = 0;
  std::int64_t peak_memory_kb = 0;
  std::string toolchain_digest;
  std::string limits_digest;
  std::vector<std::string> degradations; ///< protections that the machine could not give
  std::optional<evidence_id>
      report; ///< compiler messages or details of a visible case, for the candidate; when there are any
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &execution_completed::attempt},
        field{"result", &execution_completed::result},
        field{"compile_ms", &execution_completed::compile_ms},
        field{"total_ms", &execution_completed::total_ms},
        field{"peak_memory_kb", &execution_completed::peak_memory_kb},
        field{"toolchain_digest", &execution_completed::toolchain_digest},
        field{"limits_digest", &execution_completed::limits_digest},
        field{"degradations", &execution_completed::degradations},
        field{"report", &execution_completed::report}};
  }
  friend bool operator==(const execution_completed&, const execution_completed&) = default;
};

struct judged_case {
  std::string id;
  bool visible = false;
  verdict result = verdict::skipped;
  double wall_ms = 0;
  double cpu_ms = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"id", &judged_case::id}, field{"visible", &judged_case::visible}, field{"result", &judged_case::result},
        field{"wall_ms", &judged_case::wall_ms}, field{"cpu_ms", &judged_case::cpu_ms}};
  }
  friend bool operator==(const judged_case&, const judged_case&) = default;
};

struct tests_judged {
  static constexpr std::string_view type = "session.tests-judged";
  static constexpr int version = 1;
  int attempt = 1;
  verdict result = verdict::sandbox_failure;
  int passed = 0;
  int total = 0;
  std::vector<judged_case> cases;
  std::string cases_digest;
  static constexpr auto fields() {
    return std::tuple{field{"attempt", &tests_judged::attempt}, field{"result", &tests_judged::result},
                      field{"passed", &tests_judged::passed},   field{"total", &tests_judged::total},
                      field{"cases", &tests_judged::cases},     field{"cases_digest", &tests_judged::cases_digest}};
  }
  friend bool operator==(const tests_judged&, const tests_judged&) = default;
};

/// Work for the executor: running times on growing inputs, beside the reference.
struct metrics_requested {
  static constexpr std::string_view type = "session.metrics-requested";
  static constexpr int version = 1;
  int attempt = 1;
  static constexpr auto fields() { return std::tuple{field{"attempt", &metrics_requested::attempt}}; }
  friend bool operator==(const metrics_requested&, const metrics_requested&) = default;
};

/// Milliseconds of cpu at one input size, a sample a repeat.
struct size_sample {
  std::int64_t size = 0;
  std::vector<double> cpu_ms;
  std::vector<double> reference_cpu_ms;
  static constexpr auto fields() {
    return std::tuple{
        field{"size", &size_sample::size}, field{"cpu_ms", &size_sample::cpu_ms},
        field{"reference_cpu_ms", &size_sample::reference_cpu_ms}};
  }
  friend bool operator==(const size_sample&, const size_sample&) = default;
};

struct metrics_collected {
  static constexpr std::string_view type = "session.metrics-collected";
  static constexpr int version = 2; // 1: the classes of growth were texts
  int attempt = 1;
  verdict result = verdict::sandbox_failure; ///< accepted, or why there are no (complete) samples
  std::vector<size_sample> samples;
  std::int64_t peak_memory_kb = 0;
  growth_class growth = growth_class::unclear;
  growth_class expected_growth = growth_class::unclear; ///< of the reference, as the task declares it
  double confidence = 0;                                ///< 0 to 1
  static constexpr auto fields() {
    return std::tuple{field{"attempt", &metrics_collected::attempt},
                      field{"result", &metrics_collected::result},
                      field{"samples", &metrics_collected::samples},
                      field{"peak_memory_kb", &metrics_collected::peak_memory_kb},
                      field{"growth", &metrics_collected::growth},
                      field{"expected_growth", &metrics_collected::expected_growth},
                      field{"confidence", &metrics_collected::confidence}};
  }
  friend bool operator==(const metrics_collected&, const metrics_collected&) = default;
};

/// Work for the analyzer.
struct analysis_requested {
  static constexpr std::string_view type = "session.analysis-requested";
  static constexpr int version = 1;
  int attempt = 1;
  static constexpr auto fields() { return std::tuple{field{"attempt", &analysis_requested::attempt}}; }
  friend bool operator==(const analysis_requested&, const analysis_requested&) = default;
};

/// One finding without its message, which may quote the candidate.
struct finding {
  int line = 0; ///< from 1; 0 is the whole file
  std::string rule;
  std::string severity; ///< "error", "warning", "info"
  static constexpr auto fields() {
    return std::tuple{
        field{"line", &finding::line}, field{"rule", &finding::rule}, field{"severity", &finding::severity}};
  }
  friend bool operator==(const finding&, const finding&) = default;
};

struct analysis_completed {
  static constexpr std::string_view type = "session.analysis-completed";
  static constexpr int version = 1;
  int attempt = 1;
  verdict result = verdict::sandbox_failure; ///< accepted: the analyzer ran, whatever it found
  std::vector<finding> findings;
  std::optional<evidence_id> messages; ///< a JSON array of texts in the order of the findings
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &analysis_completed::attempt}, field{"result", &analysis_completed::result},
        field{"findings", &analysis_completed::findings}, field{"messages", &analysis_completed::messages}};
  }
  friend bool operator==(const analysis_completed&, const analysis_completed&) = default;
};

/// Work for the reviewer.
struct review_requested {
  static constexpr std::string_view type = "session.review-requested";
  static constexpr int version = 1;
  int attempt = 1;
  static constexpr auto fields() { return std::tuple{field{"attempt", &review_requested::attempt}}; }
  friend bool operator==(const review_requested&, const review_requested&) = default;
};

struct review_completed {
  static constexpr std::string_view type = "session.review-completed";
  static constexpr int version = 1;
  int attempt = 1;
  std::string reviewer; ///< "offline-rules-1", or provider/model
  double mark = 0;      ///< 0 to 1
  std::optional<evidence_id> text;
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &review_completed::attempt}, field{"reviewer", &review_completed::reviewer},
        field{"mark", &review_completed::mark}, field{"text", &review_completed::text}};
  }
  friend bool operator==(const review_completed&, const review_completed&) = default;
};

struct review_unavailable {
  static constexpr std::string_view type = "session.review-unavailable";
  static constexpr int version = 1;
  int attempt = 1;
  std::string why;
  static constexpr auto fields() {
    return std::tuple{field{"attempt", &review_unavailable::attempt}, field{"why", &review_unavailable::why}};
  }
  friend bool operator==(const review_unavailable&, const review_unavailable&) = default;
};

struct score_part {
  std::string name;   ///< "correctness", "efficiency", "quality", "review", "hints", "attempts"
  double points = 0;  ///< negative for a cost
  double maximum = 0; ///< 0 for a cost
  reason why;         ///< the rule that gave them
  static constexpr auto fields() {
    return std::tuple{
        field{"name", &score_part::name}, field{"points", &score_part::points}, field{"maximum", &score_part::maximum},
        field{"why", &score_part::why}};
  }
  friend bool operator==(const score_part&, const score_part&) = default;
};

/// Ends an attempt. Carries all that a rating reads, so that a profile folds from these events alone.
struct score_awarded {
  static constexpr std::string_view type = "session.score-awarded";
  static constexpr int version = 2;
  int attempt = 1;
  int rubric = 1;
  std::vector<score_part> parts;
  double total = 0; ///< 0 to 100
  verdict result = verdict::wrong_answer;
  candidate_id candidate;
  std::string language;
  task_id task;
  std::string topic;
  double task_rating = 1500;
  double task_deviation = 350;
  double expected_success = 0.5; ///< before the attempt
  double familiarity = 0;        ///< by how many points earlier sessions with this very task made it easier
  std::optional<strength> mine;  ///< the candidate's in this topic and language when it was chosen; not in version 1
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &score_awarded::attempt},
        field{"rubric", &score_awarded::rubric},
        field{"parts", &score_awarded::parts},
        field{"total", &score_awarded::total},
        field{"result", &score_awarded::result},
        field{"candidate", &score_awarded::candidate},
        field{"language", &score_awarded::language},
        field{"task", &score_awarded::task},
        field{"topic", &score_awarded::topic},
        field{"task_rating", &score_awarded::task_rating},
        field{"task_deviation", &score_awarded::task_deviation},
        field{"expected_success", &score_awarded::expected_success},
        field{"familiarity", &score_awarded::familiarity},
        field{"mine", &score_awarded::mine}};
  }
  friend bool operator==(const score_awarded&, const score_awarded&) = default;
};

/// What the recorded facts of an attempt give under another rubric, put beside the score that was awarded. Ratings
/// stay: those games were played under the rubric of their day.
struct session_rescored {
  static constexpr std::string_view type = "session.rescored";
  static constexpr int version = 1;
  int attempt = 1;
  int rubric = 1;
  std::vector<score_part> parts;
  double total = 0;      ///< 0 to 100
  int rubric_before = 1; ///< of the score that stood until now
  double total_before = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &session_rescored::attempt},
        field{"rubric", &session_rescored::rubric},
        field{"parts", &session_rescored::parts},
        field{"total", &session_rescored::total},
        field{"rubric_before", &session_rescored::rubric_before},
        field{"total_before", &session_rescored::total_before}};
  }
  friend bool operator==(const session_rescored&, const session_rescored&) = default;
};

} // namespace assay
