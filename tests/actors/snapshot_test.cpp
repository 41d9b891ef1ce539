#include "actors/core/snapshot.hpp"

#include "actors/candidate/decider.hpp"
#include "actors/session/decider.hpp"
#include "tests/support/bus_world.hpp"
#include "tests/support/filled.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace assay;
using namespace assay::test;

namespace {

/// A cache that keeps whatever it is given.
struct cache {
  std::map<stream_id, snapshot> kept;
  int asked = 0;
};

snapshots_actor spawn_cache(caf::actor_system& system, std::shared_ptr<cache> in) {
  return system.spawn([in](snapshots_actor::pointer) -> snapshots_actor::behavior_type {
    return {
        [in](const find_snapshot& r) {
          ++in->asked;
          return in->kept.contains(r.stream) ? in->kept.at(r.stream) : snapshot{r.stream, 0, {}, {}};
        },
        [in](const keep_snapshot& r) -> caf::result<void> {
          in->kept[r.what.stream] = r.what;
          return caf::unit;
        }};
  });
}

/// A session in which the candidate has taken a hundred hints: 203 events, each of a command of its own.
struct long_session : bus_world {
  std::shared_ptr<cache> in = std::make_shared<cache>();
  snapshots_actor snapshots = world.ends_with_the_test(spawn_cache(world.system, in));
  std::vector<command_id> commands;

  static constexpr int hints = 100;

  long_session() {
    task_presented task;
    task.hints = 1'000;
    add(session_started{{"ada"}, "python", "cli"});
    add(task_requested{wish()});
    add(task);
    for (int i = 1; i <= hints; ++i) {
      add(hint_requested{i});
      add(hint_given{i, "task", {}});
    }
  }
  template <class E>
  void add(const E& e) {
    commands.push_back({random_uuid()});
    book->add(session, e, commands.back());
  }
  /// A process that knows only log and cache.
  void restart() {
    caf::anon_send(bus, leave{});
    world.run();
    bus = world.ends_with_the_test(spawn_bus(world.system, {log, dispatcher, snapshots}, random_uuid()));
    world.at_end([mine = bus] { caf::anon_send(mine, leave{}); });
  }
  /// The number of the next hint that the session asks for: part of what it has in its mind.
  int next_hint() {
    const auto reply = ask(to_session(request_hint{}));
    BOOST_TEST_REQUIRE(reply->value.has_value(), error_of(reply));
    const auto last = decode<session_event>(book->stream(session).back());
    BOOST_TEST_REQUIRE(last.has_value());
    const auto* asked = std::get_if<hint_requested>(&*last);
    BOOST_TEST_REQUIRE((asked != nullptr));
    book->events.pop_back(); // for the next one who looks
    return asked->number;
  }
  void wake() { ask(to_session(request_hint{}, commands.back().value)); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_snapshot, long_session)

BOOST_AUTO_TEST_CASE(gives_back_every_field_of_a_state_and_the_commands_behind_it) {
  const auto all = [](auto decider) {
    using D = decltype(decider);
    timeline<typename D::state> past;
    (void)past.advance(1, {"c-1"}, [](auto) { return filled<typename D::state>(); });
    (void)past.advance(2, {"c-1"}, [](auto now) { return now; });
    (void)past.advance(3, {"c-2"}, [](auto now) { return now; });
    const auto again = thaw<D>(freeze<D>({"s-1"}, past));
    BOOST_TEST_REQUIRE(again.has_value());
    BOOST_TEST(again->version() == 3);
    BOOST_TEST((again->state() == past.state()));
    BOOST_TEST((again->written_by({"c-1"}) == version_range{1, 2}));
    BOOST_TEST((again->written_by({"c-2"}) == version_range{3, 3}));
  };
  all(session_decider{});
  all(candidate_decider{});
}

BOOST_AUTO_TEST_CASE(is_kept_of_a_long_stream_and_used_by_the_next_process) {
  restart();
  wake();
  BOOST_TEST_REQUIRE(in->kept.contains(session));
  BOOST_TEST(in->kept[session].version == 203);
  auto past = thaw<session_decider>(in->kept[session]).value();
  (void)past.advance(204, {"x"}, [](auto now) {
    now.hints = 500;
    return now;
  });
  auto told = freeze<session_decider>(session, past);
  add(hint_requested{101});
  in->kept[session] = told; // as if it had been folded so: only to see whether it is read
  add(hint_given{501, "task", {}});
  restart();
  BOOST_TEST(next_hint() == 502);
}

BOOST_AUTO_TEST_CASE(changes_nothing_that_an_entity_does) {
  restart();
  BOOST_TEST(next_hint() == 101); // from the beginning
  restart();
  BOOST_TEST(next_hint() == 101); // from the snapshot
  in->kept.clear();
  restart();
  BOOST_TEST(next_hint() == 101); // when it was dropped
}

BOOST_AUTO_TEST_CASE(remembers_the_commands_that_came_before_it) {
  restart();
  wake();
  restart();
  const auto before = book->events.size();
  const auto reply = ask(to_session(request_hint{}, commands[10].value));
  BOOST_TEST_REQUIRE(reply->value.has_value());
  BOOST_TEST(reply->value->first_version == 11);
  BOOST_TEST(book->events.size() == before);
}

BOOST_AUTO_TEST_CASE(is_ignored_when_it_is_damaged_or_of_another_shape_or_revision) {
  restart();
  wake();
  const auto good = in->kept[session];
  const std::vector<void (*)(snapshot&)> harms{
      [](snapshot& s) { s.state = "no json"; },
      [](snapshot& s) { s.state = "{}"; },
      [](snapshot& s) { s.state.insert(1, "\"state\":7,"), s.state.resize(s.state.size() - 2); },
      [](snapshot& s) { s.shape = "0" + s.shape; },
      [](snapshot& s) { s.shape.back() = s.shape.back() == '0' ? '1' : '0'; },
      [](snapshot& s) { ++s.version; },
      [](snapshot& s) { s.version = -1; }};
  for (std::size_t i = 0; i < harms.size(); ++i) {
    auto bad = good;
    harms[i](bad);
    BOOST_TEST(!thaw<session_decider>(bad).has_value(), "harm " << i);
    in->kept[session] = bad;
    restart();
    BOOST_TEST(next_hint() == 101);
  }
}

BOOST_AUTO_TEST_CASE(is_not_even_looked_for_when_the_stream_is_short) {
  restart();
  register_ada();
  BOOST_TEST(in->asked == 0);
  BOOST_TEST(!in->kept.contains(person));
}

BOOST_AUTO_TEST_CASE(names_its_shape_so_that_any_change_of_a_field_shows) {
  struct inner {
    int a = 0;
    static constexpr auto fields() { return std::tuple{field{"a", &inner::a}}; }
  };
  struct inner_2 {
    double a = 0;
    static constexpr auto fields() { return std::tuple{field{"a", &inner_2::a}}; }
  };
  BOOST_TEST(shape_of<inner>() == "{a:int,}");
  BOOST_TEST(shape_of<std::vector<inner>>() != shape_of<std::vector<inner_2>>());
  BOOST_TEST(shape_of<std::optional<inner>>() != shape_of<inner>());
  BOOST_TEST((shape_of<std::map<int, inner>>() != shape_of<std::map<int, inner_2>>()));
  BOOST_TEST(shape_of<assay::session>() != shape_of<assay::candidate>());
  BOOST_TEST(snapshot_shape<session_decider>() != snapshot_shape<candidate_decider>());
}

BOOST_AUTO_TEST_SUITE_END()
