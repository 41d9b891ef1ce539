#pragma once

#include "actors/candidate/commands.hpp"
#include "actors/candidate/decider.hpp"
#include "actors/core/decision.hpp"
#include "actors/session/commands.hpp"
#include "events/streams.hpp"
#include "projections/score/rubric.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// The attempt that is being judged: the facts so far.
struct attempt_state {
  int number = 1;
  int hints = 0; ///< given before it was handed in
  evidence_id code;
  std::optional<tests_judged> tests;
  std::optional<metrics_collected> metrics;
  std::optional<analysis_completed> analysis;
  std::optional<review_completed> review;
  static constexpr auto fields() {
    return std::tuple{field{"number", &attempt_state::number},   field{"hints", &attempt_state::hints},
                      field{"code", &attempt_state::code},       field{"tests", &attempt_state::tests},
                      field{"metrics", &attempt_state::metrics}, field{"analysis", &attempt_state::analysis},
                      field{"review", &attempt_state::review}};
  }
  friend bool operator==(const attempt_state&, const attempt_state&) = default;
};

struct session {
  enum class phase : std::uint8_t {
    none,      ///< no event yet
    choosing,  ///< a task is being chosen
    waiting,   ///< for the candidate
    executing, ///< compile and test
    examining, ///< metrics, analysis and review side by side
    over
  };

  stream_id stream;
  phase at = phase::none;
  session_started start;
  std::optional<task_wish> wish;
  std::optional<task_presented> task;
  attempt_state attempt;
  int scored = 0;                ///< attempts with a score
  std::map<int, score> standing; ///< the score that stands for each of them
  int hints = 0;                 ///< given
  int hints_asked = 0;
  std::map<work_kind, std::int64_t> waits_for; ///< and the version of the event that asked
  std::int64_t finished_at_version = 0;
  std::int64_t last_event_us = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"stream", &session::stream},
        field{"at", &session::at},
        field{"start", &session::start},
        field{"wish", &session::wish},
        field{"task", &session::task},
        field{"attempt", &session::attempt},
        field{"scored", &session::scored},
        field{"standing", &session::standing},
        field{"hints", &session::hints},
        field{"hints_asked", &session::hints_asked},
        field{"waits_for", &session::waits_for},
        field{"finished_at_version", &session::finished_at_version},
        field{"last_event_us", &session::last_event_us}};
  }
  friend bool operator==(const session&, const session&) = default;
};
template <>
struct enum_names<session::phase> {
  static constexpr std::array<std::pair<session::phase, std::string_view>, 6> value{
      {{session::phase::none, "none"},
       {session::phase::choosing, "choosing"},
       {session::phase::waiting, "waiting"},
       {session::phase::executing, "executing"},
       {session::phase::examining, "examining"},
       {session::phase::over, "over"}}};
};

/// The workflow of one session. A sandbox failure or a clear language mismatch returns to waiting and costs nothing:
/// the next submission has the same attempt number.
struct session_decider {
  using state = session;
  using command = session_command;
  using event = session_event;
  static constexpr std::string_view category = "session";
  static constexpr int revision = 1;
  /// A session in which nobody does anything for this long is abandoned.
  static constexpr std::int64_t idle_limit_us = 24LL * 3600 * 1'000'000;

  static result<std::vector<event>> decide(const state& now, const command& cmd);
  static state evolve(state now, const event& e, const event_context& at);
  static std::vector<work> pending(const state& now);
  static std::optional<command> accept(const occurrence_id& occurrence, const work_result& result);
  /// A session that is over is closed at its candidate.
  static std::vector<follow_up<candidate_command>> follow_ups(const state& now);
  static std::optional<std::int64_t> wake_at(const state& now);
  static std::optional<command> wake(std::int64_t now_us);
};

/// The facts that the rubric reads of the current attempt; nothing while some are still missing.
std::optional<attempt_facts> complete_facts(const session& now);

} // namespace assay
