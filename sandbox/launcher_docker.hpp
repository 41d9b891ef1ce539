#pragma once

#include "sandbox/docker/engine.hpp"
#include "sandbox/launcher.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace assay::sandbox {

struct docker_options {
  languages known;
  int slots = 1;                ///< how many judges may run at once; at least 1
  std::filesystem::path socket; ///< the Engine's; empty: see `default_engine_socket`
  std::string base;             ///< the image that the languages' images start from; empty: the Dockerfiles' own
  /// What tells our containers from those of other installations at the same Engine; not empty, and the same each time.
  std::string installation;
  std::filesystem::path cache;                ///< as in `native_options`
  std::chrono::milliseconds patience{60'000}; ///< for one answer of the Engine
  std::function<void(std::string_view)> warn; ///< as in `native_options`
  std::function<void(std::string_view)> tell; ///< what takes long: an image that is built; may be empty
};

/// Containers of a Docker Engine, which is spoken to over its unix socket. Each is made before it is needed, runs one
/// program and is removed. Images are built from the languages' Dockerfiles when they are first needed. A problem when
/// there is no Engine to work with. Removes what earlier programs of this installation that crashed have left.
result<std::unique_ptr<launcher>> make_docker_launcher(docker_options options);

/// What people ask about the docker sandbox.
struct docker_findings {
  engine_facts facts;
  std::map<std::string, std::string> missing_images; ///< tag by language, of those that the first use will build
};

/// Looks at the Engine and at the images; builds and starts nothing.
result<docker_findings> probe_docker(const docker_options& options);

} // namespace assay::sandbox
