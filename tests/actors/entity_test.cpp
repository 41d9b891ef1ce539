#include "tests/support/bus_world.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace assay;
using namespace assay::test;
using namespace std::chrono_literals;

namespace {

using texts = std::vector<std::string>;

const texts open_types{"session.started", "session.task-requested"};

task_presented task() {
  task_presented t;
  t.task = {"peaks"};
  t.digest = "d";
  t.hints = 2;
  return t;
}

command_reply value_of(const std::shared_ptr<reply<command_reply>>& r) {
  BOOST_TEST_REQUIRE(r->value.has_value(), error_of(r));
  return *r->value;
}

void check_range(const command_reply& r, std::int64_t first, std::int64_t last) {
  BOOST_TEST(r.first_version == first);
  BOOST_TEST(r.last_version == last);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(an_entity, bus_world)

BOOST_AUTO_TEST_CASE(appends_what_a_command_decides_and_answers_where_it_stands) {
  const auto r = value_of(ask(to_person(register_candidate{"cli", {"e-name"}, "en"})));
  check_range(r, 1, 1);
  BOOST_TEST(r.position == 1);
  BOOST_TEST(types(person) == texts{"candidate.registered"}, boost::test_tools::per_element());
  const auto meta = decode_meta(book->events[0]).value();
  BOOST_TEST((meta.by.kind == principal_kind::candidate));
  BOOST_TEST(meta.subject == "ada");
  BOOST_TEST(meta.correlation.value_or("") == "corr");
}

BOOST_AUTO_TEST_CASE(answers_a_repeated_command_with_the_original_versions_and_appends_nothing) {
  const auto command = to_person(register_candidate{"cli", {"e-name"}, "en"}, random_uuid());
  ask(command);
  ask(to_person(register_candidate{"cli", {"e-name"}, "ru"}));
  const auto before = book->appends;
  check_range(value_of(ask(command)), 1, 1);
  BOOST_TEST(book->appends == before);
  BOOST_TEST(book->events.size() == 2U);
}

BOOST_AUTO_TEST_CASE(remembers_commands_from_before_its_time) {
  const command_id old{random_uuid()};
  book->add(person, candidate_registered{"cli", {"e"}, "en"}, old);
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}, old.value))), 1, 1);
  BOOST_TEST(book->appends == 0);
}

BOOST_AUTO_TEST_CASE(answers_a_command_that_changes_nothing_with_an_empty_range) {
  register_ada();
  const auto r = value_of(ask(to_person(register_candidate{"cli", {"e"}, "en"})));
  BOOST_TEST(r.last_version < r.first_version);
  BOOST_TEST(r.position == 0);
}

BOOST_AUTO_TEST_CASE(passes_on_what_its_decider_refuses) {
  BOOST_TEST(error_of(ask(to_person(open_session{{key}, wish(), "cli"}))) == "unknown_candidate");
  BOOST_TEST(error_of(ask(to_session(request_hint{}))) == "unknown_session");
  BOOST_TEST(book->events.empty());
}

BOOST_AUTO_TEST_CASE(does_not_know_the_commands_of_another_sort_of_entity) {
  BOOST_TEST(error_of(ask(to_person(request_hint{}))) == "unknown_command");
  BOOST_TEST(error_of(ask(to_session(open_session{{key}, wish(), "cli"}))) == "unknown_command");
}

BOOST_AUTO_TEST_CASE(catches_up_and_decides_again_when_somebody_else_wrote) {
  register_ada();
  book->before_append = [this] { book->add(person, candidate_session_opened{{random_uuid()}, wish(), "web"}); };
  // Decided on the old state this would be an event; on the new one it is refused.
  BOOST_TEST(error_of(ask(to_person(open_session{{key}, wish(), "cli"}))) == "session_already_open");
  BOOST_TEST(book->events.size() >= 2U);
  book->before_append = [this] { book->add(person, candidate_locale_chosen{"ru"}); };
  const auto r = value_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"})));
  BOOST_TEST(r.last_version < r.first_version); // chosen already
}

BOOST_AUTO_TEST_CASE(gives_up_after_a_bounded_number_of_conflicts) {
  register_ada();
  const auto before = book->appends;
  for (int i = 0; i < 20; ++i) book->next_appends.push_back({ec::version_conflict, false});
  BOOST_TEST(error_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))) == "version_conflict");
  BOOST_TEST(book->appends - before == 3);
}

BOOST_AUTO_TEST_CASE(reads_again_when_a_commit_is_in_doubt_and_does_not_double_it) {
  register_ada();
  for (const auto code : {ec::in_doubt, ec::timed_out}) {
    const auto count = static_cast<std::int64_t>(book->events.size());
    book->next_appends.push_back({code, true});
    const auto* locale = count % 2 == 1 ? "ru" : "en";
    check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, locale}))), count + 1, count + 1);
    BOOST_TEST(static_cast<std::int64_t>(book->events.size()) == count + 1);
  }
}

BOOST_AUTO_TEST_CASE(writes_again_when_a_commit_in_doubt_turns_out_not_to_have_happened) {
  register_ada();
  book->next_appends.push_back({ec::in_doubt, false});
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))), 2, 2);
  BOOST_TEST(book->events.size() == 2U);
}

BOOST_AUTO_TEST_CASE(delivers_other_errors_of_the_log_and_lives_on) {
  register_ada();
  for (const auto code : {ec::log_unavailable, ec::queue_full, ec::command_conflict}) {
    book->next_appends.push_back({code, false});
    BOOST_TEST(error_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))) == name(code));
  }
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))), 2, 2);
}

BOOST_AUTO_TEST_CASE(ends_itself_when_its_epoch_is_stale) {
  register_ada();
  book->leases["candidate-ada"].granted.epoch += 1;
  BOOST_TEST(error_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))) == "stale_epoch");
  BOOST_TEST(book->events.size() == 1U);
  const auto reads = book->reads;
  // The next command meets a successor that reads the stream anew under a new lease.
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))), 2, 2);
  BOOST_TEST(book->reads > reads);
}

BOOST_AUTO_TEST_CASE(that_cannot_be_read_is_not_there_until_it_can) {
  book->next_reads = {ec::log_unavailable, ec::log_unavailable};
  BOOST_TEST(error_of(ask(to_person(register_candidate{"cli", {"e"}, "en"}))) == "log_unavailable");
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "en"}))), 1, 1);
}

BOOST_AUTO_TEST_CASE(reads_a_history_of_many_pages) {
  book->add(person, candidate_registered{"cli", {"e"}, "en"});
  for (int i = 0; i < 2'500; ++i) book->add(person, candidate_locale_chosen{i % 2 == 0 ? "ru" : "en"});
  BOOST_TEST(value_of(ask(to_person(register_candidate{"cli", {"e"}, "en"}))).first_version == 2502);
  BOOST_TEST(book->reads >= 3);
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "ru"}))), 2502, 2502);
}

BOOST_AUTO_TEST_CASE(with_a_malformed_history_answers_an_error_and_appends_nothing) {
  book->add(person, candidate_registered{"cli", {"e"}, "en"});
  book->events[0].data = "{}";
  const auto asked = ask(to_person(register_candidate{"cli", {"e"}, "en"}));
  BOOST_TEST(asked->error.has_value());
  BOOST_TEST(book->appends == 0);
}

BOOST_AUTO_TEST_CASE(ends_itself_after_five_idle_minutes_and_gives_the_lease_back) {
  register_ada();
  BOOST_TEST(book->leases["candidate-ada"].name == "test");
  world.pass(3min);
  ask(to_person(register_candidate{"cli", {"e"}, "ru"}));
  world.pass(3min);
  BOOST_TEST(book->leases["candidate-ada"].name == "test"); // a command came meanwhile
  for (int i = 0; i < 5; ++i) world.pass(1min);
  BOOST_TEST(book->leases["candidate-ada"].name == "");
  const auto reads = book->reads;
  check_range(value_of(ask(to_person(register_candidate{"cli", {"e"}, "en"}))), 3, 3);
  BOOST_TEST(book->reads > reads);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(a_session_as_an_actor, bus_world)

BOOST_AUTO_TEST_CASE(is_started_by_the_candidates_follow_up) {
  open();
  BOOST_TEST(
      types(person) == (texts{"candidate.registered", "candidate.session-opened"}), boost::test_tools::per_element());
  BOOST_TEST(types(session) == open_types, boost::test_tools::per_element());
  const auto meta = decode_meta(book->stream(session)[0]).value();
  BOOST_TEST(meta.causation == "candidate-ada@2");
  BOOST_TEST(meta.subject == "ada");
  BOOST_TEST_REQUIRE(at->works.size() == 1U);
  BOOST_TEST(at->works[0].occurrence.value == session.value + "@2");
}

BOOST_AUTO_TEST_CASE(takes_in_the_result_of_its_work_once) {
  open();
  answer(work_kind::choose_task, task());
  BOOST_TEST(types(session).back() == "session.task-presented");
  BOOST_TEST(decode_meta(book->stream(session)[2]).value().causation == "@2");
  BOOST_TEST(book->stream(session)[2].command.value == derived_command_id({session.value + "@2"}, "result").value);
  BOOST_TEST(types(session).size() == 3U);
}

BOOST_AUTO_TEST_CASE(that_is_finished_is_closed_at_its_candidate) {
  open();
  answer(work_kind::choose_task, task());
  value_of(ask(to_session(end_session{session_end::skipped})));
  BOOST_TEST(types(person).back() == "candidate.session-closed");
  BOOST_TEST(error_of(ask(to_person(open_session{{random_uuid()}, wish(), "cli"}))) == "answered");
}

BOOST_AUTO_TEST_CASE(stops_its_work_when_the_candidate_quits) {
  open();
  value_of(ask(to_session(end_session{session_end::quit})));
  BOOST_TEST_REQUIRE(at->cancelled.size() == 1U);
  BOOST_TEST(at->cancelled[0].value == session.value + "@2");
  at->answer(0, task()); // too late
  world.run();
  BOOST_TEST(types(session).back() == "session.finished");
}

BOOST_AUTO_TEST_CASE(that_was_killed_asks_again_for_its_pending_work_under_the_same_occurrence) {
  open();
  answer(work_kind::choose_task, task());
  value_of(ask(to_session(request_hint{})));
  BOOST_TEST(at->works.size() == 2U);
  // A new process: another bus over the same log, and nobody who remembers the work.
  caf::anon_send(bus, leave{});
  world.run();
  caf::anon_send(dispatcher, cancel_work{at->works[1].occurrence});
  world.run();
  start_bus("next");
  BOOST_TEST(error_of(ask(to_session(request_hint{}))) == "not_waiting_for_submission");
  BOOST_TEST_REQUIRE(at->works.size() == 3U);
  BOOST_TEST(at->works[2].occurrence.value == at->works[1].occurrence.value);
  BOOST_TEST((at->works[2].request == at->works[1].request));
  at->answer(2, hint_given{1, "task", {}});
  world.run();
  BOOST_TEST(types(session).back() == "session.hint-given");
}

BOOST_AUTO_TEST_CASE(whose_actor_dies_is_folded_again_by_the_next_command_and_joins_the_work_under_way) {
  open();
  book->leases["candidate-ada"].granted.epoch += 1; // so that its next append ends it
  answer(work_kind::choose_task, task());
  ask(to_person(register_candidate{"cli", {"e"}, "ru"})); // ends the candidate's actor, too
  BOOST_TEST(types(session) == open_types, boost::test_tools::per_element());
  BOOST_TEST(error_of(ask(to_session(request_hint{}))) == "not_waiting_for_submission");
  BOOST_TEST_REQUIRE(at->works.size() == 2U);
  BOOST_TEST(at->works[1].occurrence.value == at->works[0].occurrence.value);
  at->answer(1, task());
  world.run();
  BOOST_TEST(types(session).back() == "session.task-presented");
}

BOOST_AUTO_TEST_CASE(that_was_not_started_before_a_crash_is_started_by_the_next_life_of_its_candidate) {
  book->add(person, candidate_registered{"cli", {"e"}, "en"});
  book->add(person, candidate_session_opened{{key}, wish(), "cli"});
  ask(to_person(register_candidate{"cli", {"e"}, "en"}));
  BOOST_TEST(types(session) == open_types, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(tries_again_to_bring_a_result_in_while_the_log_is_away) {
  open();
  book->next_appends = {{ec::log_unavailable, false}, {ec::queue_full, false}};
  answer(work_kind::choose_task, task());
  BOOST_TEST(types(session) == open_types, boost::test_tools::per_element());
  world.pass(500ms);
  world.pass(500ms);
  BOOST_TEST(types(session).back() == "session.task-presented");
}

BOOST_AUTO_TEST_CASE(asks_again_for_work_whose_evidence_could_not_be_read_until_it_is_answered) {
  open();
  at->refuse(0, ec::log_unavailable);
  world.run();
  BOOST_TEST(types(session) == open_types, boost::test_tools::per_element());
  world.pass(500ms);
  BOOST_TEST_REQUIRE(at->works.size() == 2U);
  BOOST_TEST(at->works[1].occurrence.value == at->works[0].occurrence.value);
  at->answer(1, task());
  world.run();
  BOOST_TEST(types(session).back() == "session.task-presented");
}

BOOST_AUTO_TEST_CASE(records_that_a_work_failed) {
  open();
  at->refuse(0, ec::no_task_matches);
  world.run();
  BOOST_TEST(types(session).back() == "session.abandoned");
  BOOST_TEST(types(person).back() == "candidate.session-closed");
}

BOOST_AUTO_TEST_CASE(that_nobody_came_back_to_is_abandoned_also_after_a_restart) {
  // What the log says happened two days ago.
  book->now_us -= 48LL * 3600 * 1'000'000;
  book->add(person, candidate_registered{"cli", {"e"}, "en"});
  book->add(person, candidate_session_opened{{key}, wish(), "cli"});
  book->add(session, session_started{{"ada"}, "python", "cli"});
  book->add(session, task_requested{wish()});
  book->add(session, task());
  book->now_us += 48LL * 3600 * 1'000'000;
  ask(to_person(register_candidate{"cli", {"e"}, "en"})); // wakes the candidate, who wakes the session
  world.pass(1ms);
  BOOST_TEST(types(session).back() == "session.abandoned");
  BOOST_TEST(types(person).back() == "candidate.session-closed");
}

BOOST_AUTO_TEST_CASE(that_is_over_lets_go_of_the_lease) {
  open();
  answer(work_kind::choose_task, task());
  ask(to_session(end_session{session_end::quit}));
  for (int i = 0; i < 12; ++i) world.pass(1min);
  BOOST_TEST(book->leases["candidate-ada"].name == "");
}

BOOST_AUTO_TEST_SUITE_END()
