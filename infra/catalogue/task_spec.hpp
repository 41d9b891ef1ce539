#pragma once

#include "infra/catalogue/suite_problem.hpp"
#include "sandbox/judge/job.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::catalogue {

enum class task_kind { function, program, suite };
enum class task_level { easy, medium, hard, expert };
enum class solution_role { reference, slow, wrong };

/// The names used in task files.
std::string_view to_string(task_kind k) noexcept;
std::string_view to_string(task_level l) noexcept;
std::string_view to_string(solution_role r) noexcept;

/// One text in several languages of people. English is always there.
struct text {
  std::map<std::string, std::string, std::less<>> by_locale;

  /// The text in this locale ("en", "ru"); in English where there is none.
  const std::string& in(std::string_view locale) const;
};

/// The declared difficulty, on the Glicko-2 scale.
struct rating {
  double value = 1500;
  double deviation = 200;
};

/// One call and its answer. Visible cases are shown as examples, the others are never shown.
struct task_case {
  sandbox::test_case call;
  enum class visibility { hidden, visible } shown = visibility::hidden;
  text explanation; ///< of a visible case; may be empty
};

/// A solution that proves something about the task. Only a wrong one has a reason, a verdict and failing cases.
struct solution {
  solution_role role = solution_role::reference;
  std::string language;
  std::string file;
  std::string source;
  std::string reason;             ///< its mistake, in English
  std::string verdict;            ///< what the judge must say of it, such as "wrong-answer"
  std::vector<std::string> fails; ///< cases that it must fail for that reason
};

struct task_limits {
  std::chrono::milliseconds case_time{2000};
  std::int64_t memory_bytes = 256LL * 1024 * 1024;
  std::map<std::string, double, std::less<>> language_factors; ///< 1 where a language is not named
};

/// Growing inputs for measurements.
struct scaling_plan {
  std::string generator_source;
  std::vector<std::int64_t> sizes;                                              ///< increasing
  std::map<std::string, std::vector<std::int64_t>, std::less<>> language_sizes; ///< instead of `sizes`, where named

  /// The sizes for a language.
  const std::vector<std::int64_t>& sizes_for(std::string_view language) const;

  std::uint64_t seed = 0;
};

/// A whole task with the contents of its files: nothing is read later.
struct task {
  std::string id;
  int version = 1;
  task_kind kind = task_kind::function;
  std::vector<std::string> topics; ///< the first one is the topic that a skill is rated by
  task_level level = task_level::easy;
  rating declared;
  text title;
  text statement; ///< markdown, without examples and constraints, which stand in fields of their own
  sandbox::signature signature;
  sandbox::checker checker = sandbox::exactly{};
  std::vector<task_case> cases;
  std::vector<text> constraints;
  text follow_up;
  std::vector<text> hints; ///< three, from a nudge to the whole idea
  std::string time_class;  ///< of the reference: "1 or log n", "n or n log n", "n^2", "n^3 or more", "exponential"
  scaling_plan scaling;
  task_limits limits;
  std::vector<solution> solutions;
  std::map<std::string, suite_problem, std::less<>> programs; ///< of a suite task: by language
  std::string digest;                                         ///< see digest.hpp
};

} // namespace assay::catalogue
