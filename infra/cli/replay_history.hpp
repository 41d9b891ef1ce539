#pragma once

#include "actors/session/commands.hpp"
#include "events/core/envelope.hpp"
#include "events/streams.hpp"
#include "projections/score/recompute.hpp"
#include "projections/skill/skill.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace assay::cli {

/// A recorded event and what it says; nothing of one that cannot be read.
struct told_event {
  recorded_event stored;
  result<session_event> said = ec::event_malformed;
};

/// One session as its recorded events tell it.
struct session_history {
  session_id session;
  std::vector<told_event> events;
  std::vector<recomputed_score> scores;     ///< again under the rubric that each event names
  std::vector<std::int64_t> positions;      ///< where each of them was awarded
  std::vector<standing_score> standing;     ///< what stands for each today
  std::vector<std::optional<score>> others; ///< under another rubric, one a score; empty when none was asked for
  std::vector<recomputed_rescore> rescores; ///< scores under other rubrics that were recorded later
  std::int64_t erased_at = 0;               ///< where the candidate was erased; 0: was not

  /// What was said, without the events that cannot be read.
  [[nodiscard]] std::vector<session_event> said() const;
  /// Whose session this is; empty when it does not say so.
  [[nodiscard]] candidate_id candidate() const;

  /// Every event can be read and every awarded score follows from the recorded facts.
  [[nodiscard]] bool matches() const;
};

/// Reads the events of one session, in order, up to position `until` (0: all), and scores them again; under `rubric`
/// too, when that is not 0. Pure.
session_history read_history(
    const session_id& session, std::vector<recorded_event> events, std::int64_t until = 0, int rubric = 0,
    const rubric_table& rubrics = known_rubrics());

/// The commands that put the scores under the other rubric beside those that stand: one for each that differs. Pure.
std::vector<rescore_attempt> rescores_to_apply(const session_history& history);

/// What a session did to a candidate's ratings.
struct rating_move {
  std::string topic;
  std::string language;
  glicko2::rating before; ///< of the pair of topic and language
  glicko2::rating after;
  glicko2::rating overall_before;
  glicko2::rating overall_after;
  std::vector<std::int64_t> positions; ///< of the events that moved it
};

/// Folds the awarded scores of a session into the profile. Nothing when there are none.
std::optional<rating_move> learn_from(skill_profile& profile, const session_history& history);

/// The session as scripts read it; the last score is the session's, `scores` holds them all.
nlohmann::json to_json(const session_history& history);
void add_to_json(nlohmann::json& session, const std::optional<rating_move>& move);

} // namespace assay::cli
