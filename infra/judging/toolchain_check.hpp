#pragma once

#include "sandbox/launcher.hpp"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A language that cannot be used on this machine, in words for whoever runs it.
struct toolchain_problem {
  std::string what;
  std::string fix;
};

/// Whether a known language's toolchain is missing or does not run in the sandbox. Runs one program; blocks.
std::optional<toolchain_problem>
missing_toolchain(std::string_view language, sandbox::launcher& with, const std::stop_token& stop);

/// The command that installs packages.
std::string install_command(const std::vector<std::string>& packages);

} // namespace assay
