#pragma once

#include "infra/cli/command.hpp"
#include "infra/postgres/connection.hpp"

#include <functional>
#include <string_view>

namespace assay::cli {

/// Runs a measurement in a database of its own, which is dropped afterwards, and tells why when that cannot be had or
/// fails. `measure` is told of its steps and returns what prints the result; it may throw. `fix`: what helps when the
/// database fails in the middle. Returns an exit code.
int with_scratch_database(
    invocation& call, std::string_view fix,
    const std::function<std::function<void()>(
        const postgres::connection_options&, const std::function<void(std::string_view)>& step)>& measure);

} // namespace assay::cli
