#pragma once

#include "sandbox/judge/progress.hpp"
#include "sandbox/judge/runner.hpp"
#include "sandbox/judge/toolchain.hpp"
#include "sandbox/language.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace assay::sandbox {

/// Where a compiler finds what its language prepared once.
inline constexpr const char* prepared_folder = "/prepared";

/// What a build step came to: its files, or why there are none.
struct built {
  reply said;
  std::vector<output_file> files;
};

/// Runs a build step over the job's files, with the step's own limits. A compiler that exits with an error, dies, or
/// exceeds a limit gives a compile error; the detail is what it said.
built run_step(const profile& how, const build_step& step, job what, slot& where, const std::stop_token& stop);

/// What a language's toolchain made of a source.
struct compiled {
  reply said;            ///< accepted, a compile error in the candidate's own lines, or a failure of ours
  std::string toolchain; ///< its version; empty when the program tells it itself
  double ms = 0;         ///< what compiling took, without what is prepared once
};

/// Lets a job see what its language has prepared, if anything, and exchanges the arguments that depend on that.
void show_prepared(job& what, const language& l, const toolchain& tools);

/// Makes a program that can be run out of `program`, whose files are the source and its driver: for a language with a
/// compile step the files become what the step made. Other languages' jobs stay as they are. Blocks.
compiled compile(
    job& program, const language& l, launcher& with, slot& where, const progress_fn& tell, const std::stop_token& stop);

} // namespace assay::sandbox
