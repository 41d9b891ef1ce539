#include "projections/skill/skill.hpp"

#include "events/core/codec.hpp"
#include "projections/skill/task_rating.hpp"
#include "projections/skill/wish.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <vector>

using namespace assay;
namespace tt = boost::test_tools;

namespace {

constexpr std::int64_t day = 24LL * 3600 * 1'000'000;

score_awarded scored(double total, int attempt = 1, std::string topic = "arrays", std::string language = "python") {
  score_awarded s;
  s.attempt = attempt;
  s.total = total;
  s.candidate = {"c-1"};
  s.topic = std::move(topic);
  s.language = std::move(language);
  s.task = {"peaks"};
  s.task_rating = 1500;
  s.task_deviation = 100;
  s.mine = strength{1500, 200};
  return s;
}

/// A candidate after some first attempts in one topic, a session each.
skill_profile after(std::vector<double> totals, const std::string& topic = "arrays", skill_profile from = {}) {
  for (const double each : totals) {
    const auto n = from.sessions + 1;
    from = learn(std::move(from), scored(each, 1, topic), "s-" + std::to_string(n), n, n * day);
  }
  return from;
}

double value(const skill_profile& p, const std::string& topic, const std::string& language) {
  return rating_for(p, topic, language).value;
}
double doubt(const skill_profile& p, const std::string& topic, const std::string& language) {
  return rating_for(p, topic, language).deviation;
}

} // namespace

BOOST_AUTO_TEST_SUITE(skill)

BOOST_AUTO_TEST_CASE(a_newcomer_is_average_in_everything_and_very_uncertain) {
  const skill_profile p;
  BOOST_TEST(value(p, "arrays", "go") == 1500);
  BOOST_TEST(doubt(p, "arrays", "go") == std::sqrt(200.0 * 200 + 60 * 60 + 70 * 70 + 30 * 30), tt::tolerance(1e-9));
  BOOST_TEST(overall_rating(p).value == 1500);
}

BOOST_AUTO_TEST_CASE(the_worked_examples_of_the_documentation_come_out) { // docs/scoring.md
  auto first = scored(83.5);
  first.task_rating = 1200;
  first.task_deviation = 200;
  const auto ada = learn({}, first, "s-1", 1);
  BOOST_TEST(game_result(83.5) == 0.892, tt::tolerance(0.001));
  BOOST_TEST(expected_success({1500, doubt({}, "arrays", "python")}, 0, 1200, 200) == 0.778, tt::tolerance(0.0005));
  auto second = scored(34, 2);
  second.task_deviation = 200;
  const auto later = learn(ada, second, "s-2", 2);
  BOOST_TEST(value(ada, "arrays", "python") == 1520.5, tt::tolerance(0.00005));
  BOOST_TEST(doubt(ada, "arrays", "python") == 212.6, tt::tolerance(0.0002));
  BOOST_TEST(value(later, "arrays", "python") == 1495.9, tt::tolerance(0.00005));
  BOOST_TEST(doubt(later, "arrays", "python") == 208.9, tt::tolerance(0.0003));
}

BOOST_AUTO_TEST_CASE(the_result_of_a_game_is_even_where_all_cases_pass_and_nothing_else_counts) {
  BOOST_TEST(game_result(0) == 0);
  BOOST_TEST(game_result(30) == 0);
  BOOST_TEST(game_result(60) == 0.5);
  BOOST_TEST(game_result(90) == 1);
  BOOST_TEST(game_result(100) == 1);
  BOOST_TEST(passes(60));
  BOOST_TEST(!passes(59.9));
}

BOOST_AUTO_TEST_CASE(the_first_attempt_counts_in_full_and_later_ones_less) {
  BOOST_TEST(weight_of_attempt(1) == 1);
  BOOST_TEST(weight_of_attempt(2) == 0.3);
  BOOST_TEST(weight_of_attempt(9) == 0.3);
  const auto first = learn({}, scored(100), "s", 1);
  const auto second = learn({}, scored(100, 2), "s", 1);
  BOOST_TEST(overall_rating(first).value > overall_rating(second).value);
  BOOST_TEST(overall_rating(second).value > 1500);
}

BOOST_AUTO_TEST_CASE(a_new_pair_takes_over_what_is_known_of_its_language_its_topic_and_over_all) {
  const auto good = after({95, 95, 95, 95});
  // The more there is in common, the more is taken over, and the more certainly.
  BOOST_TEST(value(good, "arrays", "python") > value(good, "arrays", "go"));
  BOOST_TEST(value(good, "arrays", "go") > value(good, "graphs", "go"));
  BOOST_TEST(value(good, "graphs", "python") > value(good, "graphs", "go"));
  BOOST_TEST(value(good, "graphs", "go") > 1500);
  BOOST_TEST(doubt(good, "arrays", "python") < doubt(good, "arrays", "go"));
  BOOST_TEST(doubt(good, "arrays", "go") < doubt(good, "graphs", "go"));
  BOOST_TEST(doubt(good, "graphs", "go") < doubt({}, "graphs", "go"));
}

BOOST_AUTO_TEST_CASE(a_weak_topic_does_not_make_a_candidate_weak) {
  const auto p = after({10, 10, 10, 10}, "graphs", after({95, 95, 95, 95, 95, 95}));
  BOOST_TEST(topic_rating(p, "graphs").value < topic_rating(p, "arrays").value - 40);
  BOOST_TEST(overall_rating(p).value > topic_rating(p, "graphs").value);
  BOOST_TEST(overall_rating(p).value < topic_rating(p, "arrays").value);
}

BOOST_AUTO_TEST_CASE(a_weak_language_is_weak_in_topics_that_were_never_tried_in_it) {
  auto p = after({95, 95, 95});
  for (int n = 1; n <= 3; ++n) p = learn(p, scored(5, 1, "arrays", "go"), "g-" + std::to_string(n), n);
  BOOST_TEST(language_rating(p, "go").value < language_rating(p, "python").value - 30);
  BOOST_TEST(value(p, "graphs", "go") < value(p, "graphs", "python") - 30);
}

BOOST_AUTO_TEST_CASE(doubt_only_shrinks_by_playing_and_never_to_nothing) {
  skill_profile p;
  double last = doubt(p, "arrays", "python");
  for (int n = 0; n < 300; ++n) {
    p = after({n % 3 == 0 ? 20.0 : 90.0}, "arrays", std::move(p));
    const double now = doubt(p, "arrays", "python");
    BOOST_TEST_REQUIRE((n > 20 || now < last));
    BOOST_TEST_REQUIRE((now > 10 && now < 225));
    last = now;
  }
}

BOOST_AUTO_TEST_CASE(a_better_score_never_gives_a_lower_rating) {
  for (const bool practised : {false, true}) {
    double last = -1e9;
    for (double total = 0; total <= 100; total += 5) {
      const auto p = learn(practised ? after({90, 20, 70}) : skill_profile{}, scored(total), "x", 9);
      BOOST_TEST(value(p, "arrays", "python") >= last);
      last = value(p, "arrays", "python");
    }
  }
}

BOOST_AUTO_TEST_CASE(extreme_scores_and_tasks_stay_finite) {
  for (const double task : {-4000.0, 0.0, 9000.0})
    for (const double total : {0.0, 100.0}) {
      skill_profile p;
      for (int n = 1; n <= 100; ++n) {
        auto s = scored(total);
        s.task_rating = task;
        p = learn(std::move(p), s, "s-" + std::to_string(n), n);
      }
      const auto r = rating_for(p, "arrays", "python");
      BOOST_TEST((std::isfinite(r.value) && std::isfinite(r.deviation) && r.deviation > 0));
    }
}

BOOST_AUTO_TEST_CASE(who_has_seen_a_task_is_expected_to_do_better_and_gains_less_by_it) {
  auto again = scored(95);
  again.familiarity = 120;
  BOOST_TEST(expected_success({1500, 80}, 120, 1500, 80) > expected_success({1500, 80}, 0, 1500, 80));
  BOOST_TEST(overall_rating(learn({}, again, "s", 1)).value < overall_rating(learn({}, scored(95), "s", 1)).value);
  BOOST_TEST(familiarity_of({}, "peaks") == 0);
  BOOST_TEST(familiarity_of({"a", "peaks"}, "peaks") < familiarity_of({"peaks", "a"}, "peaks"));
}

BOOST_AUTO_TEST_CASE(each_change_names_the_event_behind_it) {
  const auto p = learn(after({90, 90}), scored(90, 1, "graphs"), "s-9", 17, 5 * day);
  BOOST_TEST_REQUIRE(p.latest.has_value());
  BOOST_TEST(p.latest->session == "s-9");
  BOOST_TEST(p.latest->position == 17);
  BOOST_TEST(p.base.position == 17);
  BOOST_TEST(p.topics.at("graphs").position == 17);
  BOOST_TEST(p.topics.at("arrays").position == 2);
  BOOST_TEST(p.pairs.at("graphs/python").attempts == 1);
  BOOST_TEST(p.trend.back().position == 17);
  BOOST_CHECK((p.latest->before == rating_for(after({90, 90}), "graphs", "python")));
  BOOST_CHECK((p.latest->after == rating_for(p, "graphs", "python")));
}

BOOST_AUTO_TEST_CASE(a_session_with_two_scores_is_one_session_and_one_point_of_the_trend) {
  auto p = learn({}, scored(30), "s-1", 1);
  p = learn(p, scored(90, 2), "s-1", 2);
  BOOST_TEST(p.sessions == 1);
  BOOST_TEST(p.trend.size() == 1U);
  BOOST_TEST(p.topics.at("arrays").attempts == 2);
  BOOST_TEST(learn(p, scored(90), "s-2", 3).sessions == 2);
}

BOOST_AUTO_TEST_CASE(the_trend_keeps_the_latest_points_only) {
  const auto p = after(std::vector<double>(80, 70.0));
  BOOST_TEST(p.trend.size() == 60U);
  BOOST_TEST(p.trend.back().position == 80);
}

BOOST_AUTO_TEST_CASE(successes_of_a_topic_are_counted_in_a_row_by_first_attempts) {
  auto p = after({90, 90});
  BOOST_TEST(p.history.at("arrays").in_a_row == 2);
  p = learn(p, scored(20, 2), "s-2", 5, 9 * day);
  BOOST_TEST(p.history.at("arrays").in_a_row == 2);
  BOOST_TEST(p.history.at("arrays").last_us == 9 * day);
  p = learn(p, scored(20), "s-6", 6, 8 * day); // the log's clock went back
  BOOST_TEST(p.history.at("arrays").in_a_row == 0);
  BOOST_TEST(p.history.at("arrays").last_us == 9 * day);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_tasks_rating)

BOOST_AUTO_TEST_CASE(rises_when_somebody_fails_and_falls_when_they_pass) {
  const task_rating before{"peaks", "d", 1500, 1500, 200, 0, 0};
  BOOST_TEST(learn(before, scored(10), 7).value > 1500);
  const auto passed = learn(before, scored(95), 7);
  BOOST_TEST(passed.value < 1500);
  BOOST_TEST(passed.deviation < 200);
  BOOST_TEST(passed.games == 1);
  BOOST_TEST(passed.position == 7);
}

BOOST_AUTO_TEST_CASE(is_not_moved_by_later_attempts_by_tasks_seen_before_or_by_somebody_unknown) {
  const task_rating before{"peaks", "d", 1500, 1500, 200, 0, 0};
  auto seen = scored(95);
  seen.familiarity = 10;
  auto unknown = scored(95);
  unknown.mine.reset();
  for (const auto& each : {scored(95, 2), seen, unknown}) BOOST_CHECK((learn(before, each, 7) == before));
}

BOOST_AUTO_TEST_CASE(tells_a_hard_task_from_its_level_after_many_candidates) {
  task_rating r{"peaks", "d", 1200, 1200, 200, 0, 0};
  // Candidates of 1500 pass it half of the time, so it is as hard as they are good.
  for (int n = 0; n < 60; ++n) r = learn(r, scored(n % 2 == 0 ? 95 : 10), n);
  BOOST_TEST(std::abs(r.value - 1500) < 80);
  BOOST_TEST(r.deviation < 60);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_wish)

BOOST_AUTO_TEST_CASE(carries_all_that_a_choice_looks_at) {
  auto p = after({90, 90});
  session_row solved;
  solved.task = "peaks";
  solved.level = "easy";
  solved.score = 90;
  auto skipped = solved;
  skipped.task = "paths";
  skipped.score.reset();
  session_row none; // no task was found
  const auto w = wish_for(p, {skipped, none, solved, solved}, "go", 5 * day);
  BOOST_TEST(w.language == "go");
  BOOST_TEST((w.seen == std::vector<std::string>{"paths", "peaks"}));
  BOOST_TEST(w.recent.size() == 2U);
  BOOST_TEST(w.recent.front().level == "easy");
  BOOST_TEST(w.practice.at("arrays").days == 3);
  BOOST_TEST(w.practice.at("arrays").in_a_row == 2);
  BOOST_TEST(std::abs(w.topics.at("arrays").value - value(p, "arrays", "go")) < 0.01);
  BOOST_TEST(std::abs(w.new_topic.value - value(p, "graphs", "go")) < 0.01);
  BOOST_CHECK((strength_in(w, "arrays") == w.topics.at("arrays")));
  BOOST_CHECK((strength_in(w, "graphs") == w.new_topic));
}

BOOST_AUTO_TEST_SUITE_END()
