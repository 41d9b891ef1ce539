#include "infra/judging/catalogue_actor.hpp"

#include "infra/judging/measure_task.hpp"

#include "infra/catalogue/jobs.hpp"
#include "infra/catalogue/statement.hpp"
#include "infra/catalogue/stub.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

namespace assay {
namespace {

/// Those with a reference solution: without one nobody knows that the task can be solved there.
std::vector<std::string> languages_of(const catalogue::task& t) {
  std::vector<std::string> out;
  for (const auto& each : t.solutions)
    if (each.role == catalogue::solution_role::reference) out.push_back(each.language);
  return out;
}

struct catalogue_state {
  static constexpr const char* name = "catalogue";

  catalogue_state(catalogue_actor::pointer, catalogue::catalogue all) : tasks{std::move(all)} {}

  catalogue_actor::behavior_type make_behavior() {
    return {
        [this](const list_tasks& q) -> std::vector<task_card> {
          std::vector<task_card> out;
          catalogue::query wanted;
          if (!q.language.empty()) wanted.language = q.language;
          if (!q.topic.empty()) wanted.topic = q.topic;
          for (const auto* each : tasks.filter(wanted))
            if (each->kind != catalogue::task_kind::suite) out.push_back(card_of(*each));
          return out;
        },
        [this](const get_task_text& q) -> caf::result<task_text> {
          const auto* task = tasks.find(q.task.value);
          if (task == nullptr) return caf::make_error(ec::unknown_task);
          return text_of(*task, q.locale, q.language);
        },
        [this](const get_hint& q) -> caf::result<std::string> {
          const auto* task = tasks.find(q.task.value);
          if (task == nullptr) return caf::make_error(ec::unknown_task);
          if (q.number < 1 || static_cast<std::size_t>(q.number) > task->hints.size())
            return caf::make_error(ec::no_more_hints);
          return task->hints[static_cast<std::size_t>(q.number) - 1].in(q.locale);
        },
        [this](prepare_judgement& q) -> caf::result<prepared_judgement> {
          const auto* task = find(q.task, q.digest);
          if (task == nullptr) return caf::make_error(ec::unknown_task);
          return prepared_judgement{
              catalogue::to_judge_job(*task, q.language, std::move(q.source)), visible_cases(*task)};
        },
        [this](prepare_measurement& q) -> caf::result<prepared_measurement> {
          const auto* task = find(q.task, q.digest);
          if (task == nullptr) return caf::make_error(ec::unknown_task);
          if (catalogue::reference(*task, q.language) == nullptr) return caf::make_error(ec::unknown_language);
          return prepare_measuring(*task, q.language, std::move(q.source));
        }};
  }

  /// The task, unless another version of it was presented.
  const catalogue::task* find(const task_id& id, const std::string& digest) const {
    const auto* task = tasks.find(id.value);
    return task != nullptr && (digest.empty() || task->digest == digest) ? task : nullptr;
  }

  catalogue::catalogue tasks;
};

} // namespace

task_card card_of(const catalogue::task& t) {
  return {
      task_id{t.id},
      t.version,
      t.digest,
      t.topics,
      std::string{to_string(t.level)},
      t.declared.value,
      t.declared.deviation,
      static_cast<int>(t.hints.size()),
      t.title.in("en"),
      languages_of(t)};
}

task_text text_of(const catalogue::task& t, const std::string& locale, const std::string& language) {
  task_text out;
  out.title = t.title.in(locale);
  out.statement = catalogue::full_statement(t, locale);
  out.stub = catalogue::stub(t, language).value_or("");
  out.file_name = t.id + std::string{catalogue::file_suffix(language)};
  return out;
}

std::set<std::string> visible_cases(const catalogue::task& t) {
  std::set<std::string> out;
  for (const auto& each : t.cases)
    if (each.shown == catalogue::task_case::visibility::visible) out.insert(each.call.id);
  return out;
}

catalogue_actor spawn_catalogue(caf::actor_system& system, catalogue::catalogue tasks) {
  return system.spawn<catalogue_actor::stateful_impl<catalogue_state>>(std::move(tasks));
}

} // namespace assay
