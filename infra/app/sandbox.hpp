#pragma once

#include "infra/app/startup.hpp"
#include "infra/config/settings.hpp"
#include "sandbox/host.hpp"
#include "sandbox/launcher.hpp"
#include "sandbox/launcher_docker.hpp"

#include <memory>

namespace assay::app {

enum class sandbox_kind { native, docker };

/// How many programs are judged at once.
int slots_of(const config::settings& settings);

/// What the settings ask for. "auto" is native where that works, else docker.
sandbox_kind kind_of(const config::settings& settings, const sandbox::host& where);

/// The docker sandbox as the settings want it, with these languages.
sandbox::docker_options docker_options_of(const config::settings& settings, sandbox::languages known);

/// The sandbox that the settings ask for, with as many slots as they say. A problem when this machine cannot sandbox.
startup_result<std::shared_ptr<sandbox::launcher>> make_sandbox(const config::settings& settings);

} // namespace assay::app
