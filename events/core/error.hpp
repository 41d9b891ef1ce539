#pragma once

#include <boost/system/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// Every reason for which Assay says no. Pure code returns it in a `result<T>`; actors wrap it in a `caf::error`.
/// The numbers are never stored and may change.
enum class ec : std::uint8_t {
  ok = 0,
  // refused: the caller must change something
  unknown_candidate,
  unknown_session,
  unknown_task,
  unknown_language,
  unknown_command,
  no_task_matches,
  session_already_open,
  session_finished,
  not_waiting_for_submission,
  submission_empty,
  submission_too_large,
  submission_not_text,
  no_more_hints,
  name_invalid,
  value_out_of_range,
  command_conflict,
  evidence_erased,
  // retry: the same request may succeed later
  version_conflict,
  busy_elsewhere,
  queue_full,
  log_unavailable,
  log_full,
  in_doubt,
  timed_out,
  no_specialist,
  cancelled,
  // broken: an operator must look
  stale_epoch,
  unknown_event_type,
  event_from_the_future,
  event_malformed,
  chain_broken,
  sandbox_unavailable,
  configuration_invalid,
  internal,
};

/// Who must act on an error. One table per edge maps it to an exit code, an HTTP status or a chat text.
enum class error_category : std::uint8_t { refused, retry, broken };

/// The stable name, such as "version_conflict"; for logs, JSON and tests.
std::string_view name(ec code) noexcept;
std::optional<ec> ec_from_name(std::string_view text) noexcept;
error_category category(ec code) noexcept;

/// One English sentence that says what is wrong and, where there is a remedy, what to do.
std::string_view explain(ec code) noexcept;

template <class T>
using result = boost::system::result<T, ec>;

/// Makes `result<T>::value()` throw a `std::runtime_error` with the code's explanation.
[[noreturn]] void throw_exception_from_error(ec code, const boost::source_location& where);

} // namespace assay
