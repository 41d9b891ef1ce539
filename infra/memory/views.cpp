#include "infra/memory/views.hpp"

#include <caf/actor_clock.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>
#include <caf/typed_response_promise.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>

namespace assay {
namespace memory {
namespace {

using namespace std::chrono_literals;

struct row {
  nlohmann::json data;
  std::int64_t position = 0;
};

struct view_rows {
  projection fold;
  std::map<std::string, row> rows;
  std::int64_t position = 0;
  ec stopped = ec::ok;

  void apply(const recorded_event& e) {
    if (stopped != ec::ok) return;
    try {
      if (const auto gone = erased_candidate(e))
        std::erase_if(rows, [&](const auto& each) { return belongs_to(each.second.data, *gone); });
      if (const auto key = fold.key_of(e)) {
        auto changed = rows.contains(*key) ? rows[*key].data : nlohmann::json{};
        stopped = fold.project(changed, e);
        if (stopped == ec::ok) rows[*key] = {std::move(changed), e.position};
      }
    } catch (const std::exception&) { stopped = ec::event_malformed; }
    if (stopped == ec::ok)
      position = e.position;
    else
      spdlog::error("projection {} has stopped: {} at position {}", fold.view, name(stopped), e.position);
  }
};

struct views_state {
  static constexpr const char* name = "memory.views";
  using time_point = caf::actor_clock::time_point;

  views_state(views_actor::pointer me, event_log_actor from, const std::vector<projection>& projections)
      : self{me}, log{std::move(from)} {
    for (const auto& each : projections) views[std::string{each.view}].fold = each;
  }

  views_actor::behavior_type make_behavior() {
    return {
        [this](const get_row& r) {
          auto answer = self->make_response_promise<std::string>();
          caught_up([this, r, answer](const caf::error& why) mutable {
            if (why) return answer.deliver(why);
            const auto& rows = views[r.view].rows;
            const auto found = rows.find(r.key);
            answer.deliver(found == rows.end() ? std::string{} : codec::dump(found->second.data));
          });
          return answer;
        },
        [this](const list_rows& r) {
          auto answer = self->make_response_promise<std::vector<std::string>>();
          caught_up([this, r, answer](const caf::error& why) mutable {
            if (why) return answer.deliver(why);
            answer.deliver(list(r));
          });
          return answer;
        },
        [this](const wait_for_position& r) {
          auto answer = self->make_response_promise<void>();
          wait(r, self->clock().now() + std::chrono::milliseconds{r.timeout_ms}, answer);
          return answer;
        }};
  }

  // Folds up to the log's head, then goes on.
  void caught_up(std::function<void(const caf::error&)> then) {
    self->request(log, caf::infinite, read_all{folded, 0, {}, {}, 1'000})
        .then(
            [this, then](const event_page& page) {
              for (const auto& e : page.events) {
                if (e.position != folded + 1) continue; // folded meanwhile for another request
                for (auto& [key, view] : views) view.apply(e);
                folded = e.position;
              }
              if (folded < page.head) return caught_up(then);
              then({});
            },
            [then](const caf::error& why) { then(why); });
  }

  void wait(const wait_for_position& r, time_point until, caf::typed_response_promise<void> answer) {
    caught_up([this, r, until, answer](const caf::error& why) mutable {
      if (why) return answer.deliver(why);
      for (const auto& [key, view] : views)
        if (view.stopped != ec::ok && view.position < r.position) return answer.deliver(caf::make_error(view.stopped));
      if (folded >= r.position) return answer.deliver();
      if (self->clock().now() >= until) return answer.deliver(caf::make_error(ec::timed_out));
      self->clock().schedule(
          std::min(self->clock().now() + 5ms, until),
          caf::make_action([this, r, until, answer] { wait(r, until, answer); }, caf::action::state::waiting),

          caf::actor_cast<caf::weak_actor_ptr>(self->address()));
    });
  }

  std::vector<std::string> list(const list_rows& r) {
    std::vector<const row*> found;
    for (const auto& [key, each] : views[r.view].rows)
      if (r.column.empty() || (each.data.contains(r.column) && each.data[r.column] == r.value)) found.push_back(&each);
    std::stable_sort(found.begin(), found.end(), [](const row* a, const row* b) { return a->position > b->position; });
    std::vector<std::string> texts;
    for (const auto* each : found)
      if (std::cmp_less(texts.size(), r.limit)) texts.push_back(codec::dump(each->data));
    return texts;
  }

  views_actor::pointer self;
  event_log_actor log;
  std::map<std::string, view_rows> views;
  std::int64_t folded = 0;
};

} // namespace
} // namespace memory

views_actor spawn_memory_views(caf::actor_system& system, event_log_actor log, std::vector<projection> projections) {
  return system.spawn<views_actor::stateful_impl<memory::views_state>>(std::move(log), std::move(projections));
}

} // namespace assay
