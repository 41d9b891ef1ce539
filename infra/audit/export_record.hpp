#pragma once

#include "infra/audit/export.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The lines of an export: texts to records and back. Pure.
namespace assay::audit {

struct header_record {
  export_header header;
};
struct seal_record {
  std::int64_t number = 0;
  std::string line;
};
struct end_record {
  export_writer::counts counts;
  std::string digest;
};
using export_record = std::variant<header_record, recorded_event, seal_record, sealed_evidence, end_record>;

/// Without the newline.
std::string text_of(const export_record& r);

/// Nothing when the line is not, byte for byte, what `text_of` would write.
std::optional<export_record> read_record(std::string_view line);

} // namespace assay::audit
