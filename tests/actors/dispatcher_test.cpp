#include "actors/core/dispatcher.hpp"
#include "actors/core/supervise.hpp"
#include "tests/support/actor_world.hpp"
#include "tests/support/desk.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace assay;
using namespace assay::test;
using namespace std::chrono_literals;

namespace {

work hint_work(const std::string& occurrence, std::int64_t deadline_ms = 60'000) {
  return {{occurrence}, {"session-1"}, give_hint{{"peaks"}, 1}, deadline_ms};
}
work_result hint(int number) { return hint_given{number, "task", {}}; }

struct dispatching {
  struct member {
    specialist_actor actor;
    std::shared_ptr<desk> at = std::make_shared<desk>();
  };

  member join(int capacity = 1, std::vector<work_kind> kinds = {work_kind::give_hint}) {
    member m;
    m.actor = world.ends_with_the_test(spawn_specialist(world.system, m.at));
    caf::anon_send(dispatcher, join_specialist{std::move(kinds), capacity}, m.actor);
    world.run();
    return m;
  }
  auto ask(const work& what) { return world.ask<work_result>(dispatcher, what); }
  void cancel(const std::string& occurrence) {
    caf::anon_send(dispatcher, cancel_work{{occurrence}});
    world.run();
  }

  actor_world world;
  dispatcher_actor dispatcher = world.ends_with_the_test(spawn_dispatcher(world.system));
};

std::string error_of(const std::shared_ptr<reply<work_result>>& r) {
  return r->error ? std::string{name(*r->error)} : r->value ? "answered" : "no answer yet";
}
int number_of(const std::shared_ptr<reply<work_result>>& r) {
  BOOST_TEST_REQUIRE(r->value.has_value(), error_of(r));
  return std::get<hint_given>(*r->value).number;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_dispatcher, dispatching)

BOOST_AUTO_TEST_CASE(brings_a_work_to_a_specialist_and_its_answer_back) {
  const auto one = join();
  const auto asked = ask(hint_work("s@1"));
  BOOST_TEST_REQUIRE(one.at->works.size() == 1U);
  BOOST_TEST(one.at->works[0].occurrence.value == "s@1");
  BOOST_TEST(!asked->came());
  one.at->answer(0, hint(3));
  world.run();
  BOOST_TEST(number_of(asked) == 3);
}

BOOST_AUTO_TEST_CASE(passes_on_what_a_specialist_refuses_and_keeps_it) {
  const auto one = join();
  for (const auto why : {ec::no_more_hints, ec::no_specialist, ec::timed_out}) {
    const auto asked = ask(hint_work("s@" + std::string{name(why)}));
    one.at->refuse(one.at->works.size() - 1, why);
    world.run();
    BOOST_TEST(error_of(asked) == name(why));
  }
  BOOST_TEST(one.at->works.size() == 3U);
}

BOOST_AUTO_TEST_CASE(waits_for_somebody_who_does_this_sort) {
  const auto other = join(1, {work_kind::review});
  const auto asked = ask(hint_work("s@1"));
  BOOST_TEST(other.at->works.empty());
  const auto able = join(1, {work_kind::review, work_kind::give_hint});
  BOOST_TEST(able.at->works.size() == 1U);
  able.at->answer(0, hint(1));
  world.run();
  BOOST_TEST(number_of(asked) == 1);
}

BOOST_AUTO_TEST_CASE(never_gives_a_specialist_more_than_it_takes_and_serves_the_oldest_first) {
  const auto one = join(2);
  for (int i = 1; i <= 4; ++i) ask(hint_work("s@" + std::to_string(i)));
  BOOST_TEST(one.at->works.size() == 2U);
  one.at->answer(1, hint(1));
  world.run();
  BOOST_TEST_REQUIRE(one.at->works.size() == 3U);
  BOOST_TEST(one.at->works[2].occurrence.value == "s@3");
}

BOOST_AUTO_TEST_CASE(gives_work_to_the_least_loaded) {
  const auto one = join(3);
  const auto two = join(3);
  for (int i = 1; i <= 4; ++i) ask(hint_work("s@" + std::to_string(i)));
  BOOST_TEST(one.at->works.size() == 2U);
  BOOST_TEST(two.at->works.size() == 2U);
  two.at->answer(0, hint(1));
  two.at->answer(1, hint(1));
  world.run();
  ask(hint_work("s@5"));
  ask(hint_work("s@6"));
  BOOST_TEST(two.at->works.size() == 4U);
}

BOOST_AUTO_TEST_CASE(does_the_same_occurrence_once_and_answers_all_who_asked) {
  const auto one = join(5);
  const auto first = ask(hint_work("s@1"));
  const auto second = ask(hint_work("s@1"));
  BOOST_TEST(one.at->works.size() == 1U);
  one.at->answer(0, hint(2));
  world.run();
  BOOST_TEST(number_of(first) == 2);
  BOOST_TEST(number_of(second) == 2);
}

BOOST_AUTO_TEST_CASE(gives_the_work_of_a_dead_specialist_to_another_one_under_the_same_occurrence) {
  const auto one = join();
  const auto asked = ask(hint_work("s@1"));
  const auto two = join();
  world.kill(one.actor);
  BOOST_TEST_REQUIRE(two.at->works.size() == 1U);
  BOOST_TEST(two.at->works[0].occurrence.value == "s@1");
  BOOST_TEST(!asked->came());
  two.at->answer(0, hint(7));
  world.run();
  BOOST_TEST(number_of(asked) == 7);
}

BOOST_AUTO_TEST_CASE(does_not_wait_for_an_answer_when_the_link_to_a_specialist_is_lost) {
  const auto behind = std::make_shared<desk>();
  const auto far = world.ends_with_the_test(spawn_specialist(world.system, behind));
  const auto link = world.ends_with_the_test(world.system.spawn(silent_specialist, behind, far));
  caf::anon_send(dispatcher, join_specialist{{work_kind::give_hint}, 1}, link);
  const auto asked = ask(hint_work("s@1"));
  BOOST_TEST(behind->works.size() == 1U);
  const auto two = join();
  world.kill(link);
  BOOST_TEST_REQUIRE(two.at->works.size() == 1U);
  behind->answer(0, hint(1)); // the lost one comes back late and changes nothing
  world.run();
  BOOST_TEST(!asked->came());
  two.at->answer(0, hint(7));
  world.run();
  BOOST_TEST(number_of(asked) == 7);
}

BOOST_AUTO_TEST_CASE(gives_up_after_three_specialists_have_died_over_a_work) {
  const auto asked = ask(hint_work("s@1"));
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST(!asked->came());
    const auto one = join();
    BOOST_TEST(one.at->works.size() == 1U);
    world.kill(one.actor);
  }
  BOOST_TEST(error_of(asked) == "no_specialist");
  BOOST_TEST(join().at->works.empty());
}

BOOST_AUTO_TEST_CASE(tries_another_one_when_a_specialist_forgets_a_work) {
  const auto one = join();
  const auto asked = ask(hint_work("s@1"));
  const auto two = join();
  one.at->forget(0);
  world.run();
  BOOST_TEST(two.at->works.size() == 1U);
  BOOST_TEST(!asked->came());
}

BOOST_AUTO_TEST_CASE(says_at_the_deadline_whether_somebody_was_at_it) {
  const auto waiting = ask(hint_work("s@1", 5'000));
  world.pass(4s);
  BOOST_TEST(!waiting->came());
  world.pass(2s);
  BOOST_TEST(error_of(waiting) == "no_specialist");
  const auto one = join();
  BOOST_TEST(one.at->works.empty());
  const auto running = ask(hint_work("s@2", 5'000));
  world.pass(6s);
  BOOST_TEST(error_of(running) == "timed_out");
  BOOST_TEST_REQUIRE(one.at->cancelled.size() == 1U);
  BOOST_TEST(one.at->cancelled[0].value == "s@2");
}

BOOST_AUTO_TEST_CASE(keeps_the_place_of_a_stopped_work_until_the_specialist_has_really_stopped) {
  const auto one = join();
  ask(hint_work("s@1", 5'000));
  const auto next = ask(hint_work("s@2"));
  world.pass(6s);
  BOOST_TEST(one.at->works.size() == 1U);
  one.at->refuse(0, ec::cancelled);
  world.run();
  BOOST_TEST_REQUIRE(one.at->works.size() == 2U);
  one.at->answer(1, hint(2));
  world.run();
  BOOST_TEST(number_of(next) == 2);
}

BOOST_AUTO_TEST_CASE(does_not_wait_for_ever_for_a_specialist_that_does_not_stop) {
  const auto one = join();
  ask(hint_work("s@1", 5'000));
  ask(hint_work("s@2"));
  world.pass(6s);
  world.pass(5s); // deadline and grace
  BOOST_TEST(one.at->works.size() == 2U);
}

BOOST_AUTO_TEST_CASE(cancels_what_waits_and_what_runs) {
  const auto one = join();
  const auto running = ask(hint_work("s@1"));
  const auto waiting = ask(hint_work("s@2"));
  cancel("s@2");
  BOOST_TEST(error_of(waiting) == "cancelled");
  BOOST_TEST(one.at->cancelled.empty());
  cancel("s@1");
  BOOST_TEST(error_of(running) == "cancelled");
  BOOST_TEST_REQUIRE(one.at->cancelled.size() == 1U);
  cancel("s@unknown");
  one.at->refuse(0, ec::cancelled);
  world.run();
  const auto next = ask(hint_work("s@3"));
  BOOST_TEST(one.at->works.back().occurrence.value == "s@3");
}

BOOST_AUTO_TEST_CASE(does_not_take_the_end_of_a_cancelled_work_for_that_of_its_repeat) {
  const auto one = join(2);
  ask(hint_work("s@1", 5'000));
  cancel("s@1");
  const auto again = ask(hint_work("s@1"));
  BOOST_TEST(one.at->works.size() == 2U);
  one.at->refuse(0, ec::cancelled);
  world.run();
  BOOST_TEST(error_of(again) == "no answer yet");
  world.pass(6s); // the deadline of the first one
  BOOST_TEST(error_of(again) == "no answer yet");
  one.at->answer(1, hint(4));
  world.run();
  BOOST_TEST(number_of(again) == 4);
}

BOOST_AUTO_TEST_CASE(lets_only_so_many_works_wait) {
  std::vector<std::shared_ptr<reply<work_result>>> asked;
  for (std::size_t i = 0; i < max_waiting_works; ++i) caf::anon_send(dispatcher, hint_work("s@" + std::to_string(i)));
  world.run();
  BOOST_TEST(error_of(ask(hint_work("t@1"))) == "queue_full");
  BOOST_TEST(error_of(ask(hint_work("s@7"))) == "no answer yet"); // it waits already
  cancel("s@0");
  BOOST_TEST(error_of(ask(hint_work("t@1"))) == "no answer yet");
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct supervising : dispatching {
  std::vector<specialist_actor> made;
  caf::actor supervisor = world.ends_with_the_test(spawn_supervised(
      world.system, dispatcher, {"hinter", {{work_kind::give_hint}, 1}, [this](caf::actor_system& system) {
                                   made.push_back(spawn_specialist(system, at));
                                   return made.back();
                                 }}));
  std::shared_ptr<desk> at = std::make_shared<desk>();

  supervising() { world.run(); }
  ~supervising() {
    world.kill(supervisor);
    for (const auto& each : made) world.kill(each);
  }
  supervising(const supervising&) = delete;
  supervising& operator=(const supervising&) = delete;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_supervisor, supervising)

BOOST_AUTO_TEST_CASE(makes_a_specialist_and_offers_it) {
  BOOST_TEST(made.size() == 1U);
  ask(hint_work("s@1"));
  BOOST_TEST(at->works.size() == 1U);
}

BOOST_AUTO_TEST_CASE(makes_another_one_after_a_pause_and_its_work_goes_on) {
  const auto asked = ask(hint_work("s@1"));
  world.kill(made[0]);
  BOOST_TEST(made.size() == 1U);
  world.pass(100ms);
  BOOST_TEST(made.size() == 2U);
  BOOST_TEST_REQUIRE(at->works.size() == 2U);
  BOOST_TEST(at->works[1].occurrence.value == "s@1");
  at->answer(1, hint(1));
  world.run();
  BOOST_TEST(number_of(asked) == 1);
}

BOOST_AUTO_TEST_CASE(doubles_the_pause_up_to_ten_seconds_and_starts_anew_after_a_minute_of_life) {
  std::chrono::milliseconds pause = 100ms;
  for (std::size_t lives = 1; lives < 12; ++lives) {
    world.kill(made.back());
    world.pass(pause - 1ms);
    BOOST_TEST(made.size() == lives);
    world.pass(1ms);
    BOOST_TEST_REQUIRE(made.size() == lives + 1);
    pause = std::min<std::chrono::milliseconds>(pause * 2, 10s);
  }
  world.pass(61s);
  world.kill(made.back());
  world.pass(100ms);
  BOOST_TEST(made.size() == 13U);
}

BOOST_AUTO_TEST_CASE(ends_its_specialist_with_itself) {
  caf::anon_send_exit(supervisor, caf::exit_reason::user_shutdown);
  world.run();
  world.pass(20s);
  BOOST_TEST(made.size() == 1U);
  const auto asked = ask(hint_work("s@1"));
  BOOST_TEST(at->works.empty());
}

BOOST_AUTO_TEST_SUITE_END()
