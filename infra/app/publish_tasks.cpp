#include "infra/app/publish_tasks.hpp"

#include "actors/core/errors.hpp"
#include "events/core/registry.hpp"
#include "events/task.hpp"

#include <caf/actor_system.hpp>
#include <caf/scoped_actor.hpp>

#include <chrono>
#include <optional>

namespace assay::app {
namespace {

// A log that does not answer must not keep a session from beginning, whatever it says later.
constexpr std::chrono::seconds patience{5};

task_published fact_of(const catalogue::task& t) {
  return {t.version, t.digest, t.topics, std::string{to_string(t.level)}, t.declared.value, t.declared.deviation};
}

/// The append that is missing; nothing when the last one says the same.
result<std::optional<append_request>> missing(const catalogue::task& t, const std::vector<recorded_event>& past) {
  const auto stream = stream_of(task_id{t.id});
  std::int64_t version = 0;
  if (!past.empty()) {
    version = past.back().version;
    const auto last = decode<task_event>(past.back());
    if (!last) return last.error();
    const auto* published = std::get_if<task_published>(&*last);
    if (published != nullptr && published->digest == t.digest) return std::optional<append_request>{};
  }
  // With the version in it a digest that comes back is published again.
  const auto id =
      derived_command_id(occurrence_of(stream, version), "publish " + std::to_string(t.version) + " " + t.digest);
  metadata meta;
  meta.by.kind = principal_kind::node;
  meta.correlation = meta.causation = id.value;
  append_request request{stream, version, id, {}, {}, {}};
  request.events.push_back(encode(fact_of(t), meta));
  return std::optional{std::move(request)};
}

/// Sends all requests before it waits for the first answer.
template <class Request, class Then>
void ask_all(caf::scoped_actor& self, const event_log_actor& log, const std::vector<Request>& requests, Then then) {
  using handle = decltype(self->request(log, patience, requests.front()));
  std::vector<handle> asked;
  for (const auto& each : requests) asked.push_back(self->request(log, patience, each));
  for (std::size_t i = 0; i < asked.size(); ++i) then(i, asked[i]);
}

} // namespace

publication publish_tasks(caf::actor_system& system, const event_log_actor& log, const catalogue::catalogue& tasks) {
  caf::scoped_actor self{system};
  publication out;
  auto all = tasks.filter({});
  std::erase_if(all, [](const auto* t) { return t->kind == catalogue::task_kind::suite; }); // never practised
  const auto fail = [&](const std::string& id, ec why) {
    out.problems.push_back("the task " + id + " is not published: " + std::string{explain(why)});
  };
  std::vector<read_stream> reads;
  for (const auto* each : all) reads.push_back({stream_of(task_id{each->id}), 0, 100'000});
  std::vector<append_request> appends;
  ask_all(self, log, reads, [&](std::size_t i, auto& answer) {
    answer.receive(
        [&](const std::vector<recorded_event>& past) {
          const auto request = missing(*all[i], past);
          if (!request)
            fail(all[i]->id, request.error());
          else if (*request)
            appends.push_back(**request);
        },
        [&](const caf::error& error) { fail(all[i]->id, code_of(error)); });
  });
  ask_all(self, log, appends, [&](std::size_t i, auto& answer) {
    answer.receive(
        [&](const append_receipt& receipt) { out.written += receipt.kind == append_kind::written ? 1 : 0; },
        [&](const caf::error& error) {
          // Another process was quicker with another catalogue; the next start sees which one came last.
          fail(std::string{key_of(appends[i].stream)}, code_of(error));
        });
  });
  return out;
}

} // namespace assay::app
