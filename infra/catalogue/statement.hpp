#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <string>
#include <string_view>

namespace assay::catalogue {

/// Everything that a candidate reads of a task, as Markdown: title, statement, the visible cases as examples,
/// constraints and the follow-up question. Nothing of a hidden case.
std::string full_statement(const task& t, std::string_view locale);

/// The example of a visible case as a call: `name(arguments) -> expected`, in JSON notation.
std::string call_text(const sandbox::signature& entry, const nlohmann::json& arguments);

/// The usual suffix of a language's files, such as ".py"; ".txt" for an unknown language.
std::string_view file_suffix(std::string_view language);

} // namespace assay::catalogue
