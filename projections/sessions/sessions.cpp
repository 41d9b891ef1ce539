#include "projections/sessions/sessions.hpp"

#include "events/core/registry.hpp"
#include "events/streams.hpp"

namespace assay {
namespace {

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
  template <class Other>
  void operator()(const Other&) const {} // changes nothing that the list shows
};

} // namespace

std::optional<std::string> session_row::key_of(const recorded_event& e) {
  if (category_of(e.stream) != "session") return std::nullopt;
  return std::string{assay::key_of(e.stream)};
}

assay::result<session_row> session_row::project(session_row row, const recorded_event& e) {
  const auto decoded = decode<session_event>(e);
  if (!decoded) return decoded.error();
  std::visit(fold{row}, *decoded);
  row.session = assay::key_of(e.stream);
  if (row.events == 0) row.started_at_us = e.recorded_at_us;
  row.changed_at_us = e.recorded_at_us;
  ++row.events;
  return row;
}

} // namespace assay
