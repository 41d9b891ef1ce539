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
std::vector<recomputed_score> recompute_scores(const std::vector<session_event>& session, int rubric = 0);

} // namespace assay
