#include "actors/executor/actor.hpp"

#include "actors/core/on_behalf.hpp"
#include "actors/executor/facts.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <chrono>

namespace assay {
namespace {

constexpr std::chrono::seconds catalogue_timeout{30};

struct executor_state {
  static constexpr const char* name = "executor";

  executor_state(specialist_actor::pointer me, execution_ports to) : self{me}, ports{std::move(to)} {}

  specialist_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          if (const auto* run = std::get_if<execute_submission>(&what.request)) return judge(what, run->submission);
          if (const auto* run = std::get_if<measure_submission>(&what.request)) return measure(what, run->submission);
          return caf::make_error(ec::no_specialist);
        },
        [this](const cancel_work& cmd) { self->send(ports.sandbox, cmd); }};
  }

  caf::result<work_result> judge(const work& what, const submission_ref& s) {
    const on_behalf job{self};
    const std::chrono::milliseconds limit{what.deadline_ms};
    job.open(ports.evidence, s.code, [=, this, id = what.occurrence, subject = what.subject](std::string source) {
      job.ask<prepared_judgement>(
          ports.catalogue, catalogue_timeout, prepare_judgement{s.task, s.task_digest, s.language, std::move(source)},
          [=, this](prepared_judgement prepared) {
            job.ask<sandbox::judge_outcome>(
                ports.sandbox, limit, judge_request{id, subject, prepared.job},
                [=, this](sandbox::judge_outcome outcome) { report(s, prepared, outcome, job); });
          });
    });
    return job.answer();
  }

  void report(
      const submission_ref& s, const prepared_judgement& prepared, const sandbox::judge_outcome& outcome,
      const on_behalf& job) const {
    execution_done done{execution_fact(outcome, s.attempt), {}, {}};
    if (outcome.result == sandbox::verdict::sandbox_failure) return job.done(std::move(done));
    done.tests = tests_fact(outcome, prepared.visible, s.attempt);
    // A solution that does not compile has passed none of the cases, whether or not the judge lists them.
    if (done.tests->cases.empty()) done.tests->total = static_cast<int>(prepared.job.cases.size());
    auto text = report_for_candidate(outcome, prepared.job, prepared.visible);
    job.seal(ports.evidence, s.candidate, std::move(text), [=](sealed_evidence sealed) mutable {
      done.execution.report = sealed.id;
      done.evidence.push_back(std::move(sealed));
      job.done(std::move(done));
    });
  }

  caf::result<work_result> measure(const work& what, const submission_ref& s) {
    const on_behalf job{self};
    const std::chrono::milliseconds limit{what.deadline_ms};
    job.open(ports.evidence, s.code, [=, this, id = what.occurrence, subject = what.subject](std::string source) {
      job.ask<prepared_measurement>(
          ports.catalogue, catalogue_timeout, prepare_measurement{s.task, s.task_digest, s.language, std::move(source)},
          [=, this](prepared_measurement prepared) {
            const auto expected = prepared.expected_growth;
            job.ask<measured>(
                ports.sandbox, limit, measure_request{id, subject, std::move(prepared)}, [=](const measured& found) {
                  auto fact = metrics_fact(found.outcome, s.attempt);
                  fact.growth = found.growth;
                  fact.confidence = found.confidence;
                  fact.expected_growth = expected;
                  job.done(std::move(fact));
                });
          });
    });
    return job.answer();
  }

  specialist_actor::pointer self;
  execution_ports ports;
};

} // namespace

specialist_actor spawn_executor(caf::actor_system& system, execution_ports ports) {
  return system.spawn<specialist_actor::stateful_impl<executor_state>>(std::move(ports));
}

} // namespace assay
