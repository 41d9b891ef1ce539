#include "events/core/error.hpp"

#include <array>
#include <stdexcept>

namespace assay {
namespace {

struct entry {
  ec code;
  error_category who;
  std::string_view name;
  std::string_view text;
};

using enum error_category;

constexpr std::array table{
    entry{ec::ok, refused, "ok", "no error"},
    entry{
        ec::unknown_candidate, refused, "unknown_candidate", "there is no such candidate; `assay practice` makes one"},
    entry{ec::unknown_session, refused, "unknown_session", "there is no such session; `assay profile` lists yours"},
    entry{ec::unknown_task, refused, "unknown_task", "there is no such task; `assay tasks list` shows them"},
    entry{
        ec::unknown_language, refused, "unknown_language",
        "this language is not available here; `assay doctor` lists the languages"},
    entry{ec::unknown_command, refused, "unknown_command", "this entity does not know that command"},
    entry{
        ec::no_task_matches, refused, "no_task_matches",
        "no task has this topic and language; `assay tasks list` shows them"},
    entry{
        ec::session_already_open, refused, "session_already_open",
        "the candidate has an open session; finish, skip or quit it first"},
    entry{ec::session_finished, refused, "session_finished", "the session is over; start a new one"},
    entry{
        ec::not_waiting_for_submission, refused, "not_waiting_for_submission",
        "the session is busy with the last request; wait for its result"},
    entry{ec::submission_empty, refused, "submission_empty", "the submission is empty; write a solution first"},
    entry{ec::submission_too_large, refused, "submission_too_large", "the submission is larger than 64 KiB"},
    entry{
        ec::submission_not_text, refused, "submission_not_text",
        "the submission is not UTF-8 text; send source code, not a binary file"},
    entry{ec::no_more_hints, refused, "no_more_hints", "there are no more hints for this task"},
    entry{ec::name_invalid, refused, "name_invalid", "a name has 1 to 64 printable characters"},
    entry{ec::value_out_of_range, refused, "value_out_of_range", "a value is outside its range"},
    entry{ec::command_conflict, refused, "command_conflict", "this command id was already used for something else"},
    entry{ec::evidence_erased, refused, "evidence_erased", "this text was erased at the candidate's request"},
    entry{ec::version_conflict, retry, "version_conflict", "somebody else wrote to this stream meanwhile"},
    entry{
        ec::busy_elsewhere, retry, "busy_elsewhere",
        "this candidate is practising in another process; close it or wait"},
    entry{ec::queue_full, retry, "queue_full", "too much is waiting already; try again in a moment"},
    entry{ec::log_unavailable, retry, "log_unavailable", "Postgres does not answer; it is tried again"},
    entry{
        ec::log_full, retry, "log_full",
        "the disk that holds the event log is full and nothing more is recorded; free space on it, then try again"},
    entry{ec::in_doubt, retry, "in_doubt", "the connection broke during a commit; the stream must be read again"},
    entry{ec::timed_out, retry, "timed_out", "no answer came in time"},
    entry{ec::no_specialist, retry, "no_specialist", "nobody here can do that work at the moment"},
    entry{ec::cancelled, retry, "cancelled", "cancelled"},
    entry{ec::stale_epoch, broken, "stale_epoch", "another process has taken over this candidate; this one must stop"},
    entry{
        ec::unknown_event_type, broken, "unknown_event_type",
        "the log holds an event type that this version does not know; update Assay"},
    entry{
        ec::event_from_the_future, broken, "event_from_the_future",
        "the log holds an event of a newer shape; update Assay"},
    entry{
        ec::event_malformed, broken, "event_malformed",
        "an event in the log does not have its shape; run `assay audit verify`"},
    entry{ec::chain_broken, broken, "chain_broken", "an event in the log was altered; run `assay audit verify`"},
    entry{
        ec::sandbox_unavailable, broken, "sandbox_unavailable", "the sandbox cannot run here; `assay doctor` says why"},
    entry{ec::configuration_invalid, broken, "configuration_invalid", "the configuration is not valid"},
    entry{ec::internal, broken, "internal", "an internal error; the log on stderr says more"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].code) != i) return false;
  return table.size() == static_cast<std::size_t>(ec::internal) + 1;
}
static_assert(in_order(), "the table is indexed by the code");

const entry& row(ec code) noexcept {
  const auto i = static_cast<std::size_t>(code);
  return table[i < table.size() ? i : static_cast<std::size_t>(ec::internal)];
}

} // namespace

std::string_view name(ec code) noexcept { return row(code).name; }

std::optional<ec> ec_from_name(std::string_view text) noexcept {
  for (const auto& each : table)
    if (each.name == text) return each.code;
  return std::nullopt;
}

error_category category(ec code) noexcept { return row(code).who; }

std::string_view explain(ec code) noexcept { return row(code).text; }

void throw_exception_from_error(ec code, const boost::source_location&) {
  throw std::runtime_error{std::string{explain(code)}};
}

} // namespace assay
