#pragma once

#include "infra/catalogue/stub.hpp"
#include "sandbox/judge/driver.hpp"

#include <string>

namespace assay::catalogue {

/// The signature of a task that was read; throws std::invalid_argument for any other.
sandbox::typed_signature entry_of(const task& t);

/// The task's title as the text of a comment until the end of its line.
std::string title_line(const task& t);

/// Every line after a `//`.
std::string commented(const std::string& lines);

} // namespace assay::catalogue
