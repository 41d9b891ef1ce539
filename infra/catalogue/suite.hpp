#pragma once

#include "infra/catalogue/problem.hpp"
#include "infra/catalogue/suite_problem.hpp"
#include "sandbox/judge/job.hpp"

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay::catalogue {

/// Reads a suite in the form of HumanEval-X: a JSON object a line with `task_id`, `prompt`, `canonical_solution`,
/// `test` and, for Go, `test_setup`; `solution` or `generation`, where there is one, is taken in place of the canonical
/// solution. The language is told by the id's part before the slash. Either all lines are
/// right, or every problem is told. `file` is used in messages.
std::variant<std::vector<suite_problem>, std::vector<problem>> read_suite(std::istream& from, const std::string& file);

/// Solutions to a suite, by the id of the problem: a JSON object a line with `task_id` and `completion` (or
/// `generation`), what stands in place of the canonical solution.
std::variant<std::map<std::string, std::string>, std::vector<problem>>
read_solutions(std::istream& from, const std::string& file);

/// The job that judges a solution to a problem.
sandbox::judge_job to_judge_job(const suite_problem& what, std::string_view solution);

} // namespace assay::catalogue
