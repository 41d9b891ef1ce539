#pragma once

#include "sandbox/judge/job.hpp"

#include <chrono>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace assay::sandbox::test {

/// One program of `tests/hostile`. What its header says is told in `tests/hostile/README.md`.
struct hostile_program {
  enum class kind { function, program, files };

  std::string name; ///< its path there, such as "python/fork_bomb.py"
  std::string language;
  std::string source; ///< whole, with its header and its marks
  kind what = kind::function;
  std::string attack;                ///< what is tried
  std::string held_by;               ///< why that does not help
  std::vector<std::string> outcomes; ///< those that are right
  std::string says;                  ///< what must be in the outcome's texts; may be empty
  std::string beside;                ///< the source of what runs in another sandbox meanwhile; may be empty
  int cases = 1;
  std::chrono::milliseconds time{300}; ///< of a case
  std::string hasty;                   ///< what has little time, since all of it is used: "compile", "start" or nothing
};

std::ostream& operator<<(std::ostream& out, const hostile_program& p);

/// All of them, in the order of their names. Throws where a header is not as it should be.
const std::vector<hostile_program>& hostile_corpus();

/// A text with each mark (`@CANARY@` and so on) replaced.
std::string with_marks(std::string text, const std::map<std::string, std::string>& marks);

/// What the judge is asked: f(n) = n + 1, with limits that are small.
judge_job hostile_job(const hostile_program& p, std::string source);

} // namespace assay::sandbox::test
