#include "infra/app/node.hpp"
#include "infra/app/resources.hpp"
#include "infra/app/sandbox.hpp"
#include "infra/cli/doctor_findings.hpp"
#include "infra/judging/toolchain_check.hpp"
#include "sandbox/host.hpp"
#include "sandbox/judge/analyse.hpp"
#include "sandbox/language.hpp"

#include <algorithm>
#include <chrono>

namespace assay::cli {
namespace {

sandbox::languages known_languages(const config::settings& settings) {
  auto known = sandbox::load_languages(app::resources_of(settings) / "sandbox");
  return known ? std::move(*known) : sandbox::languages{};
}

/// Languages that cannot be tried, because the sandbox itself cannot run.
void name_languages(const config::settings& settings, diagnosis& to) {
  for (const auto& [name, _] : known_languages(settings)) to.languages[name] = {};
}

/// What brings packages to where programs run.
std::string install(const std::vector<std::string>& packages, const sandbox::launcher& where) {
  std::string listed;
  for (const auto& each : packages) listed += ' ' + each;
  if (where.name() == "docker") return "add to the image that ASSAY_DOCKER_BASE names:" + listed;
  return "apt-get install" + listed;
}

void try_languages(sandbox::launcher& with, diagnosis& to) {
  for (const auto& [name, l] : with.known_languages()) {
    if (with.name() == "docker" && !to.images[name]) {
      to.languages[name] = {}; // it would have to be built first
      continue;
    }
    const auto version = sandbox::toolchain_version(name, with, {});
    to.languages[name] = {version.has_value(), version ? *version : std::string{}};
    if (!version) {
      to.problems.push_back(
          {name + " does not run in the sandbox: " + version.error().what, install(l.how.packages, with)});
    } else if (const auto missing = sandbox::missing_tools(name, with, {}); missing && !missing->empty()) {
      to.problems.push_back(
          {"the analysis of " + name + " finds less than it could", install(*missing, with), weight::weakens});
    }
    if (!version) continue;
    if (const auto missing = sandbox::missing_suite_tools(name, with, {}); missing && !missing->empty())
      to.problems.push_back(
          {"suites in " + name + " cannot be judged with assay judge --suite", install(*missing, with),
           weight::weakens});
  }
}

/// What is missing blocks only where the native sandbox is the one to be used.
void examine_host(const sandbox::host& host, weight missing, diagnosis& to) {
  to.native.ok = host.usable();
  for (const auto& each : host.features) {
    to.features.push_back({each.name, each.ok, each.why});
    if (!each.ok)
      to.problems.push_back({each.name + ": " + each.why, each.fix, host.usable() ? weight::weakens : missing});
  }
}

void examine_docker(const config::settings& settings, diagnosis& to) {
  auto options = app::docker_options_of(settings, known_languages(settings));
  options.patience = std::chrono::seconds{5};
  const auto found = sandbox::probe_docker(options);
  to.docker.ok = found.has_value();
  if (!found) {
    to.docker.note = found.error().what;
    return;
  }
  to.docker.note = "engine " + found->facts.version + ", API " + found->facts.api;
  for (const auto& [name, _] : options.known) to.images[name] = !found->missing_images.contains(name);
}

/// Of the docker sandbox, when it is the one to be used.
void require_docker(diagnosis& to) {
  if (!to.docker.ok)
    to.problems.push_back(
        {to.docker.note, "apt-get install docker.io and start it; ASSAY_DOCKER_SOCKET names another socket; the user "
                         "needs the right to "
                         "write to it (which is as much as root's rights)"});
  for (const auto& [name, there] : to.images)
    if (!there)
      to.problems.push_back(
          {"the docker image for " + name + " is not built yet",
           "the first submission builds it, which takes minutes and a network; without one, load a base image that has "
           "the packages and name it in ASSAY_DOCKER_BASE",
           weight::weakens});
}

} // namespace

void examine_judging(const config::settings& settings, diagnosis& to) {
  const auto host = sandbox::probe_host(sandbox::default_first_uid);
  const bool docker = app::kind_of(settings, host) == app::sandbox_kind::docker;
  examine_docker(settings, to);
  examine_host(host, docker && (to.docker.ok || settings.sandbox == "docker") ? weight::weakens : weight::blocks, to);
  if (docker) require_docker(to);
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
