#pragma once

#include "sandbox/judge/runner.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// What a program said on stderr when its runtime gave up on it and no driver could answer any more: a Go runtime's
/// panic or fatal error with its stack, or V8's full heap. The detail has the candidate's own frames alone, the innermost last. Nothing
/// for other texts. Pure; the text is the program's own, so it is believed about its end and nothing else.
std::optional<reply> read_last_words(std::string_view stderr_text, std::string_view source_name);

} // namespace assay::sandbox
