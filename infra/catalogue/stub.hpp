#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::catalogue {

/// What a candidate starts from: the entry point with its types and, where the signature needs them, the node classes
/// as a comment. Nothing when the language has no stubs.
std::optional<std::string> stub(const task& t, std::string_view language);

/// The languages that have stubs.
std::vector<std::string_view> stub_languages();

/// One function a language, in a file of its own; the table in stub.cpp names them.
std::string cpp_stub(const task& t);
std::string go_stub(const task& t);
std::string java_stub(const task& t);
std::string javascript_stub(const task& t);
std::string python_stub(const task& t);

/// Of a program task: it reads its lines and does nothing with them. The same for every task.
std::optional<std::string> program_stub_in(std::string_view language);

} // namespace assay::catalogue
