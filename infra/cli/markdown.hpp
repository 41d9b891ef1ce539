#pragma once

#include "infra/cli/console.hpp"

#include <string>
#include <string_view>

namespace assay::cli {

/// Markdown for a terminal: headings bold, code coloured, paragraphs wrapped at `columns`. Without colours it is the
/// text, wrapped. Control characters other than newline are dropped, so that no text can drive the terminal.
std::string render_markdown(const console& term, std::string_view text, int columns);

/// The text without control characters (except newline and tab) and without bidirectional marks, for showing what a
/// program or a model wrote.
std::string harmless(std::string_view text);

} // namespace assay::cli
