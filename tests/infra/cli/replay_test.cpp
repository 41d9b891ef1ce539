#include "infra/cli/replay_history.hpp"

#include "infra/cli/replay_print.hpp"
#include "infra/cli/replay_rerun.hpp"
#include "infra/cli/replay_words.hpp"
#include "tests/support/every_event.hpp"
#include "tests/support/filled.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/stored.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace assay;
using namespace assay::cli;

namespace {

const session_id id{"11111111-2222-4333-8444-555555555555"};

std::vector<recorded_event> one_session(double total_off = 0) {
  const tests_judged tests{1, verdict::accepted, 22, 22, {}, "cases"};
  metrics_collected metrics;
  metrics.result = verdict::accepted;
  metrics.samples = {{1000, {2.0}, {1.0}}};
  metrics.growth = metrics.expected_growth = growth_class::linear;
  metrics.confidence = 0.93;
  const analysis_completed analysis{1, verdict::accepted, {{3, "unused-name", "warning"}}, {}};
  const review_completed review{1, "offline-rules-1", 0.9, {}};
  const auto given = award({1, 1, tests, metrics, analysis, review});
  score_awarded score;
  score.parts = given->parts;
  score.total = given->total + total_off;
  score.result = verdict::accepted;
  score.topic = "strings";
  score.language = "python";
  task_wish wish;
  wish.language = "python";
  const std::vector<session_event> all{
      session_started{{"ada"}, "python", "cli"},
      task_requested{wish},
      task_presented{
          {"one-set-of-stamps"},
          1,
          "digest",
          "strings",
          "medium",
          1500,
          200,
          0.62,
          3,
          {"nearest-unseen", {"62", "70"}}},
      hint_requested{1},
      hint_given{1, "task", {}},
      submission_received{1, {"code"}, 412, "file"},
      language_detected{1, "python", "python", 0.98, false},
      execution_requested{1, "digest"},
      execution_completed{1, verdict::accepted, 11.2, 345.6, 12'345, "", "", {}, {}},
      tests,
      metrics_requested{1},
      metrics,
      analysis_requested{1},
      analysis,
      review_requested{1},
      review,
      score,
      session_finished{session_end::accepted}};
  std::vector<recorded_event> out;
  for (const auto& each : all) {
    const auto n = static_cast<std::int64_t>(out.size()) + 1;
    out.push_back(test::stored(each, stream_of(id), n, n + 100, 1'714'607'990'000'000 + n * 1'000'000));
  }
  return out;
}

std::string printed(const session_history& history, const std::optional<rating_move>& move = {}) {
  std::ostringstream out;
  std::ostringstream err;
  const console term{out, err};
  print(term, history);
  if (move) print(term, *move);
  return out.str();
}

} // namespace

BOOST_AUTO_TEST_CASE(every_event_says_something) {
  test::for_each_event([]<class E>(std::string_view, std::type_identity<E>) {
    if constexpr (std::is_constructible_v<session_event, E>)
      BOOST_TEST(!in_words(session_event{test::filled<E>()}).empty(), E::type);
  });
}

BOOST_AUTO_TEST_CASE(a_session_reads_as_a_timeline_with_its_score) {
  const auto history = read_history(id, one_session());
  skill_profile profile;
  const auto move = learn_from(profile, history);
  BOOST_TEST(history.matches());
  BOOST_TEST_REQUIRE(move.has_value());
  test::check_golden("tests/golden/cli/replay.txt", printed(history, move));
}

BOOST_AUTO_TEST_CASE(lines_fit_a_terminal) {
  std::istringstream lines{printed(read_history(id, one_session()))};
  for (std::string line; std::getline(lines, line);) BOOST_TEST(line.size() <= 84U, line);
}

BOOST_AUTO_TEST_CASE(a_score_that_does_not_follow_from_the_facts_is_told) {
  const auto history = read_history(id, one_session(1));
  BOOST_TEST(!history.matches());
  BOOST_TEST(printed(history).find("matches the recorded score: no") != std::string::npos);
  BOOST_TEST(to_json(history)["matches"] == false);
}

BOOST_AUTO_TEST_CASE(an_event_that_cannot_be_read_is_told_and_is_no_match) {
  auto events = one_session();
  events[4].data = "{}";
  const auto history = read_history(id, events);
  BOOST_TEST(!history.matches());
  BOOST_TEST(printed(history).find("cannot be read") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_replay_stops_behind_a_position) {
  const auto history = read_history(id, one_session(), 110);
  BOOST_TEST(history.events.size() == 10U);
  BOOST_TEST(history.scores.empty());
  BOOST_TEST(history.matches());
  BOOST_TEST(to_json(history)["score"].is_null());
  BOOST_TEST(printed(read_history(id, one_session(), 1)).find("nothing is recorded") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(scripts_find_every_key_of_a_replay) {
  const auto history = read_history(id, one_session(), 0, 1);
  auto json = to_json(history);
  BOOST_TEST(json["session"] == id.value);
  BOOST_TEST(json["events"].size() == 18U);
  for (const auto* key : {"position", "stream", "version", "type", "data"})
    BOOST_TEST(json["events"][0].contains(key), key);
  for (const auto* key : {"rubric", "parts", "total"}) BOOST_TEST(json["score"].contains(key), key);
  BOOST_TEST(json["matches"] == true);
  skill_profile profile;
  add_to_json(json, learn_from(profile, history));
  BOOST_TEST(json["rating_before"] == 1500.0);
  BOOST_TEST(json["rating_after"].get<double>() > 1500.0);
}

BOOST_AUTO_TEST_CASE(an_unknown_rubric_gives_no_other_score) {
  const auto history = read_history(id, one_session(), 0, 99);
  BOOST_TEST_REQUIRE(history.others.size() == 1U);
  BOOST_TEST(!history.others.front().has_value());
  BOOST_TEST(history.matches());
}

namespace {

/// As a later rubric would be: everything but one point.
score stricter(const attempt_facts& f) {
  auto out = *award(f, 1);
  out.rubric = 2;
  out.parts.front().points -= 1;
  out.parts.push_back({"strictness", -1, 0, {"strict", {}}});
  out.total -= 2;
  return out;
}

const rubric_table two{{1, known_rubrics().at(1)}, {2, &stricter}};

} // namespace

BOOST_AUTO_TEST_CASE(another_rubric_stands_beside_the_recorded_one_part_by_part) {
  const auto history = read_history(id, one_session(), 0, 2, two);
  test::check_golden("tests/golden/cli/replay-rubric-2.txt", printed(history));
  const auto json = to_json(history);
  BOOST_TEST(json["scores"][0]["difference"]["total"] == -2.0);
  BOOST_TEST(json["scores"][0]["difference"]["parts"]["correctness"] == -1.0);
  BOOST_TEST(json["scores"][0]["difference"]["parts"]["quality"] == 0.0);
  BOOST_TEST(json["scores"][0]["difference"]["equal"] == false);
  BOOST_TEST(json["scores"][0]["recorded"]["rubric"] == 1);
  BOOST_TEST(json["matches"] == true);
}

BOOST_AUTO_TEST_CASE(the_same_rubric_says_that_it_gives_the_same_and_has_nothing_to_record) {
  const auto history = read_history(id, one_session(), 0, 1);
  BOOST_TEST(printed(history).find("under rubric 1: the same") != std::string::npos);
  BOOST_TEST(to_json(history)["scores"][0]["difference"]["equal"] == true);
  BOOST_TEST(rescores_to_apply(history).empty());
}

BOOST_AUTO_TEST_CASE(what_differs_under_another_rubric_is_recorded_once) {
  auto events = one_session();
  const auto todo = rescores_to_apply(read_history(id, events, 0, 2, two));
  BOOST_TEST_REQUIRE(todo.size() == 1U);
  BOOST_TEST(todo[0].attempt == 1);
  BOOST_TEST(todo[0].rubric == 2);
  const session_rescored recorded{1, 2, todo[0].parts, todo[0].total, 1, todo[0].total + 2};
  events.push_back(test::stored(session_event{recorded}, stream_of(id), 19, 119));
  const auto after = read_history(id, events, 0, 2, two);
  BOOST_TEST(rescores_to_apply(after).empty());
  BOOST_TEST(after.matches());
  const auto json = to_json(after);
  BOOST_TEST(json["scores"][0]["standing"]["rubric"] == 2);
  BOOST_TEST(json["scores"][0]["recorded"]["rubric"] == 1);
  // And the way back is a change like any other.
  BOOST_TEST(rescores_to_apply(read_history(id, events, 0, 1, two)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_erased_candidate_is_told) {
  auto history = read_history(id, one_session());
  history.erased_at = 400;
  BOOST_TEST(printed(history).find("erased at position 400") != std::string::npos);
  BOOST_TEST(to_json(history)["erased_at"] == 400);
}

BOOST_AUTO_TEST_CASE(scores_and_ratings_name_their_positions) {
  const auto history = read_history(id, one_session());
  skill_profile profile;
  const auto move = learn_from(profile, history);
  BOOST_TEST(to_json(history)["scores"][0]["position"] == 117);
  BOOST_TEST(printed(history, move).find("at position 117") != std::string::npos);
  BOOST_TEST((move->positions == std::vector<std::int64_t>{117}));
}

BOOST_AUTO_TEST_CASE(two_runs_of_one_submission_are_compared_case_by_case) {
  const execution_completed was{1, verdict::wrong_answer, 1, 2, 3, "python 3.11", "limits", {}, {}};
  auto now = was;
  tests_judged tests{1,
                     verdict::wrong_answer,
                     1,
                     2,
                     {{"a", true, verdict::accepted, 1, 1}, {"b", false, verdict::wrong_answer, 1, 1}},
                     "cases"};
  auto again = tests;
  again.cases[0].wall_ms = 99; // times are never the same
  BOOST_TEST((compare(was, tests, now, again).how == rerun::outcome::same));
  BOOST_TEST(compare(was, tests, now, again).cases == 2U);
  now.result = again.result = again.cases[1].result = verdict::time_limit;
  now.toolchain_digest = "python 3.12";
  const auto differs = compare(was, tests, now, again);
  BOOST_TEST((differs.how == rerun::outcome::different));
  BOOST_TEST((differs.changed == std::vector<std::string>{"toolchain"}));
  BOOST_TEST_REQUIRE(differs.verdicts.size() == 1U);
  BOOST_TEST(differs.verdicts[0].id == "b");
  BOOST_TEST(!all_same({differs}));
  const auto json = to_json(std::vector{differs});
  BOOST_TEST(json[0]["differing"][0]["recorded"] == "wrong-answer");
  BOOST_TEST(json[0]["differing"][0]["again"] == "time-limit");
  again.cases.pop_back();
  BOOST_TEST((compare(was, tests, now, again).verdicts.back().after == verdict::skipped));
}
