#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace assay::cli {

/// Why a file cannot be handed in, in words for the person who named it.
struct source_problem {
  std::string what;
  std::string fix;
};

/// Reads a solution: a regular file (links are followed), or standard input when `path` is "-". Never waits for a pipe
/// or device that was named as a file, and never reads more than a submission may hold.
std::variant<std::string, source_problem> read_source(const std::string& path);

/// The text itself, unless it is none: empty, too long, or not UTF-8 text. `name` is used in messages.
std::variant<std::string, source_problem> check_source(std::string text, std::string_view name);

} // namespace assay::cli
