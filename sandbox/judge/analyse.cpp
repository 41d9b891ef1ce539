#include "sandbox/judge/analyse.hpp"

#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/runner.hpp"
#include "sandbox/judge/toolchain.hpp"
#include "sandbox/judge/utf8.hpp"
#include "sandbox/judge/wire.hpp"

#include <algorithm>

namespace assay::sandbox {

namespace {

constexpr std::int64_t memory_bytes = 512LL * 1024 * 1024;

analysis_outcome failed(verdict why, std::string detail) { return {why, {}, std::move(detail)}; }

/// A job of a language with one of its commands; without one when the language lacks it.
result<job> job_for(std::string_view name, const std::string& purpose, const languages& known) {
  const auto l = known.find(name);
  if (l == known.end()) return problem{"there is no language \"" + std::string{name} + "\""};
  const auto command = l->second.how.commands.find(purpose);
  if (command == l->second.how.commands.end())
    return problem{"no command \"" + purpose + "\" for " + std::string{name}};
  job made;
  made.command = command->second;
  made.allowed = limits_for(l->second.how, memory_bytes, 0, std::chrono::milliseconds{0});
  made.files = resources_for(l->second, made.command);
  return made;
}

result<std::vector<finding>> read_findings(std::string_view text) {
  const auto all = decode(text);
  if (!all) return all.error();
  if (!all->is_array()) return problem{"not a list"};
  std::vector<finding> found;
  for (const auto& one : *all) {
    if (!one.is_array() || one.size() != 4 || !one[0].is_number_integer() || !one[1].is_string() ||
        !one[2].is_string() || !one[3].is_string())
      return problem{"not a finding"};
    found.push_back({one[0].get<int>(), one[1], one[2], one[3]});
  }
  return found;
}

/// The packages that one of a language's commands names, a line each; none when it has no such command.
result<std::vector<std::string>>
named_packages(std::string_view language, const std::string& purpose, launcher& with, const std::stop_token& stop) {
  auto what = job_for(language, purpose, with.known_languages());
  if (!what) return std::vector<std::string>{};
  const auto where = with.acquire(stop);
  if (!where) return problem{"stopped"};
  const outcome ended = where->run(with.known_languages().find(language)->second.how, *what, stop);
  if (ended.how != status::exited || ended.exit_code != 0) return problem{reply_of(ended).detail};
  std::vector<std::string> missing;
  std::string_view rest = ended.stdout_text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (end > 0) missing.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return missing;
}

} // namespace

analysis_outcome analyse(std::string_view language, const std::string& source, launcher& with, std::stop_token stop) {
  auto what = job_for(language, "analyze", with.known_languages());
  if (!what) return failed(verdict::sandbox_failure, what.error().what);
  const profile& how = with.known_languages().find(language)->second.how;
  what->files.push_back({how.source_name, source, permission::read});
  const auto where = with.acquire(stop);
  if (!where) return failed(verdict::cancelled, "stopped");
  if (how.prepare) {
    // An analyzer that compiles is quicker with what compiling is quicker with.
    const auto tools = with.shelf().of(with.known_languages().find(language)->second, *where, {}, stop);
    if (tools) show_prepared(*what, with.known_languages().find(language)->second, *tools);
  }
  outcome ended = where->run(how, *what, stop);
  if (ended.how == status::sandbox_failure) ended = where->run(how, *what, stop);
  if (ended.how != status::exited || ended.exit_code != 0) {
    const reply said = reply_of(ended);
    return failed(said.result, "the analyzer failed: " + said.detail + " " + ended.stderr_text.substr(0, 500));
  }
  auto found = read_findings(ended.stdout_text);
  if (!found) return failed(verdict::sandbox_failure, "the analyzer's findings cannot be read: " + found.error().what);
  return {verdict::accepted, std::move(*found), {}};
}

result<std::vector<std::string>> missing_tools(std::string_view language, launcher& with, std::stop_token stop) {
  return named_packages(language, "tools", with, stop);
}

result<std::vector<std::string>> missing_suite_tools(std::string_view language, launcher& with, std::stop_token stop) {
  return named_packages(language, "suite-tools", with, stop);
}

result<std::string> toolchain_version(std::string_view language, launcher& with, std::stop_token stop) {
  auto what = job_for(language, "version", with.known_languages());
  if (!what) return what.error();
  const auto where = with.acquire(stop);
  if (!where) return problem{"stopped"};
  const outcome ended = where->run(with.known_languages().find(language)->second.how, *what, stop);
  if (ended.how != status::exited || ended.exit_code != 0) {
    const auto words = ended.stderr_text.substr(0, ended.stderr_text.find('\n'));
    return problem{words.empty() ? reply_of(ended).detail : clean_utf8(words, 200)};
  }
  // Some toolchains tell their version on stderr.
  const std::string& text = ended.stdout_text.empty() ? ended.stderr_text : ended.stdout_text;
  return text.substr(0, text.find('\n'));
}

} // namespace assay::sandbox
