#include "infra/judging/toolchain_check.hpp"

#include "sandbox/judge/analyse.hpp"

namespace assay {

std::string install_command(const std::vector<std::string>& packages) {
  std::string command = "apt-get install";
  for (const auto& each : packages) command += ' ' + each;
  return command;
}

std::optional<toolchain_problem>
missing_toolchain(std::string_view language, sandbox::launcher& with, const std::stop_token& stop) {
  const auto known = with.known_languages().find(language);
  if (known == with.known_languages().end()) return std::nullopt;
  const auto version = sandbox::toolchain_version(language, with, stop);
  if (version || stop.stop_requested()) return std::nullopt;
  return toolchain_problem{
      std::string{language} + " does not run in the sandbox: " + version.error().what,
      install_command(known->second.how.packages)};
}

} // namespace assay
