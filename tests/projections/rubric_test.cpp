#include "projections/score/rubric.hpp"

#include "projections/score/recompute.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

using namespace assay;
namespace tt = boost::test_tools;

namespace {

tests_judged tests_of(int passed, int total) {
  tests_judged t;
  t.passed = passed;
  t.total = total;
  t.result = passed == total ? verdict::accepted : verdict::wrong_answer;
  return t;
}

metrics_collected metrics_of(std::string growth, std::string expected, double own_ms = 1, double reference_ms = 1) {
  metrics_collected m;
  m.result = verdict::accepted;
  m.growth = std::move(growth);
  m.expected_growth = std::move(expected);
  m.samples = {{1000, {own_ms / 10}, {reference_ms / 10}}, {10'000, {own_ms, own_ms, own_ms}, {reference_ms}}};
  return m;
}

analysis_completed analysis_of(std::vector<std::string> severities) {
  analysis_completed a;
  a.result = verdict::accepted;
  for (auto& each : severities) a.findings.push_back({1, "rule", std::move(each)});
  return a;
}

review_completed review_of(double mark) { return {1, "offline-rules-1", mark, {}}; }

attempt_facts perfect() {
  return {1, 0, tests_of(8, 8), metrics_of("n or n log n", "n or n log n"), analysis_of({}), review_of(1)};
}

double total(const attempt_facts& f) { return award(f).value().total; }

const score_part* part(const score& s, std::string_view name) {
  const auto at = std::find_if(s.parts.begin(), s.parts.end(), [&](const score_part& p) { return p.name == name; });
  return at == s.parts.end() ? nullptr : &*at;
}

/// Every combination of the facts that may be there or missing.
std::vector<attempt_facts> varieties(const tests_judged& tests) {
  std::vector<std::optional<metrics_collected>> metrics{
      std::nullopt, metrics_of("n^2", "n or n log n"), metrics_of("n^2", "n^2", 90)};
  metrics.emplace_back(metrics_of("unclear", "unclear"))->result = verdict::time_limit;
  metrics.emplace_back(metrics_of("unclear", "unclear"))->result = verdict::sandbox_failure;
  std::vector<std::optional<analysis_completed>> analyses{
      std::nullopt, analysis_of({}), analysis_of({"error", "warning", "info"})};
  analyses.emplace_back(analysis_of({}))->result = verdict::sandbox_failure;
  const std::vector<std::optional<review_completed>> reviews{std::nullopt, review_of(0), review_of(0.5), review_of(1)};
  std::vector<attempt_facts> out;
  for (const auto& m : metrics)
    for (const auto& a : analyses)
      for (const auto& r : reviews)
        for (const int hints : {0, 2}) out.push_back({1, hints, tests, m, a, r});
  return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rubric_1)

BOOST_AUTO_TEST_CASE(a_perfect_solution_gets_100) {
  const auto s = award(perfect()).value();
  BOOST_TEST(s.total == 100);
  BOOST_TEST(s.rubric == 1);
  BOOST_TEST(s.parts.size() == 4U);
  double points = 0;
  for (const auto& each : s.parts) {
    BOOST_TEST(!each.why.rule.empty());
    points += each.points;
  }
  BOOST_TEST(points == 100);
}

BOOST_AUTO_TEST_CASE(the_worked_examples_of_the_documentation_come_out) { // docs/scoring.md
  const attempt_facts solved{
      1,
      1,
      tests_of(21, 21),
      metrics_of("n or n log n", "n or n log n", 20, 2),
      analysis_of({"warning", "info"}),
      review_of(0.8)};
  const auto first = award(solved).value();
  const std::array expected{60.0, 9.0, 7.5, 12.0, -5.0};
  for (std::size_t i = 0; i < expected.size(); ++i) BOOST_TEST(first.parts.at(i).points == expected[i]);
  BOOST_TEST(first.total == 83.5);
  BOOST_TEST(total({2, 0, tests_of(13, 20), {}, {}, review_of(1)}) == 34.0);
}

BOOST_AUTO_TEST_CASE(an_unknown_rubric_gives_nothing) {
  BOOST_TEST(!award(perfect(), 0).has_value());
  BOOST_TEST(!award(perfect(), 2).has_value());
}

BOOST_AUTO_TEST_CASE(more_passed_cases_never_lower_a_score) {
  for (const int cases : {1, 2, 7, 40}) {
    auto last = std::vector<double>(varieties(tests_of(0, cases)).size(), -1);
    for (int passed = 0; passed <= cases; ++passed) {
      const auto now = varieties(tests_of(passed, cases));
      for (std::size_t i = 0; i < now.size(); ++i) {
        const double t = total(now[i]);
        BOOST_TEST_REQUIRE(t >= last[i], passed << " of " << cases << " in variety " << i);
        last[i] = t;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_total_is_between_0_and_100_and_has_one_decimal) {
  for (int passed = 0; passed <= 7; ++passed)
    for (auto& each : varieties(tests_of(passed, 7)))
      for (const int attempt : {1, 2, 9}) {
        each.attempt = attempt;
        const double t = total(each);
        BOOST_TEST_REQUIRE((t >= 0 && t <= 100));
        BOOST_TEST_REQUIRE(std::round(t * 10) / 10 == t);
      }
}

BOOST_AUTO_TEST_CASE(a_review_never_lifts_a_failing_submission) {
  for (int passed = 0; passed < 6; ++passed)
    for (auto each : varieties(tests_of(passed, 6))) {
      each.review.reset();
      const double without = total(each);
      for (const double mark : {0.0, 0.5, 1.0, 100.0}) {
        each.review = review_of(mark);
        BOOST_TEST_REQUIRE(total(each) <= without);
      }
    }
}

BOOST_AUTO_TEST_CASE(a_review_decides_at_most_a_fifth_of_a_score) {
  for (auto each : varieties(tests_of(6, 6))) {
    each.hints = 0;
    each.review = review_of(-5);
    const double worst = total(each);
    each.review = review_of(5);
    BOOST_TEST_REQUIRE(total(each) - worst <= 20.0 + 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(a_better_review_never_lowers_a_passing_score) {
  for (auto each : varieties(tests_of(6, 6))) {
    double last = -1;
    for (const double mark : {0.0, 0.25, 0.5, 1.0}) {
      each.review = review_of(mark);
      BOOST_TEST_REQUIRE(total(each) >= last);
      last = total(each);
    }
  }
}

BOOST_AUTO_TEST_CASE(each_hint_costs_5_and_each_earlier_attempt_5_up_to_20) {
  auto f = perfect();
  f.hints = 2;
  BOOST_TEST(total(f) == 90);
  BOOST_TEST(part(award(f).value(), "hints")->points == -10);
  f.attempt = 3;
  BOOST_TEST(total(f) == 80);
  BOOST_TEST(part(award(f).value(), "attempts")->points == -10);
  f.attempt = 5;
  BOOST_TEST(total(f) == 70);
  f.attempt = 50;
  BOOST_TEST(total(f) == 70);
  f.hints = 50;
  BOOST_TEST(total(f) == 0);
}

BOOST_AUTO_TEST_CASE(what_could_not_be_measured_is_left_out_and_the_rest_scaled_to_100) {
  auto f = perfect();
  f.metrics.reset();
  BOOST_TEST(total(f) == 100);
  f.analysis.reset();
  f.review.reset();
  BOOST_TEST(total(f) == 100);
  const auto s = award(f).value();
  for (const auto* name : {"efficiency", "quality", "review"}) BOOST_TEST(part(s, name)->maximum == 0, name);
  f = perfect();
  f.review.reset();
  f.analysis = analysis_of({"error"});               // 6 of 10
  BOOST_TEST(total(f) == 95.3, tt::tolerance(1e-9)); // 81 of 85
}

BOOST_AUTO_TEST_CASE(a_failing_submission_gets_its_share_of_60_and_nothing_is_scaled) {
  auto f = perfect();
  f.tests = tests_of(6, 8);
  BOOST_TEST(total(f) == 45);
  f.metrics.reset();
  f.analysis.reset();
  f.review.reset();
  BOOST_TEST(total(f) == 45);
  f.tests = tests_of(0, 0);
  f.tests.result = verdict::compile_error;
  BOOST_TEST(total(f) == 0);
}

BOOST_AUTO_TEST_CASE(efficiency_falls_with_the_growth_class) {
  auto f = perfect();
  const auto efficiency = [&](metrics_collected m) {
    f.metrics = std::move(m);
    return part(award(f).value(), "efficiency")->points;
  };
  BOOST_TEST(efficiency(metrics_of("n or n log n", "n or n log n")) == 15);
  BOOST_TEST(efficiency(metrics_of("1 or log n", "n or n log n")) == 15);
  BOOST_TEST(efficiency(metrics_of("n^2", "n or n log n")) == 6);
  BOOST_TEST(efficiency(metrics_of("n^3 or more", "n or n log n")) == 0);
  BOOST_TEST(efficiency(metrics_of("exponential", "n^2")) == 0);
}

BOOST_AUTO_TEST_CASE(within_a_class_the_time_at_the_largest_input_decides) {
  auto f = perfect();
  const auto efficiency = [&](double own, double reference) {
    f.metrics = metrics_of("unclear", "unclear", own, reference);
    return part(award(f).value(), "efficiency")->points;
  };
  BOOST_TEST(efficiency(1, 100) == 15);
  BOOST_TEST(efficiency(4, 1) == 15);
  BOOST_TEST(efficiency(40, 1) == 0);
  BOOST_TEST(efficiency(4000, 1) == 0);
  BOOST_TEST(efficiency(4 * std::sqrt(10.0), 1) == 7.5);
  double last = 15;
  for (double own = 4; own < 50; own += 3) {
    BOOST_TEST(efficiency(own, 1) <= last);
    last = efficiency(own, 1);
  }
}

BOOST_AUTO_TEST_CASE(a_solution_that_does_not_get_through_the_large_inputs_has_no_efficiency) {
  auto f = perfect();
  f.metrics->result = verdict::time_limit;
  BOOST_TEST(part(award(f).value(), "efficiency")->points == 0);
  BOOST_TEST(part(award(f).value(), "efficiency")->maximum == 15);
  f.metrics->result = verdict::sandbox_failure; // ours, so it is left out
  BOOST_TEST(part(award(f).value(), "efficiency")->maximum == 0);
}

BOOST_AUTO_TEST_CASE(a_solution_that_is_wrong_on_a_large_input_fails_one_more_case) {
  auto f = perfect();
  const auto passed = f.tests.passed;
  for (const auto how : {verdict::wrong_answer, verdict::runtime_error, verdict::memory_limit, verdict::output_limit}) {
    f.metrics->result = how;
    const auto got = *award(f);
    BOOST_TEST((verdict_of(f) == how));
    BOOST_TEST(got.total == std::round(600.0 * passed / (passed + 1)) / 10);
    for (const auto& each : got.parts)
      if (each.name != "correctness") BOOST_TEST(each.points == 0, each.name);
  }
  f.metrics->result = verdict::time_limit; // right as far as one can tell, and slow
  BOOST_TEST((verdict_of(f) == verdict::accepted));
  BOOST_TEST(award(f)->parts[0].points == 60);
}

BOOST_AUTO_TEST_CASE(findings_cost_by_their_severity_whatever_their_order) {
  auto f = perfect();
  const auto quality = [&](std::vector<std::string> severities) {
    f.analysis = analysis_of(std::move(severities));
    return part(award(f).value(), "quality")->points;
  };
  BOOST_TEST(quality({}) == 10);
  BOOST_TEST(quality({"info"}) == 9.5);
  BOOST_TEST(quality({"warning"}) == 8);
  BOOST_TEST(quality({"error"}) == 6);
  BOOST_TEST(quality({"error", "error", "error"}) == 0);
  BOOST_TEST(quality({"error", "info", "warning"}) == quality({"warning", "error", "info"}));
}

BOOST_AUTO_TEST_CASE(samples_count_by_their_median_so_their_order_is_irrelevant) {
  auto f = perfect();
  f.metrics->samples.back().cpu_ms = {1, 900, 30};
  const double before = total(f);
  f.metrics->samples.back().cpu_ms = {30, 1, 900};
  BOOST_TEST(total(f) == before);
  BOOST_TEST(before < 100);
}

BOOST_AUTO_TEST_CASE(every_known_rubric_has_a_number_and_new_attempts_are_scored_with_one_of_them) {
  BOOST_TEST(known_rubrics().contains(current_rubric));
  for (const auto& [number, rubric] : known_rubrics()) BOOST_TEST(rubric(perfect()).rubric == number);
  BOOST_TEST(!award(perfect(), 99).has_value());
}

namespace {

/// As a later rubric would be: half of everything.
score half(const attempt_facts& f) {
  auto out = *award(f, 1);
  out.rubric = 2;
  for (auto& each : out.parts) each.points /= 2;
  out.total /= 2;
  return out;
}

const rubric_table two{{1, known_rubrics().at(1)}, {2, &half}};

std::vector<session_event> scored_session() {
  const tests_judged tests{1, verdict::accepted, 2, 2, {}, "cases"};
  score_awarded first;
  const auto given = *award({1, 0, tests, {}, {}, {}}, 1);
  first.parts = given.parts;
  first.total = given.total;
  return {submission_received{1, {"code"}, 10, "file"}, tests, first};
}

session_rescored rescored_by_half(double off = 0) {
  const auto given = half({1, 0, {1, verdict::accepted, 2, 2, {}, "cases"}, {}, {}, {}});
  return {1, 2, given.parts, given.total + off, 1, given.total * 2};
}

} // namespace

BOOST_AUTO_TEST_CASE(recorded_facts_are_scored_under_another_rubric_and_the_recorded_score_stays) {
  const auto found = recompute_scores(scored_session(), 2, two);
  BOOST_TEST_REQUIRE(found.size() == 1U);
  BOOST_TEST_REQUIRE(found[0].again.has_value());
  BOOST_TEST(found[0].again->total == found[0].recorded.total / 2);
  BOOST_TEST(recompute_scores(scored_session(), 0, two)[0].matches());
}

BOOST_AUTO_TEST_CASE(a_score_that_was_put_beside_another_is_the_standing_one_and_is_computed_again) {
  auto session = scored_session();
  BOOST_TEST(standing_scores(session)[0].now.rubric == 1);
  session.push_back(session_finished{});
  session.push_back(rescored_by_half());
  BOOST_TEST(standing_scores(session)[0].now.rubric == 2);
  const auto found = recompute_rescores(session, two);
  BOOST_TEST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].matches());
  BOOST_TEST(!recompute_rescores(session)[0].again.has_value()); // a build without that rubric says so
  session.back() = rescored_by_half(1);
  BOOST_TEST(!recompute_rescores(session, two)[0].matches());
  BOOST_TEST(!recompute_rescores({rescored_by_half()}, two)[0].again.has_value()); // nothing was scored before it
}

BOOST_AUTO_TEST_SUITE_END()
