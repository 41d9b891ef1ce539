#pragma once

#include "sandbox/judge/comparison.hpp"
#include "sandbox/judge/type.hpp"
#include "sandbox/result.hpp"

#include <nlohmann/json_fwd.hpp>

namespace assay::sandbox {

enum class agreement { same, different };

/// Compares an answer, which conforms to the type of the signature's return value, with what was expected, which
/// conform_expected has seen. With `by_predicate` nothing is the same: that takes an examiner.
agreement compare(const checker& how, const nlohmann::json& expected, const nlohmann::json& actual);

/// What a case expects, as its checker wants it: one value of the type, or with `any_of` a list of at least one.
result<nlohmann::json> conform_expected(const checker& how, const nlohmann::json& expected, const value_type& returns);

/// The expected answer that is shown to people: with `any_of` the first right one.
const nlohmann::json& shown_expected(const checker& how, const nlohmann::json& expected);

} // namespace assay::sandbox
