#include "infra/app/node.hpp"
#include "infra/app/resources.hpp"
#include "infra/cli/doctor_findings.hpp"
#include "infra/judging/toolchain_check.hpp"
#include "sandbox/host.hpp"
#include "sandbox/judge/analyse.hpp"
#include "sandbox/language.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

/// Languages that cannot be tried, because the sandbox itself cannot run.
void name_languages(const config::settings& settings, diagnosis& to) {
  const auto known = sandbox::load_languages(app::resources_of(settings) / "sandbox");
  if (!known) return;
  for (const auto& [name, _] : *known) to.languages[name] = {};
}

void try_languages(sandbox::launcher& with, diagnosis& to) {
  for (const auto& [name, l] : with.known_languages()) {
    const auto version = sandbox::toolchain_version(name, with, {});
    to.languages[name] = {version.has_value(), version ? *version : std::string{}};
    if (!version) {
      to.problems.push_back(
          {name + " does not run in the sandbox: " + version.error().what, install_command(l.how.packages)});
    } else if (const auto missing = sandbox::missing_tools(name, with, {}); missing && !missing->empty()) {
      to.problems.push_back(
          {"the analysis of " + name + " finds less than it could", install_command(*missing), weight::weakens});
    }
  }
}

void examine_host(diagnosis& to) {
  const auto host = sandbox::probe_host(sandbox::default_first_uid);
  for (const auto& each : host.features) {
    to.features.push_back({each.name, each.ok, each.why});
    if (!each.ok)
      to.problems.push_back({each.name + ": " + each.why, each.fix, host.usable() ? weight::weakens : weight::blocks});
  }
}

} // namespace

void examine_judging(const config::settings& settings, diagnosis& to) {
  examine_host(to);
  if (const auto launcher = app::make_sandbox(settings); launcher) {
    to.sandbox.ok = true;
    to.sandbox.note = (*launcher)->name();
    try_languages(**launcher, to);
  } else {
    to.sandbox.note = launcher.error().what;
    name_languages(settings, to);
    // The features above say it better, unless it is something else.
    if (to.usable() || to.languages.empty()) to.problems.push_back({launcher.error().what, launcher.error().fix});
  }
  // One language is enough to practise.
  const auto works = [](const auto& each) { return each.second.ok; };
  if (std::any_of(to.languages.begin(), to.languages.end(), works))
    for (auto& each : to.problems)
      if (each.what.find(" does not run in the sandbox: ") != std::string::npos) each.how_bad = weight::weakens;
  const auto tasks = app::load_tasks(settings);
  to.tasks.ok = tasks.has_value();
  if (tasks)
    to.tasks.note = std::to_string(tasks->all().size()) + " in the catalogue";
  else
    to.problems.push_back({tasks.error().what, tasks.error().fix});
}

} // namespace assay::cli
