#pragma once

#include <string>
#include <string_view>

namespace assay::sandbox {

/// A compiler's messages as a candidate shall read them: `line 7: error: ...`, with lines of the candidate's file alone
/// and without paths, at most 20 lines. An error that shows up elsewhere (in a library's header, say) is told of the
/// candidate's line that led there. What generated code says to candidates comes after the mark "assay: ". Messages may
/// be of any compiler that writes `FILE:LINE[:COLUMN]: [SEVERITY:] MESSAGE`. Pure.
std::string candidate_messages(std::string_view compiler_output, std::string_view source_name);

} // namespace assay::sandbox
