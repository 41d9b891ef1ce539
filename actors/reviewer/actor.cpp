#include "actors/reviewer/actor.hpp"

#include "actors/core/errors.hpp"
#include "actors/reviewer/decider.hpp"
#include "events/core/codec.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <chrono>

namespace assay {
namespace {

constexpr std::chrono::seconds port_timeout{30};

struct reviewer_state {
  static constexpr const char* name = "reviewer";
  using promise_type = caf::typed_response_promise<work_result>;

  reviewer_state(specialist_actor::pointer me, evidence_actor texts) : self{me}, evidence{std::move(texts)} {}

  specialist_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          const auto* todo = std::get_if<review_submission>(&what.request);
          if (todo == nullptr) return caf::make_error(ec::no_specialist);
          auto promise = self->make_response_promise<work_result>();
          read(todo->submission, promise);
          return promise;
        },
        [](const cancel_work&) {}}; // the rules take less than a message
  }

  static auto refuse(promise_type promise) {
    return [promise](const caf::error& error) mutable { promise.deliver(caf::make_error(code_of(error))); };
  }

  void read(const submission_ref& s, promise_type promise) {
    self->request(evidence, port_timeout, open_evidence{s.code})
        .then([=, this](const std::string& source) { review(s, source, promise); }, refuse(promise));
  }

  void review(const submission_ref& s, const std::string& source, promise_type promise) {
    const auto found = review_by_rules(s.language, source);
    review_done done;
    done.review.attempt = s.attempt;
    done.review.reviewer = offline_reviewer;
    done.review.mark = found.mark;
    self->request(evidence, port_timeout, seal_text{s.candidate.value, codec::dump(codec::write(found.remarks))})
        .then(
            [done, promise](sealed_evidence& sealed) mutable {
              done.review.text = sealed.id;
              done.evidence.push_back(std::move(sealed));
              promise.deliver(work_result{std::move(done)});
            },
            refuse(promise));
  }

  specialist_actor::pointer self;
  evidence_actor evidence;
};

} // namespace

specialist_actor spawn_reviewer(caf::actor_system& system, evidence_actor evidence) {
  return system.spawn<specialist_actor::stateful_impl<reviewer_state>>(std::move(evidence));
}

} // namespace assay
