#include "projections/sessions/sessions.hpp"

#include "events/core/registry.hpp"
#include "events/streams.hpp"

#include <algorithm>
#include <span>

namespace assay {
namespace {

/// What changes something that the list shows beside the number of events.
using listed_event = std::variant<
    session_started, task_presented, hint_given, submission_received, score_awarded, session_rescored, session_finished,
    session_abandoned>;

bool has(std::span<const std::string_view> types, std::string_view type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

struct fold {
  session_row& row;
  void operator()(const session_started& e) const {
    row.candidate = e.candidate.value;
    row.language = e.language;
  }
  void operator()(const task_presented& e) const {
    row.task = e.task.value;
    row.topic = e.topic;
    row.level = e.level;
  }
  void operator()(const hint_given&) const { ++row.hints; }
  void operator()(const submission_received& e) const { row.attempts = e.attempt; }
  void operator()(const score_awarded& e) const {
    row.score = e.total;
    row.result = e.result;
    row.rubric = e.rubric;
  }
  void operator()(const session_rescored& e) const {
    if (e.attempt != row.attempts) return; // the list shows the latest attempt
    row.score = e.total;
    row.rubric = e.rubric;
  }
  void operator()(const session_finished& e) const { row.state = name(e.how); }
  void operator()(const session_abandoned& e) const { row.state = e.why; }
};

} // namespace

std::optional<std::string> session_row::key_of(const recorded_event& e) {
  if (category_of(e.stream) != "session") return std::nullopt;
  return std::string{assay::key_of(e.stream)};
}

assay::result<session_row> session_row::project(session_row row, const recorded_event& e) {
  // The others are counted unread; most of a log's bytes are theirs.
  if (has(types_of<listed_event>, e.type)) {
    const auto decoded = decode<listed_event>(e);
    if (!decoded) return decoded.error();
    std::visit(fold{row}, *decoded);
  } else if (!has(types_of<session_event>, e.type)) {
    return ec::unknown_event_type;
  }
  row.session = assay::key_of(e.stream);
  if (row.events == 0) row.started_at_us = e.recorded_at_us;
  row.changed_at_us = e.recorded_at_us;
  ++row.events;
  return row;
}

} // namespace assay
