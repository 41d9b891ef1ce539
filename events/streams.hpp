#pragma once

#include "events/candidate.hpp"
#include "events/session.hpp"
#include "events/submission.hpp"
#include "events/task.hpp"

#include <variant>

namespace assay {

/// Everything that the stream of a session holds.
using session_event = std::variant<
    session_started, task_requested, task_presented, hint_requested, hint_given, submission_received, language_detected,
    execution_requested, execution_completed, tests_judged, metrics_requested, metrics_collected, analysis_requested,
    analysis_completed, review_requested, review_completed, review_unavailable, score_awarded, session_rescored,
    session_finished, session_abandoned>;

} // namespace assay
