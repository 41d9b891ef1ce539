#include "actors/generator/actor.hpp"

#include "actors/core/on_behalf.hpp"
#include "actors/generator/decider.hpp"
#include "projections/skill/task_rating.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <chrono>

namespace assay {
namespace {

constexpr std::chrono::seconds catalogue_timeout{5};
constexpr std::chrono::seconds views_timeout{2};
constexpr std::int64_t most_ratings = 10'000;

struct generator_state {
  static constexpr const char* name = "generator";

  generator_state(specialist_actor::pointer me, generator_ports ports) : self{me}, to{std::move(ports)} {}

  specialist_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          if (const auto* wish = std::get_if<choose_task>(&what.request)) return choose_one(wish->wish);
          if (const auto* hint = std::get_if<give_hint>(&what.request)) return check_hint(*hint);
          return caf::make_error(ec::no_specialist);
        },
        [](const cancel_work&) {}}; // nothing here takes long enough to be stopped
  }

  caf::result<work_result> choose_one(const task_wish& wish) {
    const on_behalf job{self};
    job.ask<std::vector<task_card>>(
        to.catalogue, catalogue_timeout, list_tasks{wish.language, {}}, [=, this](const std::vector<task_card>& cards) {
          const auto finish = [=, this](const std::vector<task_card>& rated) {
            const auto chosen = choose(wish, rated);
            if (!chosen) return job.refuse(chosen.error());
            job.done(*chosen);
            make_ready_for(chosen->task, chosen->digest, wish.language);
          };
          // A view that cannot be read must not keep anybody from a task: then the declared levels count.
          self->request(to.views, views_timeout, list_rows{std::string{task_rating::view}, {}, {}, most_ratings})
              .then(
                  [=](const std::vector<std::string>& rows) { finish(with_ratings(cards, rows)); },
                  [=](const caf::error&) { finish(cards); });
        });
    return job.answer();
  }

  /// While the candidate reads and thinks.
  void make_ready_for(const task_id& task, const std::string& digest, const std::string& language) {
    self->request(to.catalogue, catalogue_timeout, prepare_measurement{task, digest, language, {}})
        .then(
            [this](prepared_measurement& what) { self->send(to.sandbox, make_ready{std::move(what)}); },
            [](const caf::error&) {}); // the measurement itself will tell
  }

  /// The text is the task's own, so only its existence is a fact.
  caf::result<work_result> check_hint(const give_hint& hint) {
    const on_behalf job{self};
    job.ask<std::string>(
        to.catalogue, catalogue_timeout, get_hint{hint.task, hint.number, "en"},
        [=, number = hint.number](const std::string&) {
          job.done(hint_given{number, "task", {}});
        });
    return job.answer();
  }

  specialist_actor::pointer self;
  generator_ports to;
};

} // namespace

specialist_actor spawn_generator(caf::actor_system& system, generator_ports ports) {
  return system.spawn<specialist_actor::stateful_impl<generator_state>>(std::move(ports));
}

} // namespace assay
