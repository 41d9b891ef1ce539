#pragma once

#include "actors/core/type_ids.hpp"
#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"

#include <caf/allowed_unsafe_message_type.hpp>
#include <caf/result.hpp>
#include <caf/typed_actor.hpp>

#include <set>
#include <string>
#include <variant>

/// The ports that only exist beside the actors that use them, in one process: their messages do not cross the network.
namespace assay {

/// A judge job and which of its cases a candidate may see.
struct prepared_judgement {
  sandbox::judge_job job;
  std::set<std::string> visible;
};

/// Everything for measuring a submission: the growing inputs are still to be generated.
struct prepared_measurement {
  sandbox::generate_job generate;
  sandbox::measure_job measure; ///< without inputs
  std::string expected_growth;  ///< of the reference, as the task declares it
};

/// Asks the catalogue to prepare a judgement or a measurement. `digest` empty: whatever version there is.
struct prepare_judgement {
  task_id task;
  std::string digest;
  std::string language;
  std::string source;
};
struct prepare_measurement {
  task_id task;
  std::string digest;
  std::string language;
  std::string source;
};

/// One run in the sandbox. `occurrence` names it for cancelling, `subject` for progress.
struct judge_request {
  occurrence_id occurrence;
  stream_id subject;
  sandbox::judge_job job;
};
struct measure_request {
  occurrence_id occurrence;
  stream_id subject;
  prepared_measurement what;
};
/// A candidate has begun with this task: what its measurement will need anyway can be compiled now.
struct make_ready {
  prepared_measurement what; ///< without a submission
};
struct analyse_request {
  occurrence_id occurrence;
  stream_id subject;
  std::string language;
  std::string source;
};

/// A measurement with the growth class that it shows.
struct measured {
  sandbox::measure_outcome outcome;
  std::string growth = "unclear";
  double confidence = 0;
};

} // namespace assay

CAF_BEGIN_TYPE_ID_BLOCK(assay_local, caf::id_block::assay::end)
CAF_ADD_TYPE_ID(assay_local, (assay::prepared_judgement))
CAF_ADD_TYPE_ID(assay_local, (assay::prepared_measurement))
CAF_ADD_TYPE_ID(assay_local, (assay::prepare_judgement))
CAF_ADD_TYPE_ID(assay_local, (assay::prepare_measurement))
CAF_ADD_TYPE_ID(assay_local, (assay::judge_request))
CAF_ADD_TYPE_ID(assay_local, (assay::measure_request))
CAF_ADD_TYPE_ID(assay_local, (assay::analyse_request))
CAF_ADD_TYPE_ID(assay_local, (assay::make_ready))
CAF_ADD_TYPE_ID(assay_local, (assay::measured))
CAF_ADD_TYPE_ID(assay_local, (assay::sandbox::judge_outcome))
CAF_ADD_TYPE_ID(assay_local, (assay::sandbox::analysis_outcome))
CAF_END_TYPE_ID_BLOCK(assay_local)

CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::prepared_judgement)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::prepared_measurement)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::prepare_judgement)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::prepare_measurement)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::judge_request)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::measure_request)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::analyse_request)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::make_ready)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::measured)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::sandbox::judge_outcome)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(assay::sandbox::analysis_outcome)

namespace assay {

/// The task catalogue: immutable, so it answers at once. Errors: unknown_task (also when the digest is of another
/// version), unknown_language, no_more_hints.
using catalogue_actor = caf::typed_actor<
    // Cards in the order of their ids.
    caf::result<std::vector<task_card>>(list_tasks), caf::result<task_text>(get_task_text),
    // The text of a hint.
    caf::result<std::string>(get_hint), caf::result<prepared_judgement>(prepare_judgement),
    caf::result<prepared_measurement>(prepare_measurement)>;

/// Runs programs. Bounded: as many at once as it has slots, the rest waits in the dispatcher.
using sandbox_actor = caf::typed_actor<
    // A sandbox that fails is an outcome, not an error. Errors: cancelled.
    caf::result<sandbox::judge_outcome>(judge_request), caf::result<measured>(measure_request),
    caf::result<sandbox::analysis_outcome>(analyse_request),
    // Done when there is little to do, or not at all.
    caf::result<void>(make_ready),
    // Really stops it.
    caf::result<void>(cancel_work)>;

} // namespace assay
