#include "tests/support/bus_world.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <map>

using namespace assay;
using namespace assay::test;
using namespace std::chrono_literals;

namespace {

/// What a watcher was told.
struct notes {
  std::vector<std::int64_t> versions;
  std::vector<std::string> phases;
};

watcher_actor::behavior_type take_notes(watcher_actor::pointer, std::shared_ptr<notes> into) {
  return {
      [=](const recorded_event& e) { into->versions.push_back(e.version); },
      [=](const progress& p) { into->phases.push_back(p.phase); }};
}

struct watching : bus_world {
  std::shared_ptr<notes> told = std::make_shared<notes>();
  watcher_actor watcher = world.ends_with_the_test(world.system.spawn(take_notes, told));

  void watch(std::int64_t after = 0) {
    caf::anon_send(bus, watch_subject{person, after}, watcher);
    world.run();
  }
  void change_locale() {
    locale = locale == "ru" ? "en" : "ru";
    ask(to_person(register_candidate{"cli", {"e"}, locale}));
  }
  void release() {
    caf::anon_send(log, caf::tick_atom_v);
    world.run();
  }
  void check(const std::vector<std::int64_t>& versions) const {
    BOOST_TEST(told->versions == versions, boost::test_tools::per_element());
  }

  std::string locale = "en";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_bus, bus_world)

BOOST_AUTO_TEST_CASE(knows_only_entities_and_takes_no_lease_for_others) {
  auto command = to_person(request_hint{});
  command.to = {"task-peaks"};
  BOOST_TEST(error_of(ask(command)) == "unknown_command");
  BOOST_TEST(book->leases.empty());
  command.to = person;
  command.subject.clear();
  BOOST_TEST(error_of(ask(command)) == "unknown_candidate");
}

BOOST_AUTO_TEST_CASE(asks_for_one_lease_for_all_that_concerns_a_candidate) {
  open();
  BOOST_TEST(book->leases.size() == 1U);
  BOOST_TEST(book->leases["candidate-ada"].granted.epoch == 1);
}

BOOST_AUTO_TEST_CASE(says_that_a_candidate_is_busy_elsewhere) {
  book->lease_refusals["candidate-ada"] = ec::busy_elsewhere;
  BOOST_TEST(error_of(ask(to_person(register_candidate{"cli", {"e"}, "en"}))) == "busy_elsewhere");
  book->lease_refusals.clear();
  BOOST_TEST(error_of(ask(to_person(register_candidate{"cli", {"e"}, "en"}))) == "answered");
}

BOOST_AUTO_TEST_CASE(keeps_commands_in_order_while_the_lease_is_being_asked_for) {
  const auto first = to_person(register_candidate{"cli", {"e"}, "en"});
  const auto second = to_person(open_session{{key}, wish(), "cli"});
  caf::anon_send(bus, first);
  BOOST_TEST(error_of(ask(second)) == "answered");
  BOOST_TEST(book->types(person).size() == 2U);
}

BOOST_AUTO_TEST_CASE(stops_the_entities_of_a_lost_lease_and_tells_their_watchers) {
  register_ada();
  book->leases["candidate-ada"].granted.epoch += 1; // another process has it now
  world.pass(6s);
  const auto reads = book->reads;
  ask(to_person(register_candidate{"cli", {"e"}, "ru"}));
  BOOST_TEST(book->reads > reads);
  BOOST_TEST(book->leases["candidate-ada"].granted.epoch == 3);
}

BOOST_AUTO_TEST_CASE(lets_no_command_in_while_another_process_may_have_the_lease) {
  open();
  const auto before = book->appends;
  book->renewals = ec::log_unavailable;
  world.pass(default_lease_time);
  BOOST_TEST(error_of(ask(to_session(end_session{}))) == "log_unavailable");
  BOOST_TEST(book->appends == before);
  book->renewals = ec::ok;
  BOOST_TEST(error_of(ask(to_session(end_session{}))) == "answered");
}

BOOST_AUTO_TEST_CASE(asks_anew_for_a_lease_that_ran_out_unnoticed) {
  open();
  book->renewals = ec::log_unavailable;
  world.pass(default_lease_time);
  book->renewals = ec::ok;
  book->leases["candidate-ada"].granted.epoch += 1; // another process has it now
  book->lease_refusals["candidate-ada"] = ec::busy_elsewhere;
  BOOST_TEST(error_of(ask(to_session(end_session{}))) == "busy_elsewhere");
  book->lease_refusals.clear(); // and is gone
  BOOST_TEST(error_of(ask(to_session(end_session{}))) == "answered");
  BOOST_TEST(book->leases["candidate-ada"].granted.epoch == 3);
}

BOOST_AUTO_TEST_CASE(gives_all_leases_back_when_it_leaves_and_takes_no_more_commands) {
  open();
  const auto left = world.ask<nothing>(bus, leave{});
  BOOST_TEST(left->value.has_value());
  BOOST_TEST(book->leases["candidate-ada"].name == "");
}

BOOST_AUTO_TEST_CASE(leaves_at_once_when_nothing_runs) {
  BOOST_TEST(world.ask<nothing>(bus, leave{})->value.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(a_watcher, watching)

BOOST_AUTO_TEST_CASE(sees_what_was_there_and_what_comes_in_order) {
  register_ada();
  change_locale();
  watch();
  check({1, 2});
  change_locale();
  change_locale();
  check({1, 2, 3, 4});
}

BOOST_AUTO_TEST_CASE(sees_only_what_is_behind_its_cursor) {
  register_ada();
  change_locale();
  watch(1);
  check({2});
  change_locale();
  check({2, 3});
}

BOOST_AUTO_TEST_CASE(may_watch_a_stream_that_is_still_empty) {
  watch();
  register_ada();
  check({1});
}

BOOST_AUTO_TEST_CASE(sees_each_event_once_when_some_are_appended_while_the_past_is_read) {
  register_ada();
  book->holds_reads = true;
  watch();
  book->holds_reads = false;
  change_locale();
  change_locale();
  check({});
  release();
  check({1, 2, 3});
  change_locale();
  check({1, 2, 3, 4});
}

BOOST_AUTO_TEST_CASE(misses_nothing_that_was_appended_after_a_read_that_found_nothing_but_told_before_its_answer) {
  register_ada();
  book->holds_reads = true;
  watch(1);
  BOOST_TEST_REQUIRE(book->held == 1); // it found nothing, and its answer is on its way
  book->holds_reads = false;
  change_locale();
  release();
  check({2}); // without another append
}

BOOST_AUTO_TEST_CASE(sees_what_another_process_appended_between) {
  register_ada();
  watch();
  book->add(person, candidate_locale_chosen{"ru"});
  check({1});
  // Ours comes behind theirs: the gap is read.
  ask(to_person(open_session{{key}, wish(), "cli"}));
  check({1, 2, 3});
}

BOOST_AUTO_TEST_CASE(sees_a_long_history_whole) {
  book->add(person, candidate_registered{"cli", {"e"}, "en"});
  for (int i = 0; i < 2'100; ++i) book->add(person, candidate_locale_chosen{"ru"});
  watch();
  BOOST_TEST_REQUIRE(told->versions.size() == 2'101U);
  for (std::size_t i = 0; i < told->versions.size(); ++i)
    BOOST_TEST_REQUIRE(told->versions[i] == static_cast<std::int64_t>(i) + 1);
}

BOOST_AUTO_TEST_CASE(is_served_again_when_the_log_was_away) {
  register_ada();
  book->next_reads = {ec::log_unavailable};
  watch();
  check({});
  change_locale();
  world.pass(500ms);
  check({1, 2});
}

BOOST_AUTO_TEST_CASE(hears_of_progress_about_its_subject_only) {
  watch();
  caf::anon_send(bus, progress{person, "compiling", 0, 0});
  caf::anon_send(bus, progress{session, "running", 1, 2});
  world.run();
  BOOST_TEST(told->phases == std::vector<std::string>{"compiling"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(is_told_that_the_lease_is_lost) {
  register_ada();
  watch();
  book->leases["candidate-ada"].granted.epoch += 1;
  world.pass(6s);
  BOOST_TEST(told->phases == std::vector<std::string>{"lease-lost"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(that_died_is_forgotten) {
  watch();
  world.kill(watcher);
  register_ada();
  check({});
}

BOOST_AUTO_TEST_SUITE_END()
