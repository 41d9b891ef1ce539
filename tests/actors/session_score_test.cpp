#include "tests/actors/session_samples.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <limits>

using namespace assay;
using namespace assay::test;

namespace {

struct answer {
  std::int64_t version;
  work_result result;
};

/// Brings results in one after the other; the events of each step.
std::vector<session_events> bring_in(given_history<session_decider> session, const std::vector<answer>& answers) {
  std::vector<session_events> out;
  for (const auto& each : answers) {
    const auto done = session.when(result_at(each.version, each.result));
    out.push_back(done.events());
    session = after(done);
  }
  return out;
}

template <class E>
const E* find(const session_events& events) {
  for (const auto& each : events)
    if (const auto* e = std::get_if<E>(&each)) return e;
  return nullptr;
}

/// The score must be awarded once, with the last answer, and be the same whatever their order.
score_awarded same_score_in_any_order(bool all, std::vector<answer> answers) {
  std::vector<std::size_t> order(answers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::optional<score_awarded> first;
  do {
    std::vector<answer> in_order;
    for (const auto i : order) in_order.push_back(answers[i]);
    const auto steps = bring_in(given<session_decider>(examining(all)), in_order);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) BOOST_TEST(find<score_awarded>(steps[i]) == nullptr);
    const auto* score = find<score_awarded>(steps.back());
    BOOST_TEST_REQUIRE(score != nullptr);
    BOOST_TEST((find<session_finished>(steps.back()) != nullptr) == all);
    if (!first) first = *score;
    BOOST_TEST((*first == *score), show(session_events{*score}));
  } while (std::next_permutation(order.begin(), order.end()));
  return *first;
}

const work_result none{work_failed{ec::timed_out}};

} // namespace

BOOST_AUTO_TEST_SUITE(a_score)

BOOST_AUTO_TEST_CASE(is_awarded_when_the_last_of_three_facts_is_in_whatever_their_order) {
  const auto s = same_score_in_any_order(true, {{9, metrics()}, {10, analysis()}, {11, review(0.5)}});
  BOOST_TEST(s.total == 60 + 15 + 8 + 7.5);
}

BOOST_AUTO_TEST_CASE(of_a_failing_attempt_needs_analysis_and_review_only) {
  const auto s = same_score_in_any_order(false, {{9, analysis()}, {10, review(1)}});
  BOOST_TEST(s.total == 30);
  BOOST_TEST((s.result == verdict::wrong_answer));
}

BOOST_AUTO_TEST_CASE(leaves_out_what_could_not_be_had_whatever_the_order) {
  const std::array<std::array<work_result, 2>, 3> each{
      {{work_result{metrics()}, none}, {work_result{analysis()}, none}, {work_result{review(1)}, none}}};
  for (std::size_t missing = 0; missing < 8; ++missing) {
    const auto s = same_score_in_any_order(
        true, {{9, each[0][missing & 1U]}, {10, each[1][missing >> 1U & 1U]}, {11, each[2][missing >> 2U]}});
    BOOST_TEST(s.total >= 97);
  }
}

BOOST_AUTO_TEST_CASE(counts_a_review_that_does_not_exist_like_one_that_timed_out) {
  const auto unavailable = same_score_in_any_order(
      true, {{9, metrics()}, {10, analysis()}, {11, review_unavailable{1, "the model refused"}}});
  BOOST_TEST((unavailable == same_score_in_any_order(true, {{9, metrics()}, {10, analysis()}, {11, none}})));
}

BOOST_AUTO_TEST_CASE(carries_all_that_a_rating_reads) {
  const auto s = same_score_in_any_order(true, {{9, metrics()}, {10, analysis()}, {11, review()}});
  BOOST_TEST(s.candidate.value == ada.value);
  BOOST_TEST(s.language == "python");
  BOOST_TEST(s.task.value == "peaks");
  BOOST_TEST(s.topic == "arrays");
  BOOST_TEST(s.task_rating == 1400);
  BOOST_TEST(s.task_deviation == 90);
  BOOST_TEST(s.expected_success == 0.71);
  BOOST_TEST(s.familiarity == 0); // another task was seen
  BOOST_TEST((s.mine == strength{1600, 80}));
  BOOST_TEST(s.rubric == current_rubric);
  BOOST_TEST((s.result == verdict::accepted));
}

BOOST_AUTO_TEST_CASE(of_an_accepted_solution_finishes_the_session) {
  const auto steps =
      bring_in(given<session_decider>(examining(true)), {{9, metrics()}, {10, analysis()}, {11, review()}});
  BOOST_TEST(steps.back().size() == 3U);
  BOOST_TEST((std::get<session_finished>(steps.back().back()).how == session_end::accepted));
}

BOOST_AUTO_TEST_CASE(of_a_solution_that_fails_on_a_large_input_lets_the_candidate_try_again) {
  auto large = metrics();
  large.result = verdict::wrong_answer;
  const auto steps = bring_in(given<session_decider>(examining(true)), {{9, large}, {10, analysis()}, {11, review(1)}});
  const auto* score = find<score_awarded>(steps.back());
  BOOST_TEST_REQUIRE(score != nullptr);
  BOOST_TEST((score->result == verdict::wrong_answer));
  BOOST_TEST(score->total == 60 * 4 / 5.0);
  BOOST_TEST((find<session_finished>(steps.back()) == nullptr));
}

BOOST_AUTO_TEST_CASE(of_a_failing_solution_lets_the_candidate_try_again_at_a_cost) {
  const auto session = after_a_failed_attempt();
  BOOST_TEST((session.state().at == session::phase::waiting));
  const auto handed_in = session.when(submission());
  BOOST_TEST(std::get<submission_received>(handed_in.events().front()).attempt == 2);
  handed_in.then_pending({16});
  const auto executed_again = after(handed_in).when(result_at(16, execution_result(true, 2)));
  const auto steps = bring_in(after(executed_again), {{19, metrics(2)}, {20, analysis(2)}, {21, review(1, 2)}});
  const auto* s = find<score_awarded>(steps.back());
  BOOST_TEST_REQUIRE(s != nullptr);
  BOOST_TEST(s->attempt == 2);
  BOOST_TEST(s->total == 60 + 15 + 8 + 15 - 5);
}

BOOST_AUTO_TEST_CASE(does_not_read_the_facts_of_an_earlier_attempt) {
  // The second attempt's facts are all missing; those of the first must not stand in for them.
  const auto handed_in = after_a_failed_attempt().when(submission());
  const auto executed_again = after(handed_in).when(result_at(16, execution_result(true, 2)));
  const auto steps = bring_in(after(executed_again), {{19, none}, {20, none}, {21, none}});
  const auto* s = find<score_awarded>(steps.back());
  BOOST_TEST_REQUIRE(s != nullptr);
  BOOST_TEST(s->total == 95);
  for (const auto& part : s->parts)
    if (part.name == "quality" || part.name == "review") BOOST_TEST(part.maximum == 0, part.name);
}

BOOST_AUTO_TEST_CASE(never_comes_from_a_review_whose_mark_is_no_share) {
  for (const double mark :
       {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    const auto steps =
        bring_in(given<session_decider>(examining(true)), {{9, metrics()}, {10, analysis()}, {11, review(mark)}});
    BOOST_TEST(find<review_unavailable>(steps.back()) != nullptr);
    BOOST_TEST(find<review_completed>(steps.back()) == nullptr);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_result)

BOOST_AUTO_TEST_CASE(that_comes_twice_changes_nothing_the_second_time) {
  const auto once = given<session_decider>(examining(true)).when(result_at(10, analysis()));
  after(once).when(result_at(10, analysis())).then_nothing();
}

BOOST_AUTO_TEST_CASE(that_comes_late_changes_nothing) {
  const auto session = after_a_failed_attempt();
  for (const std::int64_t version : {2, 6, 9, 10}) session.when(result_at(version, analysis())).then_nothing();
  const auto second = after(session.when(submission()));
  second.when(result_at(6, execution_result(true))).then_nothing(); // that of the first attempt
}

BOOST_AUTO_TEST_CASE(of_an_unknown_occurrence_changes_nothing) {
  const auto session = given<session_decider>(examining(true));
  session.when(result_at(8, analysis())).then_nothing();
  session.when(result_at(999, analysis())).then_nothing();
  session.when(accept_result{{"session-other@10"}, analysis()}).then_nothing();
  session.when(accept_result{{""}, analysis()}).then_nothing();
}

BOOST_AUTO_TEST_CASE(of_another_sort_of_work_is_an_internal_error_and_changes_nothing) {
  given<session_decider>(started()).when(result_at(2, metrics())).then_refused(ec::internal);
  given<session_decider>(waiting(), hint_requested{1}).when(result_at(4, review())).then_refused(ec::internal);
  given<session_decider>(executing()).when(result_at(6, sample_task())).then_refused(ec::internal);
  const auto session = given<session_decider>(examining(true));
  session.when(result_at(9, analysis())).then_refused(ec::internal);
  session.when(result_at(10, review())).then_refused(ec::internal);
  session.when(result_at(11, metrics())).then_refused(ec::internal);
}

BOOST_AUTO_TEST_CASE(becomes_the_command_that_brings_it_in) {
  const auto command = session_decider::accept(at_version(6), work_result{work_failed{ec::timed_out}});
  BOOST_TEST_REQUIRE(command.has_value());
  BOOST_TEST(std::get<accept_result>(*command).occurrence.value == at_version(6).value);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(another_rubric)

namespace {

score_awarded awarded() {
  score_awarded out;
  out.parts = {{"correctness", 30, 60, {"cases-passed", {"1", "2"}}}};
  out.total = 50;
  out.result = verdict::wrong_answer;
  return out;
}

rescore_attempt other(double total) { return {1, 2, {{"correctness", total, 100, {}}}, total}; }

} // namespace

BOOST_AUTO_TEST_CASE(is_recorded_beside_the_score_that_stands_also_when_the_session_is_over) {
  const session_rescored expected{1, 2, {{"correctness", 55, 100, {}}}, 55, 1, 50};
  given<session_decider>(waiting(), awarded()).when(other(55)).then(expected);
  given<session_decider>(waiting(), awarded(), session_finished{session_end::quit}).when(other(55)).then(expected);
  const session_rescored next{1, 2, {{"correctness", 60, 100, {}}}, 60, 2, 55};
  given<session_decider>(waiting(), awarded(), expected).when(other(60)).then(next);
}

BOOST_AUTO_TEST_CASE(that_gives_the_score_that_stands_is_not_recorded) {
  const session_rescored standing{1, 2, {{"correctness", 55, 100, {}}}, 55, 1, 50};
  given<session_decider>(waiting(), awarded(), standing).when(other(55)).then_nothing();
}

BOOST_AUTO_TEST_CASE(is_for_scored_attempts_and_possible_scores_only) {
  given<session_decider>(session_events{}).when(other(55)).then_refused(ec::unknown_session);
  given<session_decider>(waiting()).when(other(55)).then_refused(ec::value_out_of_range);
  const auto scored = given<session_decider>(waiting(), awarded());
  scored.when(other(100.5)).then_refused(ec::value_out_of_range);
  scored.when(other(-1)).then_refused(ec::value_out_of_range);
  scored.when(other(std::numeric_limits<double>::quiet_NaN())).then_refused(ec::value_out_of_range);
  auto unnamed = other(55);
  unnamed.rubric = 0;
  scored.when(unnamed).then_refused(ec::value_out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
