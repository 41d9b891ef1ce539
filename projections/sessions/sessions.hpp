#pragma once

#include "events/core/ids.hpp"
#include "events/verdict.hpp"
#include "projections/core/projection.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace assay {

/// One line of the list of sessions. Key: the session's id.
struct session_row {
  static constexpr std::string_view view = "sessions";
  static constexpr int revision = 1;

  std::string session;
  std::string candidate;
  std::string language;
  std::string task;
  std::string topic;
  std::string level;
  std::string state = "open"; ///< "open", or how it ended: "accepted", "skipped", "quit", "idle", "no-task"
  int attempts = 0;
  int hints = 0;
  std::optional<double> score;   ///< of the latest scored attempt
  std::optional<verdict> result; ///< likewise
  int rubric = 0;
  std::int64_t started_at_us = 0;
  std::int64_t changed_at_us = 0;
  std::int64_t events = 0;

  static constexpr auto fields() {
    return std::tuple{
        field{"session", &session_row::session},
        field{"candidate", &session_row::candidate},
        field{"language", &session_row::language},
        field{"task", &session_row::task},
        field{"topic", &session_row::topic},
        field{"level", &session_row::level},
        field{"state", &session_row::state},
        field{"attempts", &session_row::attempts},
        field{"hints", &session_row::hints},
        field{"score", &session_row::score},
        field{"result", &session_row::result},
        field{"rubric", &session_row::rubric},
        field{"started_at_us", &session_row::started_at_us},
        field{"changed_at_us", &session_row::changed_at_us},
        field{"events", &session_row::events}};
  }
  friend bool operator==(const session_row&, const session_row&) = default;

  static std::optional<std::string> key_of(const recorded_event& e);
  static assay::result<session_row> project(session_row row, const recorded_event& e);
};

} // namespace assay
