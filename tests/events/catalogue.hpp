#pragma once

#include <string>
#include <vector>

namespace assay::test {

/// docs/events.md: every stream, its events, their fields and what each means.
std::string catalogue_of_events();

/// Types without a meaning and meanings without a type; empty when all is told.
std::vector<std::string> undocumented_events();

} // namespace assay::test
