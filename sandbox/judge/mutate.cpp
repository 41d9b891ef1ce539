#include "sandbox/judge/mutate.hpp"

#include "sandbox/judge/runner.hpp"
#include "sandbox/judge/wire.hpp"

#include <chrono>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t memory_bytes = 256LL * 1024 * 1024;
constexpr std::int64_t longest_text = 32LL * 1024 * 1024;

result<std::vector<mutant>> read_mutants(std::string_view text, std::size_t most) {
  const auto all = decode(text);
  if (!all || !all->is_array()) return problem{"what the mutating program wrote cannot be read"};
  const auto count = std::min(all->size(), most);
  std::vector<mutant> made;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& one = (*all)[i * all->size() / count];
    if (!one.is_array() || one.size() != 3 || !one[0].is_number_integer() || !one[1].is_string() || !one[2].is_string())
      return problem{"what the mutating program wrote is no mutant"};
    made.push_back({one[0].get<int>(), one[1].get<std::string>(), one[2].get<std::string>()});
  }
  return made;
}

} // namespace

result<std::vector<mutant>>
mutants_of(const std::string& source, std::size_t most, launcher& with, std::stop_token stop) {
  const auto l = with.known_languages().find("python");
  if (l == with.known_languages().end() || !l->second.how.commands.contains("mutate"))
    return problem{"mutants need the language python"};
  job what;
  what.command = l->second.how.commands.at("mutate");
  what.allowed = limits_for(l->second.how, memory_bytes, 0, 20s);
  what.allowed.output_bytes = longest_text;
  what.files = resources_for(l->second, what.command);
  what.files.push_back({l->second.how.source_name, source, permission::read});
  const auto where = with.acquire(stop);
  if (!where) return problem{"stopped"};
  const outcome ended = where->run(l->second.how, what, stop);
  if (ended.how != status::exited || ended.exit_code != 0)
    return problem{"no mutants could be made: " + reply_of(ended).detail + " " + ended.stderr_text.substr(0, 500)};
  return read_mutants(ended.stdout_text, most);
}

} // namespace assay::sandbox
