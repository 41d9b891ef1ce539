#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/language.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

/// SHA-256 in lower-case hexadecimal.
std::string sha256_hex(std::string_view text);

/// Over the signature, every case (id, arguments, expected) and the checker, as canonical JSON.
std::string digest_of_cases(const signature& entry, const std::vector<test_case>& cases, const checker& how);

/// A checker as canonical JSON, with the names and options of task files; of a predicate its whole text.
nlohmann::json canonical(const checker& how);

/// Over all limits by name.
std::string digest_of_limits(const limits& allowed, std::chrono::milliseconds case_limit);

/// Over the language's profile, all its resources and the version that its toolchain told.
std::string digest_of_toolchain(const language& l, std::string_view version);

} // namespace assay::sandbox
