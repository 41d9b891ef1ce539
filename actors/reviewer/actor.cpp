#include "actors/reviewer/actor.hpp"

#include "actors/core/on_behalf.hpp"
#include "actors/reviewer/decider.hpp"
#include "events/core/codec.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

namespace assay {
namespace {

struct reviewer_state {
  static constexpr const char* name = "reviewer";

  reviewer_state(specialist_actor::pointer me, evidence_actor texts) : self{me}, evidence{std::move(texts)} {}

  specialist_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          const auto* todo = std::get_if<review_submission>(&what.request);
          if (todo == nullptr) return caf::make_error(ec::no_specialist);
          const on_behalf job{self};
          job.open(evidence, todo->submission.code, [=, this, s = todo->submission](const std::string& source) {
            review(s, source, job);
          });
          return job.answer();
        },
        [](const cancel_work&) {}}; // the rules take less than a message
  }

  void review(const submission_ref& s, const std::string& source, const on_behalf& job) const {
    const auto found = review_by_rules(s.language, source);
    review_done done;
    done.review.attempt = s.attempt;
    done.review.reviewer = offline_reviewer;
    done.review.mark = found.mark;
    job.seal(evidence, s.candidate, codec::dump(codec::write(found.remarks)), [=](sealed_evidence sealed) mutable {
      done.review.text = sealed.id;
      done.evidence.push_back(std::move(sealed));
      job.done(std::move(done));
    });
  }

  specialist_actor::pointer self;
  evidence_actor evidence;
};

} // namespace

specialist_actor spawn_reviewer(caf::actor_system& system, evidence_actor evidence) {
  return system.spawn<specialist_actor::stateful_impl<reviewer_state>>(std::move(evidence));
}

} // namespace assay
