#include "actors/analyzer/actor.hpp"

#include "actors/core/on_behalf.hpp"
#include "actors/executor/facts.hpp"
#include "events/core/codec.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <chrono>

namespace assay {
namespace {

struct analyzer_state {
  static constexpr const char* name = "analyzer";

  analyzer_state(specialist_actor::pointer me, evidence_actor texts, sandbox_actor runs)
      : self{me}, evidence{std::move(texts)}, sandbox{std::move(runs)} {}

  specialist_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          const auto* todo = std::get_if<analyse_submission>(&what.request);
          if (todo == nullptr) return caf::make_error(ec::no_specialist);
          const on_behalf job{self};
          analyse(what, todo->submission, job);
          return job.answer();
        },
        [this](const cancel_work& cmd) { self->send(sandbox, cmd); }};
  }

  void analyse(const work& what, const submission_ref& s, const on_behalf& job) const {
    const std::chrono::milliseconds limit{what.deadline_ms};
    job.open(evidence, s.code, [=, this, id = what.occurrence, subject = what.subject](std::string source) {
      job.ask<sandbox::analysis_outcome>(
          sandbox, limit, analyse_request{id, subject, s.language, std::move(source)},
          [=, this](const sandbox::analysis_outcome& found) { record(found, s, job); });
    });
  }

  void record(const sandbox::analysis_outcome& found, const submission_ref& s, const on_behalf& job) const {
    analysis_done done;
    done.analysis.attempt = s.attempt;
    done.analysis.result = to_fact(found.result);
    auto messages = nlohmann::json::array();
    for (const auto& each : found.findings) {
      done.analysis.findings.push_back({each.line, each.rule, each.severity});
      messages.push_back(each.message);
    }
    if (messages.empty()) return job.done(std::move(done));
    job.seal(evidence, s.candidate, codec::dump(messages), [=](sealed_evidence sealed) mutable {
      done.analysis.messages = sealed.id;
      done.evidence.push_back(std::move(sealed));
      job.done(std::move(done));
    });
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
