#pragma once

#include "infra/cli/command.hpp"

#include <string>

namespace assay::cli {

struct suite_options {
  std::string file;      ///< the suite
  std::string solutions; ///< a file of them; empty: the canonical ones
  std::string results;   ///< a file that the verdicts are appended to, and found in again; empty: none
  int jobs = 0;          ///< solutions judged at once; 0: one a core
};

/// Judges a solution to each problem of a suite, one JSON line a solution (with --json on stdout, else only in
/// `results`). What `results` already tells of the same source is not judged again.
int judge_suite(invocation& call, const suite_options& wanted);

} // namespace assay::cli
