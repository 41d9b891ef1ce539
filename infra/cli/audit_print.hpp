#pragma once

#include "infra/audit/verify.hpp"
#include "infra/cli/console.hpp"

#include <cstdint>
#include <string>

namespace assay::cli {

/// "1 event", "2 events".
std::string counted(std::int64_t n, const char* one, const char* many);

/// Where a problem is, for people.
std::string place_of(const audit::problem& p);

/// What to do about it.
enum class checked { log, file };
std::string fix_for(const audit::problem& p, checked what);

/// A report for people.
void print(const console& term, const audit::report& found);

} // namespace assay::cli
