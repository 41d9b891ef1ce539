#pragma once

#include "sandbox/launcher.hpp"
#include "sandbox/result.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace assay::sandbox {

/// A program with one small change, such as a mistake that people make.
struct mutant {
  int line = 0;     ///< of the source that it was made from; 0 when it has none
  std::string what; ///< what was changed, in a few words
  std::string source;
};

/// Mutants of a Python program, made in the sandbox; always the same ones. With more than `most` of them, that many,
/// spread evenly over the program. Blocks; a stop request is a problem.
result<std::vector<mutant>>
mutants_of(const std::string& source, std::size_t most, launcher& with, std::stop_token stop);

} // namespace assay::sandbox
