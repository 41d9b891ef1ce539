#include "infra/judging/sandbox_actor.hpp"

#include "actors/core/errors.hpp"
#include "infra/judging/measure_task.hpp"
#include "sandbox/judge/analyse.hpp"
#include "sandbox/judge/judge.hpp"
#include "sandbox/judge/measure.hpp"

#include <caf/actor_system.hpp>
#include <caf/event_based_actor.hpp>
#include <caf/send.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <map>
#include <stop_token>

namespace assay {
namespace {

std::string phase_name(sandbox::phase phase) {
  switch (phase) {
  case sandbox::phase::preparing:
    return "preparing the compiler";
  case sandbox::phase::compiling:
    return "compiling";
  case sandbox::phase::running:
    return "running";
  case sandbox::phase::measuring:
    break;
  }
  return "measuring";
}

constexpr int most_prepared = 4;

struct sandbox_state {
  static constexpr const char* name = "sandbox";

  sandbox_state(sandbox_actor::pointer me, std::shared_ptr<sandbox::launcher> with, progress_actor to)
      : self{me}, launcher{std::move(with)}, watchers{std::move(to)} {}
  ~sandbox_state() {
    ending.request_stop();
    for (auto& [id, source] : running) source.request_stop();
  }

  sandbox_actor::behavior_type make_behavior() {
    return {
        [this](judge_request& r) -> caf::result<sandbox::judge_outcome> {
          auto tell = teller(r.subject);
          return run<sandbox::judge_outcome>(
              r.occurrence, [with = launcher, job = std::move(r.job), tell](std::stop_token stop) {
                return sandbox::judge(job, *with, tell, stop);
              });
        },
        [this](measure_request& r) -> caf::result<measured> {
          auto tell = teller(r.subject);
          return run<measured>(r.occurrence, [with = launcher, what = std::move(r.what), tell](std::stop_token stop) {
            return measure_task(what, *with, tell, stop);
          });
        },
        [this](analyse_request& r) -> caf::result<sandbox::analysis_outcome> {
          anon_send(watchers, progress{r.subject, "analysing", 0, 0});
          return run<sandbox::analysis_outcome>(
              r.occurrence, [with = launcher, language = r.language, source = std::move(r.source)](
                                std::stop_token stop) { return sandbox::analyse(language, source, *with, stop); });
        },
        [this](make_ready& r) {
          if (preparing == most_prepared) return; // it saves time, and is not needed
          ++preparing;
          auto body = [with = launcher, job = std::move(r.what.measure)](std::stop_token stop) {
            sandbox::compile_reference(job, *with, std::move(stop));
            return caf::ok_atom_v;
          };
          const auto over = [this] { --preparing; };
          in_own_thread<caf::ok_atom>(
              std::move(body), ending, [over](caf::ok_atom) { over(); }, [over](const caf::error&) { over(); });
        },
        [this](const cancel_work& cmd) {
          if (const auto found = running.find(cmd.occurrence); found != running.end()) found->second.request_stop();
        }};
  }

  sandbox::progress_fn teller(const stream_id& subject) const {
    return [to = watchers, subject](const sandbox::progress& p) {
      caf::anon_send(to, progress{subject, phase_name(p.what), p.number, p.count});
    };
  }

  /// Runs `body` in a thread of its own; its answer, or `ec::cancelled` when it was stopped.
  template <class Answer, class Body>
  caf::result<Answer> run(const occurrence_id& id, Body body) {
    auto promise = self->make_response_promise<Answer>();
    auto source = running[id] = std::stop_source{};
    in_own_thread<Answer>(
        std::move(body), source,
        [this, id, source, promise](Answer& answer) mutable {
          running.erase(id);
          source.stop_requested() ? promise.deliver(caf::make_error(ec::cancelled))
                                  : promise.deliver(std::move(answer));
        },
        [this, id, promise](const caf::error& error) mutable {
          running.erase(id);
          promise.deliver(caf::make_error(code_of(error)));
        });
    return promise;
  }

  template <class Answer, class Body, class Then, class Else>
  void in_own_thread(Body body, const std::stop_source& source, Then done, Else failed) {
    auto worker =
        self->spawn<caf::detached>([body = std::move(body), source](caf::event_based_actor* me) -> caf::behavior {
          return {[=](caf::ok_atom) -> Answer {
            me->quit();
            return body(source.get_token());
          }};
        });
    self->request(worker, caf::infinite, caf::ok_atom_v).then(std::move(done), std::move(failed));
  }

  sandbox_actor::pointer self;
  std::shared_ptr<sandbox::launcher> launcher;
  progress_actor watchers;
  std::map<occurrence_id, std::stop_source> running;
  std::stop_source ending;
  int preparing = 0;
};

} // namespace

sandbox_actor
spawn_sandbox(caf::actor_system& system, std::shared_ptr<sandbox::launcher> launcher, progress_actor watchers) {
  return system.spawn<sandbox_actor::stateful_impl<sandbox_state>>(std::move(launcher), std::move(watchers));
}

} // namespace assay
