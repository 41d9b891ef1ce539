#include "infra/postgres/projector.hpp"

#include "infra/postgres/folder.hpp"

#include <caf/actor_clock.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>
#include <caf/typed_response_promise.hpp>

#include <algorithm>

namespace assay {
namespace postgres {
namespace {

using namespace std::chrono_literals;
constexpr auto while_awaited = 5ms;
constexpr std::size_t most_waits = 4'096;
constexpr std::int64_t most_rows = 10'000;

// Folds one step; answers with the members of `fold_progress`. The code goes as a number, since CAF would turn an `ec`
// into an error.
using folder_actor =
    caf::typed_actor<caf::result<std::int64_t, std::int64_t, std::uint8_t, std::int64_t>(caf::tick_atom)>;

struct folder_state {
  static constexpr const char* name = "postgres.folder";
  folder_state(folder_actor::pointer, const projector_options& options, std::vector<projection> projections)
      : work{options.database, std::move(projections), options.batch} {}

  folder_actor::behavior_type make_behavior() {
    return {[this](caf::tick_atom) -> caf::result<std::int64_t, std::int64_t, std::uint8_t, std::int64_t> {
      try {
        const auto now = work.step();
        return {now.reached, now.head, static_cast<std::uint8_t>(now.stopped), now.stopped_at};
      } catch (const std::exception& e) { return caf::make_error(report("fold events", e)); }
    }};
  }

  folder work;
};

using rows_actor =
    caf::typed_actor<caf::result<std::string>(get_row), caf::result<std::vector<std::string>>(list_rows)>;

struct rows_state {
  static constexpr const char* name = "postgres.rows";
  rows_state(rows_actor::pointer, const connection_options& database) : to{database, "views"} {}

  rows_actor::behavior_type make_behavior() {
    return {
        [this](const get_row& r) -> caf::result<std::string> {
          return answer<std::string>([&](pqxx::connection& open) {
            const auto row = pqxx::nontransaction{open}.exec(
                "select v.data::text from views v join checkpoints c using (view, generation) where c.live and view = "
                "$1 and key = $2",
                {r.view, r.key});
            return row.empty() ? std::string{} : row[0][0].as<std::string>();
          });
        },
        [this](const list_rows& r) -> caf::result<std::vector<std::string>> {
          if (r.limit < 1) return caf::make_error(ec::value_out_of_range);
          return answer<std::vector<std::string>>([&](pqxx::connection& open) {
            std::vector<std::string> rows;
            for (const auto& row : pqxx::nontransaction{open}.exec(
                     "select v.data::text from views v join checkpoints c using (view, generation) "
                     "where c.live and view = $1 and ($2 = '' or v.data->>$2 = $3) order by v.position desc, key limit "
                     "$4",
                     {r.view, r.column, r.value, std::min(r.limit, most_rows)}))
              rows.push_back(row[0].as<std::string>());
            return rows;
          });
        }};
  }

  template <class T, class Work>
  caf::result<T> answer(Work work) {
    try {
      return to.repeatable(work);
    } catch (const std::exception& e) { return caf::make_error(report("read a view", e)); }
  }

  connection to;
};

struct projector_state {
  static constexpr const char* name = "postgres.projector";
  using time_point = caf::actor_clock::time_point;

  struct wait {
    std::int64_t position;
    time_point until;
    caf::typed_response_promise<void> answer;
  };

  projector_state(views_actor::pointer me, const projector_options& o, std::vector<projection> projections)
      : self{me},
        poll{o.poll},
        folding{
            me->system().spawn<folder_actor::stateful_impl<folder_state>, caf::detached>(o, std::move(projections))},
        rows{me->system().spawn<rows_actor::stateful_impl<rows_state>, caf::detached>(o.database)} {
    self->link_to(folding);
    self->link_to(rows);
  }

  views_actor::behavior_type make_behavior() {
    step();
    return {
        [this](const get_row& r) { return self->delegate(rows, r); },
        [this](const list_rows& r) { return self->delegate(rows, r); },
        [this](const wait_for_position& r) -> caf::result<void> {
          if (r.position < 0 || r.timeout_ms < 0) return caf::make_error(ec::value_out_of_range);
          if (waits.size() >= most_waits) return caf::make_error(ec::queue_full);
          waits.push_back(
              {r.position, now() + std::chrono::milliseconds{r.timeout_ms}, self->make_response_promise<void>()});
          auto answer = waits.back().answer;
          settle();
          if (!waits.empty()) step();
          return answer;
        }};
  }

  void step() {
    if (busy) return;
    busy = true;
    self->request(folding, caf::infinite, caf::tick_atom_v)
        .then(
            [this](std::int64_t to, std::int64_t head, std::uint8_t why, std::int64_t at) {
              reached = to;
              stopped = static_cast<ec>(why);
              stopped_at = at;
              go_on(to < head ? 0ms : waits_left() ? while_awaited : poll);
            },
            [this](const caf::error&) { go_on(poll); });
  }

  void go_on(std::chrono::milliseconds pause) {
    busy = false;
    settle();
    if (pause == 0ms) return step();
    // By a weak reference: a timer that is always set must not keep this actor alive.
    timer.dispose();
    timer = self->clock().schedule(
        now() + pause, caf::make_action([this] { step(); }, caf::action::state::waiting),
        caf::actor_cast<caf::weak_actor_ptr>(self->address()));
  }

  bool waits_left() {
    settle();
    return !waits.empty();
  }

  void settle() {
    const auto done = std::remove_if(waits.begin(), waits.end(), [&](wait& each) {
      if (stopped != ec::ok && each.position > stopped_at)
        each.answer.deliver(caf::make_error(stopped));
      else if (each.position <= reached)
        each.answer.deliver();
      else if (now() >= each.until)
        each.answer.deliver(caf::make_error(ec::timed_out));
      else
        return false;
      return true;
    });
    waits.erase(done, waits.end());
  }

  time_point now() const { return self->clock().now(); }

  views_actor::pointer self;
  std::chrono::milliseconds poll;
  folder_actor folding;
  rows_actor rows;
  std::vector<wait> waits;
  caf::disposable timer;
  bool busy = false;
  std::int64_t reached = 0;
  ec stopped = ec::ok;
  std::int64_t stopped_at = 0;
};

} // namespace
} // namespace postgres

views_actor
spawn_projector(caf::actor_system& system, postgres::projector_options options, std::vector<projection> projections) {
  return system.spawn<views_actor::stateful_impl<postgres::projector_state>>(
      std::move(options), std::move(projections));
}

} // namespace assay
