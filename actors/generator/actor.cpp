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

  generator_state(specialist_actor::pointer me, catalogue_actor tasks, views_actor ratings)
      : self{me}, catalogue{std::move(tasks)}, views{std::move(ratings)} {}

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
        catalogue, catalogue_timeout, list_tasks{wish.language, {}}, [=, this](const std::vector<task_card>& cards) {
          const auto finish = [=](const std::vector<task_card>& rated) {
            if (const auto chosen = choose(wish, rated))
              job.done(*chosen);
            else
              job.refuse(chosen.error());
          };
          // A view that cannot be read must not keep anybody from a task: then the declared levels count.
          self->request(views, views_timeout, list_rows{std::string{task_rating::view}, {}, {}, most_ratings})
              .then(
                  [=](const std::vector<std::string>& rows) { finish(with_ratings(cards, rows)); },
                  [=](const caf::error&) { finish(cards); });
        });
    return job.answer();
  }

  /// The text is the task's own, so only its existence is a fact.
  caf::result<work_result> check_hint(const give_hint& hint) {
    const on_behalf job{self};
    job.ask<std::string>(
        catalogue, catalogue_timeout, get_hint{hint.task, hint.number, "en"},
        [=, number = hint.number](const std::string&) {
          job.done(hint_given{number, "task", {}});
        });
    return job.answer();
  }

  specialist_actor::pointer self;
  catalogue_actor catalogue;
  views_actor views;
};

} // namespace

specialist_actor spawn_generator(caf::actor_system& system, catalogue_actor catalogue, views_actor views) {
  return system.spawn<specialist_actor::stateful_impl<generator_state>>(std::move(catalogue), std::move(views));
}

} // namespace assay
