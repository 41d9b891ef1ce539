#pragma once

#include "sandbox/judge/comparison.hpp"
#include "sandbox/judge/growth_class.hpp"
#include "sandbox/limits.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace assay::sandbox {

/// A value type of a task's signature, written as in a task file: `int`, `float`, `bool`, `string`, `list<T>`,
/// `map<string,T>`, `optional<T>`, `grid<T>`, `linked_list<T>`, `binary_tree<T>`.
struct parameter {
  std::string name;
  std::string type;
};

/// What a function task asks for; the name is written in snake_case and each language's driver renders it in its own
/// way.
struct signature {
  std::string name;
  std::vector<parameter> parameters;
  std::string returns;
};

/// One call and what it must answer. `arguments` is a JSON array in the order of the parameters; `expected` is one
/// right answer, or with `any_of` the list of them.
struct test_case {
  std::string id;
  nlohmann::json arguments;
  nlohmann::json expected;
};

/// What a solution is. Of a program's case `arguments` holds one string, its stdin, and `expected` is a string, its
/// stdout; its signature is not looked at. A suite's case is a program that holds its own tests: what it prints is not
/// looked at, and it is right when it ends with exit code 0. So it can forge its verdict, and no score hangs on it.
enum class job_kind { function, program, suite };

/// What happens when a case was not accepted. Whoever only asks whether all are right need not wait for the rest.
enum class after_failure { go_on, stop };

/// One solution to be judged. Holds everything, so that a judge needs no other source. Lives inside one process only.
struct judge_job {
  std::string language;
  std::string source;
  signature entry;
  std::vector<test_case> cases;
  checker compare = exactly{};
  std::chrono::milliseconds case_limit{2000}; ///< wall time of one case, before the language's factor
  std::int64_t memory_bytes = 256 * 1024 * 1024;
  job_kind kind = job_kind::function;
  after_failure then = after_failure::go_on;
};

/// One input size for a measurement. `arguments` as in test_case.
struct scaled_input {
  std::int64_t size = 0;
  nlohmann::json arguments;
};

/// Runs the generator program of a task (Python, `generate(size, rng)`), in the sandbox.
struct generate_job {
  std::string generator_source;
  signature entry;
  std::vector<std::int64_t> sizes;
  std::uint64_t seed = 0;
};

/// A submission and the reference solution over the same growing inputs, interleaved in one run.
struct measure_job {
  std::string language;
  std::string source;
  std::string reference_source; ///< in the same language
  signature entry;
  std::vector<scaled_input> inputs;              ///< the sizes rise
  checker compare = exactly{};                   ///< of the answers; the reference's are the expected ones
  growth_class expected = growth_class::unclear; ///< of the reference, when it is known
  int least_repeats = 2;                         ///< of a size
  int most_repeats = 8;                          ///< of a size whose times do not agree
  std::chrono::milliseconds patience{4000};      ///< wall time after which no size is repeated more than it must be
  std::chrono::milliseconds case_limit{2000};
  std::int64_t memory_bytes = 256 * 1024 * 1024;
  job_kind kind = job_kind::function;
};

/// What a program is to those who make its inputs: one text in, one text out.
inline signature program_entry() { return {"program", {{"stdin", "string"}}, "string"}; }

} // namespace assay::sandbox
