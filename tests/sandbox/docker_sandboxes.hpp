#pragma once

#include "sandbox/launcher_docker.hpp"

#include <string>

namespace assay::sandbox::test {

inline constexpr const char* python_packages = "python3 coreutils dash util-linux";
inline constexpr const char* all_packages = "g++ golang-go openjdk-17-jdk-headless python3 coreutils dash util-linux";

/// Options for a launcher at the test program's own engine, without languages; the base image holds these packages.
docker_options small_options(const std::string& packages);

} // namespace assay::sandbox::test
