#include "tests/actors/session_samples.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay;
using namespace assay::test;

namespace {

auto session_with() { return given<session_decider>(); }
template <class... Items>
auto session_with(const Items&... items) {
  return given<session_decider>(items...);
}

/// Sessions in every phase, with their names.
std::vector<std::pair<std::string, session_events>> phases() {
  return {
      {"none", {}},
      {"choosing", started()},
      {"waiting", waiting()},
      {"hint pending", list_of<session_event>(waiting(), hint_requested{1})},
      {"executing", executing()},
      {"examining", examining(true)},
      {"over", list_of<session_event>(waiting(), session_finished{session_end::skipped})},
      {"abandoned", list_of<session_event>(started(), session_abandoned{"no-task"})}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_session)

BOOST_AUTO_TEST_CASE(starts_and_asks_for_a_task) {
  session_with().when(start_session{ada, wish_for(), "cli"}).then(started()).then_pending({2});
  const auto asked = session_decider::pending(session_with(started()).state());
  BOOST_TEST((asked.front().request == work_request{choose_task{wish_for()}}));
}

BOOST_AUTO_TEST_CASE(is_started_once) {
  for (const auto& [name, past] : phases())
    if (!past.empty()) BOOST_TEST_CONTEXT(name) {
        given<session_decider>(past).when(start_session{ada, wish_for("go"), "web"}).then_nothing();
      }
}

BOOST_AUTO_TEST_CASE(knows_no_other_command_before_it_starts) {
  session_with().when(request_hint{}).then_refused(ec::unknown_session);
  session_with().when(submission()).then_refused(ec::unknown_session);
  session_with().when(end_session{}).then_refused(ec::unknown_session);
  session_with().when(result_at(1, metrics())).then_nothing();
  session_with().when(wake_session{history<session_decider>::at(1'000'000)}).then_nothing();
}

BOOST_AUTO_TEST_CASE(presents_the_task_that_the_generator_chose) {
  session_with(started()).when(result_at(2, sample_task())).then(sample_task()).then_pending({});
}

BOOST_AUTO_TEST_CASE(is_abandoned_when_no_task_can_be_found) {
  for (const auto why : {ec::no_task_matches, ec::timed_out, ec::no_specialist})
    session_with(started()).when(result_at(2, work_failed{why})).then(session_abandoned{"no-task"}).then_pending({});
}

BOOST_AUTO_TEST_CASE(refuses_hints_and_submissions_while_a_task_is_being_chosen) {
  session_with(started()).when(request_hint{}).then_refused(ec::not_waiting_for_submission);
  session_with(started()).when(submission()).then_refused(ec::not_waiting_for_submission);
}

BOOST_AUTO_TEST_CASE(refuses_everything_when_it_is_over) {
  const auto over = session_with(waiting(), session_finished{session_end::quit});
  over.when(request_hint{}).then_refused(ec::session_finished);
  over.when(submission()).then_refused(ec::session_finished);
  over.when(end_session{}).then_refused(ec::session_finished);
  over.when(wake_session{history<session_decider>::at(1'000'000'000)}).then_nothing();
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_hint)

BOOST_AUTO_TEST_CASE(is_asked_for_by_its_number_and_then_given) {
  session_with(waiting()).when(request_hint{}).then(hint_requested{1}).then_pending({4});
  const auto pending = session_with(waiting(), hint_requested{1});
  BOOST_TEST((session_decider::pending(pending.state()).front().request == work_request{give_hint{{"peaks"}, 1}}));
  pending.when(result_at(4, hint_given{1, "task", {}})).then(hint_given{1, "task", {}}).then_pending({});
}

BOOST_AUTO_TEST_CASE(is_a_second_hint_when_asked_for_again) {
  session_with(waiting(), hint_requested{1}, hint_given{1, "task", {}}).when(request_hint{}).then(hint_requested{2});
}

BOOST_AUTO_TEST_CASE(is_refused_when_none_is_left) {
  session_with(started(), sample_task(0)).when(request_hint{}).then_refused(ec::no_more_hints);
  session_with(started(), sample_task(1), hint_requested{1}, hint_given{1, "task", {}})
      .when(request_hint{})
      .then_refused(ec::no_more_hints);
}

BOOST_AUTO_TEST_CASE(is_refused_while_another_one_is_on_its_way_or_a_submission_is_judged) {
  session_with(waiting(), hint_requested{1}).when(request_hint{}).then_refused(ec::not_waiting_for_submission);
  session_with(executing()).when(request_hint{}).then_refused(ec::not_waiting_for_submission);
  session_with(examining(true)).when(request_hint{}).then_refused(ec::not_waiting_for_submission);
}

BOOST_AUTO_TEST_CASE(that_cannot_be_had_costs_nothing_and_can_be_asked_for_again) {
  const auto failed = session_with(waiting(), hint_requested{1})
                          .when(result_at(4, work_failed{ec::timed_out}))
                          .then(hint_given{0, "unavailable", {}});
  BOOST_TEST(failed.state().hints == 0);
  after(failed).when(request_hint{}).then(hint_requested{1});
}

BOOST_AUTO_TEST_CASE(counts_for_the_attempts_after_it_and_not_for_one_that_was_handed_in_before) {
  const auto late = session_with(waiting(), hint_requested{1}).when(submission());
  const auto all = after(late).when(result_at(7, execution_result(false)));
  const auto told = after(all).when(result_at(4, hint_given{1, "task", {}}));
  const auto done = after(after(told).when(result_at(10, analysis()))).when(result_at(11, review()));
  done.then_types({"session.review-completed", "session.score-awarded"});
  BOOST_TEST(std::get<score_awarded>(done.events().back()).total == 30);
  BOOST_TEST(done.state().hints == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_submission)

BOOST_AUTO_TEST_CASE(is_recorded_and_run) {
  session_with(waiting())
      .when(submission())
      .then(
          submission_received{1, {"e-code"}, static_cast<std::int64_t>(python_text.size()), "editor"},
          detected_python(), execution_requested{1, "d-peaks"})
      .then_pending({6});
  const auto asked = session_decider::pending(session_with(executing()).state());
  BOOST_TEST((
      asked.front().request == work_request{execute_submission{{ada, {"peaks"}, "d-peaks", "python", {"e-code"}, 1}}}));
}

BOOST_AUTO_TEST_CASE(that_is_empty_is_refused) {
  for (const auto* text : {"", " ", "\n\t \r\n"})
    session_with(waiting()).when(submission(text)).then_refused(ec::submission_empty);
}

BOOST_AUTO_TEST_CASE(that_is_larger_than_64_kib_is_refused) {
  const std::string most(max_submission_bytes, 'x');
  session_with(waiting()).when(submission(most + "x")).then_refused(ec::submission_too_large);
  session_with(waiting())
      .when(submission(most))
      .then_types({"session.submission-received", "session.language-detected", "session.execution-requested"});
}

BOOST_AUTO_TEST_CASE(that_is_no_text_is_refused) {
  for (const std::string_view text :
       {std::string_view{"a\0b", 3}, std::string_view{"\x7f\x45LF\xff\xfe"}, std::string_view{"\xc3("}})
    session_with(waiting()).when(submission(text)).then_refused(ec::submission_not_text);
}

BOOST_AUTO_TEST_CASE(may_hold_any_script) {
  session_with(waiting()).when(submission("# Привет, мир \xF0\x9F\x98\x80\nx = 1\n")).then_pending({6});
}

BOOST_AUTO_TEST_CASE(is_refused_while_another_one_is_judged) {
  session_with(executing()).when(submission()).then_refused(ec::not_waiting_for_submission);
  session_with(examining(false)).when(submission()).then_refused(ec::not_waiting_for_submission);
}

BOOST_AUTO_TEST_CASE(in_clearly_another_language_is_not_run_and_costs_nothing) {
  const auto text = "package main\nfunc peaks(xs []int) []int {\n\tn := 1\n\treturn xs\n}\n";
  const auto refused = session_with(waiting()).when(submission(text));
  refused.then_types({"session.submission-received", "session.language-detected"}).then_pending({});
  const auto& guess = std::get<language_detected>(refused.events().back());
  BOOST_TEST(guess.mismatch);
  BOOST_TEST(guess.detected == "go");
  BOOST_TEST((refused.state().at == session::phase::waiting));
  const auto again = after(refused).when(submission());
  BOOST_TEST(std::get<submission_received>(again.events().front()).attempt == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(an_execution)

BOOST_AUTO_TEST_CASE(that_passes_is_measured_analysed_and_reviewed) {
  session_with(executing())
      .when(result_at(6, execution_result(true)))
      .then(executed(verdict::accepted), judged(true), metrics_requested{1}, analysis_requested{1}, review_requested{1})
      .then_pending({9, 10, 11});
}

BOOST_AUTO_TEST_CASE(that_fails_is_analysed_and_reviewed_but_not_measured) {
  session_with(executing())
      .when(result_at(6, execution_result(false)))
      .then(executed(verdict::wrong_answer), judged(false), analysis_requested{1}, review_requested{1})
      .then_pending({9, 10});
}

BOOST_AUTO_TEST_CASE(tells_the_reviewer_how_the_tests_went) {
  for (const auto& each : session_decider::pending(session_with(examining(false)).state()))
    if (const auto* asked = std::get_if<review_submission>(&each.request)) {
      BOOST_TEST((asked->result == verdict::wrong_answer));
      BOOST_TEST(asked->passed == 2);
      BOOST_TEST(asked->total == 4);
      return;
    }
  BOOST_ERROR("nobody is asked for a review");
}

BOOST_AUTO_TEST_CASE(that_our_sandbox_failed_returns_to_waiting_and_costs_nothing) {
  const auto ours = execution_done{executed(verdict::sandbox_failure), {}, {}};
  const auto failed =
      session_with(executing()).when(result_at(6, ours)).then(executed(verdict::sandbox_failure)).then_pending({});
  BOOST_TEST((failed.state().at == session::phase::waiting));
  BOOST_TEST(std::get<submission_received>(after(failed).when(submission()).events().front()).attempt == 1);
}

BOOST_AUTO_TEST_CASE(that_nobody_could_do_returns_to_waiting_and_costs_nothing) {
  for (const auto why : {ec::timed_out, ec::no_specialist, ec::internal}) {
    const auto failed =
        session_with(executing()).when(result_at(6, work_failed{why})).then_types({"session.execution-completed"});
    BOOST_TEST((std::get<execution_completed>(failed.events().front()).result == verdict::sandbox_failure));
    BOOST_TEST((failed.state().at == session::phase::waiting));
    BOOST_TEST(std::get<submission_received>(after(failed).when(submission()).events().front()).attempt == 1);
  }
}

BOOST_AUTO_TEST_CASE(without_verdicts_never_leaves_the_session_waiting_for_nobody) {
  const auto odd = session_with(executing()).when(result_at(6, execution_done{executed(verdict::accepted), {}, {}}));
  odd.then_pending({});
  BOOST_TEST((odd.state().at == session::phase::waiting));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ending_a_session)

BOOST_AUTO_TEST_CASE(is_possible_in_every_phase_and_leaves_no_work_behind) {
  for (const auto how : {session_end::quit, session_end::skipped})
    for (const auto& [name, past] : phases()) {
      if (name == "none" || name == "over" || name == "abandoned") continue;
      BOOST_TEST_CONTEXT(name) {
        given<session_decider>(past).when(end_session{how}).then(session_finished{how}).then_pending({});
      }
    }
}

BOOST_AUTO_TEST_CASE(as_accepted_is_left_to_a_score) {
  session_with(waiting()).when(end_session{session_end::accepted}).then_refused(ec::value_out_of_range);
}

BOOST_AUTO_TEST_CASE(makes_results_that_come_later_change_nothing) {
  session_with(executing(), session_finished{session_end::quit})
      .when(result_at(6, execution_result(true)))
      .then_nothing();
}

BOOST_AUTO_TEST_CASE(by_idleness_happens_only_while_the_candidate_is_waited_for) {
  for (const auto& [name, past] : phases()) BOOST_TEST_CONTEXT(name) {
      const auto session = given<session_decider>(past);
      const auto since = history<session_decider>::at(static_cast<std::int64_t>(past.size()));
      const auto due = since + session_decider::idle_limit_us;
      const bool waits = name == "waiting" || name == "hint pending";
      BOOST_TEST(session_decider::wake_at(session.state()).has_value() == waits);
      if (!waits) {
        session.when(wake_session{due + 1}).then_nothing();
        continue;
      }
      BOOST_TEST(*session_decider::wake_at(session.state()) == due);
      session.when(wake_session{due - 1}).then_nothing();
      session.when(wake_session{due}).then(session_abandoned{"idle"}).then_pending({});
    }
}

BOOST_AUTO_TEST_CASE(wakes_with_the_time_it_is_given) {
  BOOST_TEST(std::get<wake_session>(*session_decider::wake(77)).now_us == 77);
}

BOOST_AUTO_TEST_CASE(tells_the_candidate_under_an_id_that_a_repeat_keeps) {
  for (const auto& [name, past] : phases()) {
    const auto session = given<session_decider>(past);
    const auto told = session_decider::follow_ups(session.state());
    if (name != "over") {
      BOOST_TEST((name == "abandoned" || told.empty()), name);
      continue;
    }
    BOOST_TEST_REQUIRE(told.size() == 1U);
    BOOST_TEST(told[0].to.value == "candidate-c-ada");
    BOOST_TEST(told[0].causation == at_version(4).value);
    BOOST_TEST(told[0].id.value == derived_command_id(at_version(4), "close").value);
    BOOST_TEST(std::get<close_session>(told[0].command).session.value == test_key);
  }
}

BOOST_AUTO_TEST_SUITE_END()
