#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>
#include <string_view>

namespace assay::sandbox {

/// Judges a job of the kind `program` or `suite` for `judge`: compiled once, then a sandbox and a process for each
/// case, with the case's text on stdin. Right is who exits with 0 and, but for a suite, prints what is expected (see
/// `same_output`). The case limit is on cpu time; a program that waits instead is ended after twice that and a second.
/// A case that exceeds it is run once more before it counts; two of them end the run. The digests of cases are left to
/// the caller.
judge_outcome judge_program(const judge_job& what, launcher& with, const progress_fn& tell, std::stop_token stop);

/// Whether two outputs are the same but for white space (spaces, tabs, returns) at the ends of lines and empty lines at
/// the end. Everything else counts: letter case, empty lines within, leading spaces.
bool same_output(std::string_view expected, std::string_view actual);

/// The exit code with which a language without a compile step says that a source cannot be read; stderr tells why.
/// A program may end so too: then it has refused itself.
inline constexpr int source_refused = 111;

} // namespace assay::sandbox
