#pragma once

#include "actors/core/messages.hpp"

#include <caf/is_error_code_enum.hpp>
#include <caf/type_id.hpp>

#include <string>
#include <vector>

namespace assay {
/// The four functions that CAF wants of an error code.
std::string to_string(ec code);
bool from_string(caf::string_view text, ec& code);
bool from_integer(std::uint8_t number, ec& code);
template <class Inspector>
bool inspect(Inspector& f, ec& code) {
  return f.apply(
      [&] { return static_cast<std::uint8_t>(code); },
      [&](std::uint8_t number) { return from_integer(number, code); });
}
} // namespace assay

/// The one block of CAF type ids. Ids are positional: never stored, the same in all nodes of one build only.
CAF_BEGIN_TYPE_ID_BLOCK(assay, caf::first_custom_type_id)
CAF_ADD_TYPE_ID(assay, (assay::ec))
CAF_ADD_TYPE_ID(assay, (assay::append_request))
CAF_ADD_TYPE_ID(assay, (assay::append_receipt))
CAF_ADD_TYPE_ID(assay, (assay::read_stream))
CAF_ADD_TYPE_ID(assay, (assay::read_all))
CAF_ADD_TYPE_ID(assay, (assay::event_page))
CAF_ADD_TYPE_ID(assay, (assay::recorded_event))
CAF_ADD_TYPE_ID(assay, (std::vector<assay::recorded_event>))
CAF_ADD_TYPE_ID(assay, (assay::lease))
CAF_ADD_TYPE_ID(assay, (assay::acquire_lease))
CAF_ADD_TYPE_ID(assay, (assay::renew_lease))
CAF_ADD_TYPE_ID(assay, (assay::seal_text))
CAF_ADD_TYPE_ID(assay, (assay::sealed_evidence))
CAF_ADD_TYPE_ID(assay, (assay::open_evidence))
CAF_ADD_TYPE_ID(assay, (assay::pseudonym_of))
CAF_ADD_TYPE_ID(assay, (assay::get_row))
CAF_ADD_TYPE_ID(assay, (assay::list_rows))
CAF_ADD_TYPE_ID(assay, (assay::wait_for_position))
CAF_ADD_TYPE_ID(assay, (std::vector<std::string>))
CAF_END_TYPE_ID_BLOCK(assay)

CAF_ERROR_CODE_ENUM(assay::ec)
