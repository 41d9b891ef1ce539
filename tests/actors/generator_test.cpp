#include "actors/generator/decider.hpp"
#include "projections/skill/glicko2.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace assay;

namespace {

task_card card(std::string id, double rating, std::vector<std::string> topics = {"arrays"}) {
  task_card c;
  c.task = {std::move(id)};
  c.rating = rating;
  c.deviation = 60;
  c.topics = std::move(topics);
  c.digest = "d-" + c.task.value;
  c.level = "easy";
  c.hints = 3;
  c.languages = {"python", "go"};
  return c;
}

const std::vector<task_card> cards{
    card("a-easy", 1100), card("b-fair", 1350), card("c-even", 1500), card("d-hard", 1900),
    card("g-graph", 1350, {"graphs", "arrays"})};

task_wish wish() {
  task_wish w;
  w.language = "python";
  w.overall = w.new_topic = {1500, 60};
  return w;
}

std::string chosen(const task_wish& w, const std::vector<task_card>& from = cards) {
  const auto task = choose(w, from);
  return task ? task->task.value : std::string{name(task.error())};
}

} // namespace

BOOST_AUTO_TEST_SUITE(the_generator)

BOOST_AUTO_TEST_CASE(chooses_the_task_nearest_to_the_wanted_success) {
  BOOST_TEST(chosen(wish()) == "b-fair");
  auto w = wish();
  w.target_success = 0.5;
  BOOST_TEST(chosen(w) == "c-even");
  w.target_success = 0.99;
  BOOST_TEST(chosen(w) == "a-easy");
  w.target_success = 0.01;
  BOOST_TEST(chosen(w) == "d-hard");
}

BOOST_AUTO_TEST_CASE(never_leaves_a_nearer_task_aside_when_all_are_as_certain_and_of_one_topic) {
  const std::vector<task_card> same{cards.begin(), cards.end() - 1};
  for (double mine = 900; mine < 2100; mine += 50) {
    auto w = wish();
    w.new_topic.value = mine;
    const auto best = choose(w, same).value();
    // 70 % lies nearer to 85 than to 55 % in points, so the middle of the good ones is taken.
    const auto off = [&](double rating) { return std::abs(mine - rating - 168); };
    for (const auto& each : same) BOOST_TEST(off(best.rating) <= off(each.rating) + 1e-9, mine << " " << each.rating);
  }
}

BOOST_AUTO_TEST_CASE(goes_by_the_rating_in_the_tasks_topic_before_the_overall_one) {
  auto w = wish();
  w.topics["arrays"] = {2050, 60};
  BOOST_TEST(chosen(w, {cards.begin(), cards.end() - 1}) == "d-hard");
  BOOST_TEST(chosen(w) == "g-graph"); // rated by its main topic, in which only the overall rating is known
}

BOOST_AUTO_TEST_CASE(keeps_to_the_wanted_topic_even_when_it_is_not_the_main_one) {
  auto w = wish();
  w.topic = "graphs";
  BOOST_TEST(chosen(w) == "g-graph");
  BOOST_TEST(choose(w, cards)->topic == "graphs");
  w.topic = "no-such";
  BOOST_TEST(chosen(w) == "no_task_matches");
}

BOOST_AUTO_TEST_CASE(takes_what_was_seen_longest_ago_when_all_was_seen_lately) {
  auto w = wish();
  w.seen = {"b-fair", "g-graph", "c-even", "a-easy", "d-hard"};
  BOOST_TEST(chosen(w) == "d-hard");
  BOOST_TEST(choose(w, cards)->why.rule == "longest-unseen");
  w.seen = {"d-hard", "b-fair", "g-graph", "c-even", "a-easy"};
  BOOST_TEST(chosen(w) == "a-easy");
}

BOOST_AUTO_TEST_CASE(never_offers_a_language_that_a_task_lacks) {
  auto w = wish();
  w.language = "java";
  BOOST_TEST(chosen(w) == "no_task_matches");
  w.task = "b-fair";
  BOOST_TEST(chosen(w) == "unknown_task");
}

BOOST_AUTO_TEST_CASE(serves_a_certain_task_although_it_was_seen_and_is_of_another_topic) {
  auto w = wish();
  w.task = "d-hard";
  w.topic = "graphs";
  w.seen = {"d-hard"};
  BOOST_TEST(chosen(w) == "d-hard");
  BOOST_TEST(choose(w, cards)->why.rule == "chosen-by-candidate");
  w.task = "no-such";
  BOOST_TEST(chosen(w) == "unknown_task");
}

BOOST_AUTO_TEST_CASE(has_nothing_to_choose_from_an_empty_catalogue) {
  BOOST_TEST(chosen(wish(), {}) == "no_task_matches");
}

BOOST_AUTO_TEST_CASE(breaks_ties_by_the_smaller_id) {
  BOOST_TEST(chosen(wish(), {card("x", 1350), card("y", 1350)}) == "x");
}

BOOST_AUTO_TEST_CASE(carries_the_card_and_says_why) {
  const auto task = choose(wish(), cards).value();
  BOOST_TEST(task.digest == "d-b-fair");
  BOOST_TEST(task.rating == 1350);
  BOOST_TEST(task.deviation == 60);
  BOOST_TEST(task.hints == 3);
  BOOST_TEST(task.topic == "arrays");
  BOOST_TEST(task.expected_success == glicko2::expected_score(1500, 60, 1350, 60));
  BOOST_TEST((task.why == reason{"near-target", {"70", "70"}}));
}

BOOST_AUTO_TEST_CASE(copes_with_a_card_without_topics) {
  auto bare = card("bare", 1350, {});
  BOOST_TEST(chosen(wish(), {bare}) == "bare");
  BOOST_TEST(choose(wish(), {bare})->topic == "");
}

BOOST_AUTO_TEST_SUITE_END()
