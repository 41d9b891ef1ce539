#include "infra/app/sandbox.hpp"

#include "infra/app/resources.hpp"
#include "infra/postgres/cluster.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/launcher_native.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <thread>
#include <unistd.h>

namespace assay::app {
namespace {

void warn(std::string_view text) { spdlog::warn("{}", text); }

/// Tells our containers from those of other data directories and machines that use the same engine.
std::string installation_of(const config::settings& settings) {
  char machine[256] = {};
  ::gethostname(machine, sizeof machine - 1);
  const auto home = settings.home.empty() ? postgres::default_home() : settings.home;
  return sandbox::sha256_hex(std::string{machine} + "\n" + std::filesystem::absolute(home).string()).substr(0, 16);
}

sandbox::result<std::unique_ptr<sandbox::launcher>>
make(sandbox_kind kind, const config::settings& settings, const sandbox::host& where, sandbox::languages known) {
  if (kind == sandbox_kind::docker) return sandbox::make_docker_launcher(docker_options_of(settings, std::move(known)));
  sandbox::native_options options;
  options.known = std::move(known);
  options.slots = slots_of(settings);
  options.warn = warn;
  return sandbox::make_native_launcher(where, std::move(options));
}

} // namespace

int slots_of(const config::settings& settings) {
  if (settings.slots > 0) return settings.slots;
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

sandbox_kind kind_of(const config::settings& settings, const sandbox::host& where) {
  if (settings.sandbox == "auto") return where.usable() ? sandbox_kind::native : sandbox_kind::docker;
  return settings.sandbox == "docker" ? sandbox_kind::docker : sandbox_kind::native;
}

sandbox::docker_options docker_options_of(const config::settings& settings, sandbox::languages known) {
  sandbox::docker_options options;
  options.known = std::move(known);
  options.slots = slots_of(settings);
  options.socket = settings.docker_socket;
  options.base = settings.docker_base;
  options.installation = installation_of(settings);
  options.warn = warn;
  options.tell = warn; // an image takes minutes, and nobody shall wonder
  return options;
}

startup_result<std::shared_ptr<sandbox::launcher>> make_sandbox(const config::settings& settings) {
  auto known = sandbox::load_languages(resources_of(settings) / "sandbox");
  if (!known)
    return startup_problem{
        "the language profiles cannot be read: " + known.error().what,
        "set ASSAY_RESOURCES to the folder that holds sandbox/ and infra/"};
  const auto where = sandbox::probe_host(sandbox::default_first_uid);
  const auto kind = kind_of(settings, where);
  auto made = make(kind, settings, where, std::move(*known));
  if (made) return std::shared_ptr<sandbox::launcher>{std::move(*made)};
  const bool neither = kind == sandbox_kind::docker && settings.sandbox == "auto";
  return startup_problem{
      "the sandbox cannot run here: " + made.error().what + (neither ? ", and the native one cannot work either" : ""),
      "assay doctor says what is missing and how to get it"};
}

} // namespace assay::app
