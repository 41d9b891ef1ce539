#include "actors/executor/actor.hpp"

#include "actors/core/errors.hpp"
#include "actors/executor/facts.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <chrono>

namespace assay {
namespace {

constexpr std::chrono::seconds port_timeout{30};

struct executor_state {
  static constexpr const char* name = "executor";
  using promise_type = caf::typed_response_promise<work_result>;

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

  /// Asks a port and goes on with the answer; its error is the work's error.
  template <class Answer, class Port, class Message, class Then>
  void ask(const Port& port, caf::timespan limit, promise_type promise, Message&& message, Then then) {
    self->request(port, limit, std::forward<Message>(message))
        .then(
            [then = std::move(then)](Answer& answer) mutable { then(std::move(answer)); },
            [promise](const caf::error& error) mutable { promise.deliver(caf::make_error(code_of(error))); });
  }

  caf::result<work_result> judge(const work& what, const submission_ref& s) {
    auto promise = self->make_response_promise<work_result>();
    const std::chrono::milliseconds limit{what.deadline_ms};
    ask<std::string>(
        ports.evidence, port_timeout, promise, open_evidence{s.code},
        [=, this, id = what.occurrence, subject = what.subject](std::string source) {
          ask<prepared_judgement>(
              ports.catalogue, port_timeout, promise,
              prepare_judgement{s.task, s.task_digest, s.language, std::move(source)},
              [=, this](prepared_judgement prepared) {
                ask<sandbox::judge_outcome>(
                    ports.sandbox, limit, promise, judge_request{id, subject, prepared.job},
                    [=, this](sandbox::judge_outcome outcome) { report(s, prepared, outcome, promise); });
              });
        });
    return promise;
  }

  void report(
      const submission_ref& s, const prepared_judgement& prepared, const sandbox::judge_outcome& outcome,
      promise_type promise) {
    execution_done done{execution_fact(outcome, s.attempt), {}, {}};
    if (outcome.result == sandbox::verdict::sandbox_failure) return promise.deliver(work_result{std::move(done)});
    done.tests = tests_fact(outcome, prepared.visible, s.attempt);
    // A solution that does not compile has passed none of the cases, whether or not the judge lists them.
    if (done.tests->cases.empty()) done.tests->total = static_cast<int>(prepared.job.cases.size());
    auto text = report_for_candidate(outcome, prepared.job, prepared.visible);
    if (text.empty()) return promise.deliver(work_result{std::move(done)});
    ask<sealed_evidence>(
        ports.evidence, port_timeout, promise, seal_text{s.candidate.value, std::move(text)},
        [done, promise](sealed_evidence sealed) mutable {
          done.execution.report = sealed.id;
          done.evidence.push_back(std::move(sealed));
          promise.deliver(work_result{std::move(done)});
        });
  }

  caf::result<work_result> measure(const work& what, const submission_ref& s) {
    auto promise = self->make_response_promise<work_result>();
    const std::chrono::milliseconds limit{what.deadline_ms};
    ask<std::string>(
        ports.evidence, port_timeout, promise, open_evidence{s.code},
        [=, this, id = what.occurrence, subject = what.subject](std::string source) {
          ask<prepared_measurement>(
              ports.catalogue, port_timeout, promise,
              prepare_measurement{s.task, s.task_digest, s.language, std::move(source)},
              [=, this](prepared_measurement prepared) {
                const auto expected = prepared.expected_growth;
                ask<measured>(
                    ports.sandbox, limit, promise, measure_request{id, subject, std::move(prepared)},
                    [=](measured found) mutable {
                      auto fact = metrics_fact(found.outcome, s.attempt);
                      fact.growth = growth_from_notation(found.growth);
                      fact.confidence = found.confidence;
                      fact.expected_growth = growth_from_notation(expected);
                      promise.deliver(work_result{std::move(fact)});
                    });
              });
        });
    return promise;
  }

  specialist_actor::pointer self;
  execution_ports ports;
};

} // namespace

specialist_actor spawn_executor(caf::actor_system& system, execution_ports ports) {
  return system.spawn<specialist_actor::stateful_impl<executor_state>>(std::move(ports));
}

} // namespace assay
