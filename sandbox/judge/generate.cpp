#include "sandbox/judge/generate.hpp"

#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/runner.hpp"

#include <limits>

namespace assay::sandbox {

namespace {

constexpr std::chrono::milliseconds each{10'000};
constexpr std::int64_t memory_bytes = 512LL * 1024 * 1024;
constexpr std::int64_t longest_input = 64LL * 1024 * 1024;

generate_outcome failed(verdict why, std::string detail) { return {why, {}, std::move(detail)}; }

result<nlohmann::json> conform_arguments(const nlohmann::json& given, const typed_signature& entry) {
  if (!given.is_array() || given.size() != entry.parameters.size()) return problem{"not a list of arguments"};
  nlohmann::json made = nlohmann::json::array();
  for (std::size_t i = 0; i < given.size(); ++i) {
    auto one = conform(given[i], entry.parameters[i]);
    if (!one) return problem{"argument \"" + entry.text.parameters[i].name + "\": " + one.error().what};
    made.push_back(std::move(*one));
  }
  return made;
}

/// A question to the generator.
struct wish {
  std::string_view what; ///< "generate" or "sample"
  std::int64_t size = 0;
  std::uint64_t seed = 0;
};

std::string whole(std::uint64_t n) {
  // The wire's integers are signed.
  return "i" + std::to_string(n & std::uint64_t{std::numeric_limits<std::int64_t>::max()}) + ";";
}

generate_outcome
run(const generate_job& what, const std::vector<wish>& wishes, const language& l, const typed_signature& entry,
    slot& where, const progress_fn& tell, const std::stop_token& stop) {
  job program;
  program.files = program_files(l, entry, what.generator_source);
  program.command = l.how.commands.at("generate");
  program.allowed = limits_for(l.how, memory_bytes, wishes.size(), each);
  program.allowed.output_bytes = longest_input;
  runner generator{where, l.how, program, stop};
  reply got = generator.compile();
  if (got.result == verdict::accepted) got = generator.load();
  generate_outcome made{verdict::accepted, {}, {}};
  for (std::size_t i = 0; i < wishes.size() && got.result == verdict::accepted; ++i) {
    if (tell) tell({phase::running, static_cast<int>(i) + 1, static_cast<int>(wishes.size())});
    const auto size = static_cast<std::uint64_t>(wishes[i].size);
    got = generator.ask(wishes[i].what, {whole(size), whole(wishes[i].seed)}, each);
    if (got.result != verdict::accepted) break;
    auto arguments = got.value ? conform_arguments(*got.value, entry) : result<nlohmann::json>{problem{"no value"}};
    if (!arguments)
      got = {verdict::wrong_answer, {}, arguments.error().what, 0, 0};
    else
      made.arguments.push_back(std::move(*arguments));
  }
  made.result = got.result;
  made.detail = got.detail;
  return made;
}

generate_outcome ask_generator(
    const generate_job& what, const std::vector<wish>& wishes, launcher& with, const progress_fn& tell,
    const std::stop_token& stop) {
  const auto l = with.known_languages().find("python");
  if (l == with.known_languages().end() || !l->second.how.commands.contains("generate"))
    return failed(verdict::sandbox_failure, "generators need the language python");
  const auto entry = understand(what.entry);
  if (!entry) return failed(verdict::sandbox_failure, "the task is broken: " + entry.error().what);
  const auto where = with.acquire(stop);
  if (!where) return failed(verdict::cancelled, "stopped");
  auto made = run(what, wishes, l->second, *entry, *where, tell, stop);
  if (made.result == verdict::sandbox_failure) made = run(what, wishes, l->second, *entry, *where, tell, stop);
  return made;
}

} // namespace

generate_outcome generate(const generate_job& what, launcher& with, const progress_fn& tell, std::stop_token stop) {
  std::vector<wish> wishes;
  for (const auto size : what.sizes) wishes.push_back({"generate", size, what.seed});
  return ask_generator(what, wishes, with, tell, stop);
}

generate_outcome sample(const generate_job& what, std::size_t count, launcher& with, std::stop_token stop) {
  std::vector<wish> wishes;
  for (std::size_t i = 0; i < count; ++i) wishes.push_back({"sample", 0, what.seed + i});
  return ask_generator(what, wishes, with, {}, stop);
}

} // namespace assay::sandbox
