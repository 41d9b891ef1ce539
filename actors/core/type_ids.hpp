#pragma once

#include "actors/core/bus_messages.hpp"
#include "actors/core/command.hpp"
#include "actors/core/handles.hpp"
#include "actors/core/messages.hpp"
#include "actors/core/work.hpp"

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
      [&] { return static_cast<std::uint8_t>(code); }, [&](std::uint8_t number) { return from_integer(number, code); });
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
CAF_ADD_TYPE_ID(assay, (assay::snapshot))
CAF_ADD_TYPE_ID(assay, (assay::find_snapshot))
CAF_ADD_TYPE_ID(assay, (assay::keep_snapshot))
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
CAF_ADD_TYPE_ID(assay, (assay::command_envelope))
CAF_ADD_TYPE_ID(assay, (assay::command_reply))
CAF_ADD_TYPE_ID(assay, (assay::register_candidate))
CAF_ADD_TYPE_ID(assay, (assay::open_session))
CAF_ADD_TYPE_ID(assay, (assay::close_session))
CAF_ADD_TYPE_ID(assay, (assay::erase_candidate))
CAF_ADD_TYPE_ID(assay, (assay::start_session))
CAF_ADD_TYPE_ID(assay, (assay::request_hint))
CAF_ADD_TYPE_ID(assay, (assay::submit_code))
CAF_ADD_TYPE_ID(assay, (assay::end_session))
CAF_ADD_TYPE_ID(assay, (assay::accept_result))
CAF_ADD_TYPE_ID(assay, (assay::wake_session))
CAF_ADD_TYPE_ID(assay, (assay::rescore_attempt))
CAF_ADD_TYPE_ID(assay, (assay::work))
CAF_ADD_TYPE_ID(assay, (assay::cancel_work))
CAF_ADD_TYPE_ID(assay, (assay::progress))
CAF_ADD_TYPE_ID(assay, (assay::choose_task))
CAF_ADD_TYPE_ID(assay, (assay::give_hint))
CAF_ADD_TYPE_ID(assay, (assay::execute_submission))
CAF_ADD_TYPE_ID(assay, (assay::measure_submission))
CAF_ADD_TYPE_ID(assay, (assay::analyse_submission))
CAF_ADD_TYPE_ID(assay, (assay::review_submission))
CAF_ADD_TYPE_ID(assay, (assay::work_result))
CAF_ADD_TYPE_ID(assay, (assay::work_failed))
CAF_ADD_TYPE_ID(assay, (assay::task_presented))
CAF_ADD_TYPE_ID(assay, (assay::hint_given))
CAF_ADD_TYPE_ID(assay, (assay::execution_done))
CAF_ADD_TYPE_ID(assay, (assay::metrics_collected))
CAF_ADD_TYPE_ID(assay, (assay::analysis_done))
CAF_ADD_TYPE_ID(assay, (assay::review_done))
CAF_ADD_TYPE_ID(assay, (assay::review_unavailable))
CAF_ADD_TYPE_ID(assay, (assay::watch_subject))
CAF_ADD_TYPE_ID(assay, (assay::join_specialist))
CAF_ADD_TYPE_ID(assay, (assay::list_tasks))
CAF_ADD_TYPE_ID(assay, (assay::task_card))
CAF_ADD_TYPE_ID(assay, (std::vector<assay::task_card>))
CAF_ADD_TYPE_ID(assay, (assay::get_hint))
CAF_ADD_TYPE_ID(assay, (assay::get_task_text))
CAF_ADD_TYPE_ID(assay, (assay::task_text))
CAF_ADD_TYPE_ID(assay, (assay::leave))
CAF_ADD_TYPE_ID(assay, (assay::specialist_actor))
CAF_ADD_TYPE_ID(assay, (assay::watcher_actor))
CAF_END_TYPE_ID_BLOCK(assay)

CAF_ERROR_CODE_ENUM(assay::ec)
