#pragma once

#include "sandbox/judge/outcome.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

/// Runs a language's analyzer over a source, in the sandbox; nothing of the source is executed. Findings are ordered by
/// line. A source with a syntax error has one finding that says so. Blocks; a stop request ends it with `cancelled`.
analysis_outcome analyse(std::string_view language, const std::string& source, launcher& with, std::stop_token stop);

/// What the language's analyzer lacks on this machine: Debian's packages, without which it finds less.
result<std::vector<std::string>> missing_tools(std::string_view language, launcher& with, std::stop_token stop);

/// What the tests of imported suites in this language need beside it and this machine lacks: Debian's packages.
result<std::vector<std::string>> missing_suite_tools(std::string_view language, launcher& with, std::stop_token stop);

/// The version that a language's toolchain tells of itself, inside the sandbox; so it also proves that the language
/// works.
result<std::string> toolchain_version(std::string_view language, launcher& with, std::stop_token stop);

} // namespace assay::sandbox
