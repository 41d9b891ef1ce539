#include "actors/analyzer/actor.hpp"

#include "actors/core/errors.hpp"
#include "actors/executor/facts.hpp"
#include "events/core/codec.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <chrono>

namespace assay {
namespace {

constexpr std::chrono::seconds port_timeout{30};

struct analyzer_state {
  static constexpr const char* name = "analyzer";
  using promise_type = caf::typed_response_promise<work_result>;

  analyzer_state(specialist_actor::pointer me, evidence_actor texts, sandbox_actor runs)
      : self{me}, evidence{std::move(texts)}, sandbox{std::move(runs)} {}

  specialist_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          const auto* todo = std::get_if<analyse_submission>(&what.request);
          if (todo == nullptr) return caf::make_error(ec::no_specialist);
          auto promise = self->make_response_promise<work_result>();
          read(what, todo->submission, promise);
          return promise;
        },
        [this](const cancel_work& cmd) { self->send(sandbox, cmd); }};
  }

  static auto refuse(promise_type promise) {
    return [promise](const caf::error& error) mutable { promise.deliver(caf::make_error(code_of(error))); };
  }

  void read(const work& what, const submission_ref& s, promise_type promise) {
    const std::chrono::milliseconds limit{what.deadline_ms};
    self->request(evidence, port_timeout, open_evidence{s.code})
        .then(
            [=, this, id = what.occurrence, subject = what.subject](std::string& source) {
              self->request(sandbox, limit, analyse_request{id, subject, s.language, std::move(source)})
                  .then(
                      [=, this](const sandbox::analysis_outcome& found) { record(found, s, promise); },
                      refuse(promise));
            },
            refuse(promise));
  }

  void record(const sandbox::analysis_outcome& found, const submission_ref& s, promise_type promise) {
    analysis_done done;
    done.analysis.attempt = s.attempt;
    done.analysis.result = to_fact(found.result);
    auto messages = nlohmann::json::array();
    for (const auto& each : found.findings) {
      done.analysis.findings.push_back({each.line, each.rule, each.severity});
      messages.push_back(each.message);
    }
    if (messages.empty()) return promise.deliver(work_result{std::move(done)});
    self->request(evidence, port_timeout, seal_text{s.candidate.value, codec::dump(messages)})
        .then(
            [done, promise](sealed_evidence& sealed) mutable {
              done.analysis.messages = sealed.id;
              done.evidence.push_back(std::move(sealed));
              promise.deliver(work_result{std::move(done)});
            },
            refuse(promise));
  }

  specialist_actor::pointer self;
  evidence_actor evidence;
  sandbox_actor sandbox;
};

} // namespace

specialist_actor spawn_analyzer(caf::actor_system& system, evidence_actor evidence, sandbox_actor sandbox) {
  return system.spawn<specialist_actor::stateful_impl<analyzer_state>>(std::move(evidence), std::move(sandbox));
}

} // namespace assay
