#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

/// The closed list of what can be said of a solution, or of one of its cases. `sandbox_failure` is our fault and never
/// the candidate's; `cancelled` says that we stopped it; `skipped` is a case that was not run after the run had ended.
enum class verdict {
  accepted,
  wrong_answer,
  compile_error,
  runtime_error,
  time_limit,
  memory_limit,
  output_limit,
  forbidden,
  sandbox_failure,
  cancelled,
  skipped
};

/// The stored name, such as "wrong-answer".
std::string_view to_string(verdict v) noexcept;
std::optional<verdict> verdict_from_string(std::string_view name) noexcept;

struct case_outcome {
  std::string id;
  verdict result = verdict::skipped;
  double wall_ms = 0;
  double cpu_ms = 0;
  std::optional<nlohmann::json> actual; ///< the answer, when there was one that could be read
  std::string detail; ///< the candidate's own frames of a traceback, the signal, ...; for the candidate's eyes when the
                      ///< case is visible
};

/// One message of a compiler or analyzer. Lines are the candidate's own, from 1; 0 is the whole file.
struct finding {
  int line = 0;
  std::string rule;
  std::string severity; ///< "error", "warning" or "info"
  std::string message;
};

struct judge_outcome {
  verdict result =
      verdict::sandbox_failure;    ///< accepted only when every case is; otherwise that of the first case that is not
  std::vector<case_outcome> cases; ///< in the order of the job's cases; empty on a compile error
  double compile_ms = 0;
  double total_ms = 0;
  std::int64_t peak_memory_kb = 0;
  std::string detail;      ///< compile errors in the candidate's own lines; or why the sandbox failed (for operators)
  std::string stdout_text; ///< what the candidate printed, cut to 4 KiB
  std::string toolchain_digest;          ///< SHA-256 over language, toolchain version, flags and driver
  std::string cases_digest;              ///< SHA-256 over the canonical text of the cases
  std::string limits_digest;             ///< SHA-256 over the canonical text of the limits
  std::vector<std::string> degradations; ///< protections that this machine could not give, by name
};

/// Running times at one size, milliseconds of cpu, one sample a repeat.
struct size_samples {
  std::int64_t size = 0;
  std::vector<double> cpu_ms;
  std::vector<double> reference_cpu_ms;
};

struct measure_outcome {
  verdict result = verdict::sandbox_failure; ///< accepted: all sizes ran; else why the submission did not get through
  std::vector<size_samples> samples;
  std::int64_t failed_size = 0; ///< at which the submission did not get through; 0: at none
  std::int64_t peak_memory_kb = 0;
  std::string detail;
};

struct generate_outcome {
  verdict result = verdict::sandbox_failure;
  std::vector<nlohmann::json> arguments; ///< one array a size
  std::string detail;
};

struct analysis_outcome {
  verdict result = verdict::sandbox_failure; ///< accepted: the analyzer ran (whatever it found)
  std::vector<finding> findings;
  std::string detail;
};

} // namespace assay::sandbox
