#include "infra/app/node.hpp"
#include "infra/cli/bench.hpp"
#include "infra/cli/bench_growth_entrants.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/judging/toolchain_check.hpp"
#include "sandbox/judge/measure.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <sstream>
#include <thread>

namespace assay::cli {
namespace {

using sandbox::growth_class;

/// Keeps processors busy for as long as it lives.
class busy {
public:
  explicit busy(int how_many) {
    for (int i = 0; i < how_many; ++i)
      threads_.emplace_back([](const std::stop_token& stop) {
        for (volatile unsigned n = 0; !stop.stop_requested();) n = n + 1;
      });
  }

private:
  std::vector<std::jthread> threads_;
};

sandbox::measure_job job_of(const growth_entrant& who) {
  sandbox::measure_job job;
  job.language = who.language;
  job.source = who.source;
  job.reference_source = who.reference;
  job.entry = {"work", {{"nums", "list<int>"}}, "int"};
  for (const auto size : who.sizes) {
    auto nums = nlohmann::json::array();
    for (std::int64_t i = 0; i < size; ++i) nums.push_back(i * 7919 % 1'000'003);
    job.inputs.push_back({size, nlohmann::json::array({std::move(nums)})});
  }
  job.case_limit = std::chrono::seconds{10};
  job.compare = sandbox::anything{}; // only the times are looked at
  return job;
}

struct finding_of_one {
  sandbox::growth found;
  std::string failed; ///< empty, or why there are no samples
};

finding_of_one measure_one(const growth_entrant& who, sandbox::launcher& with, int others) {
  const busy noise{others};
  const auto got = sandbox::measure(job_of(who), with, {}, {});
  if (got.result != sandbox::verdict::accepted) return {{}, std::string{to_string(got.result)} + ": " + got.detail};
  return {sandbox::growth_of(got.samples), {}};
}

nlohmann::json to_json(const finding_of_one& one) {
  if (!one.failed.empty()) return {{"failed", one.failed}};
  return {{"class", to_string(one.found.what)}, {"confidence", one.found.confidence}, {"exponent", one.found.slope}};
}

std::string cell(const finding_of_one& one) {
  if (!one.failed.empty()) return "failed";
  std::ostringstream text;
  text.precision(2);
  text << to_string(one.found.what) << " (" << std::fixed << one.found.slope << ")";
  return text.str();
}

struct growth_options {
  int others = std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
  std::string language;
};

/// Whether a language is meant, and works here; whoever is left out for want of a toolchain is named once.
bool takes_part(
    const std::string& language, const growth_options& wanted, sandbox::launcher& with,
    std::map<std::string, bool>& known) {
  if (!wanted.language.empty() && language != wanted.language) return false;
  const auto [found, fresh] = known.try_emplace(language, with.known_languages().contains(language));
  if (fresh && found->second) {
    if (const auto lacking = missing_toolchain(language, with, {})) {
      spdlog::warn("{} is left out: {}; {}", language, lacking->what, lacking->fix);
      found->second = false;
    }
  }
  return found->second;
}

int run(invocation& call, const growth_options& wanted) {
  catch_interrupts();
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  auto rows = nlohmann::json::array();
  std::ostringstream table;
  int right = 0, unclear = 0, wrong = 0;
  const int others = wanted.others;
  std::map<std::string, bool> languages;
  for (const auto& who : growth_entrants()) {
    if (interrupted()) return interrupted_exit;
    if (!takes_part(who.language, wanted, **launcher, languages)) continue;
    call.term.step("measuring " + who.name + " in " + who.language);
    const auto quiet = measure_one(who, **launcher, 0);
    const auto loaded = measure_one(who, **launcher, others);
    for (const auto& each : {quiet, loaded}) {
      if (each.failed.empty() && each.found.what == who.truth)
        ++right;
      else if (each.failed.empty() && each.found.what == growth_class::unclear)
        ++unclear;
      else
        ++wrong;
    }
    rows.push_back(
        {{"solution", who.name},
         {"language", who.language},
         {"truth", to_string(who.truth)},
         {"quiet", to_json(quiet)},
         {"loaded", to_json(loaded)}});
    table << "  " << padded(who.name, 30) << padded(who.language, 9) << padded(std::string{to_string(who.truth)}, 15)
          << padded(cell(quiet), 22) << cell(loaded) << '\n';
  }
  call.term.clear_step();
  if (call.json) {
    call.term.json(
        {{"busy_threads", others}, {"growth", rows}, {"right", right}, {"unclear", unclear}, {"wrong", wrong}});
  } else {
    call.term.out() << "Growth found for solutions of known complexity; in brackets the exponent of n.\n\n  "
                    << padded("solution", 30) << padded("language", 9) << padded("truth", 15) << padded("quiet", 22)
                    << "with " << others << " busy\n"
                    << table.str() << "\n  " << right << " right, " << unclear << " unclear, " << wrong << " wrong\n";
  }
  return wrong == 0 ? success : answer_is_no;
}

} // namespace

void add_bench_growth(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("growth", "The classes of growth found for solutions of known complexity");
  const auto wanted = std::make_shared<growth_options>();
  command->add_option("--language", wanted->language, "only solutions in it")->type_name("L");
  command
      ->add_option(
          "--busy", wanted->others, "threads that keep processors busy in the second round (all processors but one)")
      ->check(CLI::Range(1, 64));
  command->footer("Example:\n  assay bench growth --json | jq .wrong\n"
                  "Exit codes: 0 none was taken for another class, 1 one was, 3 the sandbox is missing.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return run(call, *wanted); }; });
}

} // namespace assay::cli
