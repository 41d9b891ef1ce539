#include "sandbox/judge/outcome.hpp"

#include <array>
#include <utility>

namespace assay::sandbox {

namespace {

constexpr std::array names{
    std::pair{verdict::accepted, std::string_view{"accepted"}},
    std::pair{verdict::wrong_answer, std::string_view{"wrong-answer"}},
    std::pair{verdict::compile_error, std::string_view{"compile-error"}},
    std::pair{verdict::runtime_error, std::string_view{"runtime-error"}},
    std::pair{verdict::time_limit, std::string_view{"time-limit"}},
    std::pair{verdict::memory_limit, std::string_view{"memory-limit"}},
    std::pair{verdict::output_limit, std::string_view{"output-limit"}},
    std::pair{verdict::forbidden, std::string_view{"forbidden"}},
    std::pair{verdict::sandbox_failure, std::string_view{"sandbox-failure"}},
    std::pair{verdict::cancelled, std::string_view{"cancelled"}},
    std::pair{verdict::skipped, std::string_view{"skipped"}},
};

} // namespace

std::string_view to_string(verdict v) noexcept {
  for (const auto& [value, name] : names)
    if (value == v) return name;
  return "sandbox-failure";
}

std::optional<verdict> verdict_from_string(std::string_view name) noexcept {
  for (const auto& [value, known] : names)
    if (known == name) return value;
  return std::nullopt;
}

} // namespace assay::sandbox
