#pragma once

#include "actors/core/work.hpp"
#include "events/core/field.hpp"
#include "events/core/ids.hpp"
#include "events/session.hpp"
#include "events/submission.hpp"
#include "events/wish.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace assay {

struct start_session {
  candidate_id candidate;
  task_wish wish;
  std::string channel;
  static constexpr auto fields() {
    return std::tuple{
        field{"candidate", &start_session::candidate}, field{"wish", &start_session::wish},
        field{"channel", &start_session::channel}};
  }
};

struct request_hint {
  static constexpr auto fields() { return std::tuple<>{}; }
};

/// The largest submission, in bytes.
inline constexpr std::size_t max_submission_bytes = 64 * 1024;

/// Hands a solution in. The text itself only serves to detect its language; what is stored is the evidence.
struct submit_code {
  std::string text;
  evidence_id code; ///< sealed evidence that the command carries
  std::string source;
  static constexpr auto fields() {
    return std::tuple{
        field{"text", &submit_code::text}, field{"code", &submit_code::code}, field{"source", &submit_code::source}};
  }
};

/// Ends the session before a solution was accepted (`how` is skipped or quit). Stops what is running.
struct end_session {
  session_end how = session_end::quit;
  static constexpr auto fields() { return std::tuple{field{"how", &end_session::how}}; }
};

/// The result of a work that this session asked for. One that is no longer waited for changes nothing.
struct accept_result {
  occurrence_id occurrence;
  work_result result;
  static constexpr auto fields() {
    return std::tuple{field{"occurrence", &accept_result::occurrence}, field{"result", &accept_result::result}};
  }
};

/// The session's wake-up time has come.
struct wake_session {
  std::int64_t now_us = 0;
  static constexpr auto fields() { return std::tuple{field{"now_us", &wake_session::now_us}}; }
};

/// Puts another score beside the one that stands for an attempt: what the session's own recorded facts give under
/// another rubric, which the sender has computed. Changes nothing when it is the same.
struct rescore_attempt {
  int attempt = 1;
  int rubric = 1;
  std::vector<score_part> parts;
  double total = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"attempt", &rescore_attempt::attempt}, field{"rubric", &rescore_attempt::rubric},
        field{"parts", &rescore_attempt::parts}, field{"total", &rescore_attempt::total}};
  }
};

using session_command =
    std::variant<start_session, request_hint, submit_code, end_session, accept_result, wake_session, rescore_attempt>;

} // namespace assay
