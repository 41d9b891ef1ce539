#pragma once

#include "events/streams.hpp"
#include "projections/score/rubric.hpp"

#include <vector>

namespace assay {

/// One awarded score of a session and what its recorded facts give today.
struct recomputed_score {
  score_awarded recorded;
  attempt_facts facts;
  std::optional<score> again; ///< under `rubric`; nothing when there is no such rubric
  [[nodiscard]] bool matches() const {
    return again && again->total == recorded.total && again->parts == recorded.parts;
  }
};

/// Collects the facts before each awarded score of one session, in order, and scores them again: under the rubric that
/// the event names, or under `rubric` when it is not 0. Pure.
std::vector<recomputed_score> recompute_scores(
    const std::vector<session_event>& session, int rubric = 0, const rubric_table& rubrics = known_rubrics());

/// The score that stands for an attempt: the awarded one, or the latest that was put beside it.
struct standing_score {
  int attempt = 1;
  score now;
};
/// The standing score of each scored attempt, in the order of the attempts. Pure.
std::vector<standing_score> standing_scores(const std::vector<session_event>& session);

/// One score that was put beside an awarded one, and what the facts of its attempt give today.
struct recomputed_rescore {
  session_rescored recorded;
  std::optional<score> again; ///< nothing when there is no such rubric, or no such attempt was scored before
  [[nodiscard]] bool matches() const {
    return again && again->total == recorded.total && again->parts == recorded.parts;
  }
};
/// In order. Pure.
std::vector<recomputed_rescore>
recompute_rescores(const std::vector<session_event>& session, const rubric_table& rubrics = known_rubrics());

} // namespace assay
