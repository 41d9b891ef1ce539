#include "actors/generator/decider.hpp"
#include "projections/reasons/words.hpp"
#include "projections/skill/skill.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace assay;

namespace {

const std::vector<std::string> topics{"arrays", "graphs", "trees", "strings"};
const std::vector<std::string> levels{"easy", "medium", "hard", "expert"};
const std::vector<std::string> languages{"python", "go", "cpp"};

task_card card(const std::string& topic, std::size_t level) {
  task_card c;
  c.task.value = topic + "-" + levels[level];
  c.topics = {topic};
  c.level = levels[level];
  c.rating = 1200 + 300 * static_cast<double>(level);
  c.deviation = 60;
  c.languages = {"python"};
  return c;
}

std::vector<task_card> whole_catalogue() {
  std::vector<task_card> out;
  for (const auto& topic : topics)
    for (std::size_t level = 0; level < levels.size(); ++level) out.push_back(card(topic, level));
  return out;
}

/// As good as a medium task needs, in every topic, each practised a day ago.
task_wish usual() {
  task_wish w;
  w.language = "python";
  w.new_topic = {1668, 50};
  for (const auto& each : topics) {
    w.topics[each] = {1668, 50};
    w.practice[each] = {1, 0};
  }
  return w;
}

task_presented chosen(const task_wish& w) { return choose(w, whole_catalogue()).value(); }

task_wish streak(std::vector<past_score> recent) {
  auto w = usual();
  w.policy = selection_policy::streak;
  w.recent = std::move(recent);
  return w;
}

/// Any wish at all.
task_wish any_wish(std::mt19937& random) {
  const auto up_to = [&](unsigned n) { return random() % n; };
  task_wish w;
  w.language = languages[up_to(3)];
  w.policy = up_to(2) == 0 ? selection_policy::target : selection_policy::streak;
  if (up_to(4) == 0) w.topic = topics[up_to(4)];
  w.new_topic = {900 + static_cast<double>(up_to(1500)), 20 + static_cast<double>(up_to(300))};
  for (const auto& each : topics) {
    if (up_to(2) == 0) w.topics[each] = {900 + static_cast<double>(up_to(1500)), 20 + static_cast<double>(up_to(300))};
    if (up_to(2) == 0) w.practice[each] = {static_cast<double>(up_to(100)), static_cast<int>(up_to(12))};
  }
  auto all = whole_catalogue();
  std::shuffle(all.begin(), all.end(), random);
  for (std::size_t i = 0; i < up_to(17); ++i) w.seen.push_back(all[i].task.value);
  const auto level = up_to(4);
  const auto least = up_to(2) == 0 ? 76U : 0U;
  for (std::size_t i = 0; i < up_to(6); ++i)
    w.recent.push_back({levels[up_to(3) == 0 ? up_to(4) : level], static_cast<double>(least + up_to(101 - least))});
  return w;
}

} // namespace

BOOST_AUTO_TEST_SUITE(selection)

BOOST_AUTO_TEST_CASE(keeps_its_promises_for_any_wish_and_any_catalogue) {
  std::mt19937 random{7};
  int none = 0;
  for (int round = 0; round < 3'000; ++round) {
    const auto w = any_wish(random);
    auto all = whole_catalogue();
    for (auto& each : all) {
      each.languages.clear();
      for (const auto& language : languages)
        if (random() % 3 != 0) each.languages.push_back(language);
      each.rating += static_cast<double>(random() % 200);
    }
    std::shuffle(all.begin(), all.end(), random);
    all.resize(1 + random() % all.size());
    const auto fits = [&](const task_card& each) {
      return std::ranges::find(each.languages, w.language) != each.languages.end() &&
             (w.topic.empty() || each.topics.front() == w.topic);
    };
    const auto lately = [&](const std::string& id) {
      const auto at = std::ranges::find(w.seen, id);
      return at != w.seen.end() && static_cast<std::size_t>(at - w.seen.begin()) < seen_lately;
    };
    const auto got = choose(w, all);
    BOOST_TEST_REQUIRE(got.has_value() == std::ranges::any_of(all, fits));
    if (!got && ++none > 0) continue;
    const auto card = std::ranges::find(all, got->task, &task_card::task);
    BOOST_TEST_REQUIRE((card != all.end() && fits(*card)), "a language or topic that was not asked for");
    if (lately(got->task.value))
      BOOST_TEST(!std::ranges::any_of(all, [&](const auto& c) { return fits(c) && !lately(c.task.value); }));
    BOOST_TEST((got->expected_success > 0 && got->expected_success < 1));
    // The order in which a catalogue is read decides nothing.
    std::ranges::reverse(all);
    BOOST_TEST_REQUIRE((choose(w, all) == got));
  }
  BOOST_TEST(none > 0);
}

BOOST_AUTO_TEST_CASE(says_why_in_a_sentence_whatever_it_chooses) {
  std::mt19937 random{11};
  std::set<std::string> rules;
  for (int round = 0; round < 2'000; ++round) {
    auto w = any_wish(random);
    w.language = "python";
    const auto why = chosen(w).why;
    rules.insert(why.rule);
    BOOST_TEST(sentence_of(why.rule) != why.rule, why.rule);
    const auto sentence = in_words(why);
    BOOST_TEST(sentence.find('{') == std::string::npos);
    for (const auto& each : why.values) BOOST_TEST(sentence.find(each) != std::string::npos, sentence << ": " << each);
  }
  for (const auto* each :
       {"near-target", "nearest-left", "weak-topic", "lapsed-topic", "new-topic", "seen-before", "longest-unseen",
        "streak-begins", "streak-up", "streak-down", "streak-stays"})
    BOOST_TEST((rules.contains(each) || each == std::string_view{"longest-unseen"}), each);
}

BOOST_AUTO_TEST_CASE(does_not_call_a_task_near_that_is_only_the_nearest) {
  auto w = usual();
  w.new_topic = {2600, 50};
  w.topics.clear();
  const auto task = chosen(w);
  BOOST_TEST(task.level == "expert");
  BOOST_TEST(task.why.rule == "nearest-left");
}

BOOST_AUTO_TEST_CASE(favours_a_weak_topic) {
  auto w = usual();
  w.topics["trees"] = {1368, 50}; // an easy task of it fits as well as a medium one of another
  const auto task = chosen(w);
  BOOST_TEST(task.topic == "trees");
  BOOST_TEST(task.why.rule == "weak-topic");
  BOOST_TEST(task.expected_success < 0.85);
}

BOOST_AUTO_TEST_CASE(brings_a_topic_back_that_has_lapsed) {
  auto w = usual();
  w.practice["graphs"] = {9, 1};
  const auto task = chosen(w);
  BOOST_TEST(task.topic == "graphs");
  BOOST_TEST((task.why == reason{"lapsed-topic", {"72", "graphs", "9"}}));
}

BOOST_AUTO_TEST_CASE(brings_a_topic_back_the_later_the_better_it_went) {
  auto w = usual();
  for (auto& [topic, practice] : w.practice) practice = {8, 4};
  w.practice["strings"] = {8, 1}; // due after 2 days, the others after 16
  BOOST_TEST(chosen(w).topic == "strings");
}

BOOST_AUTO_TEST_CASE(does_not_give_a_task_far_too_hard_for_the_sake_of_a_lapsed_topic) {
  auto w = usual();
  w.practice["graphs"] = {90, 0};
  w.topics["graphs"] = {900, 50};
  BOOST_TEST(chosen(w).topic != "graphs");
}

BOOST_AUTO_TEST_CASE(the_same_wish_is_answered_by_another_task_when_the_policy_is_another) {
  auto w = usual();
  const auto near = chosen(w);
  w.policy = selection_policy::streak;
  BOOST_TEST(near.level == "medium");
  BOOST_TEST(chosen(w).level == "easy");
}

BOOST_AUTO_TEST_CASE(a_streak_begins_easy_and_climbs_after_three_high_scores) {
  BOOST_TEST(chosen(streak({})).level == "easy");
  BOOST_TEST(chosen(streak({{"easy", 90}, {"easy", 80}})).level == "easy");
  const auto up = chosen(streak({{"easy", 90}, {"easy", 80}, {"easy", 76}}));
  BOOST_TEST(up.level == "medium");
  BOOST_TEST(up.why.rule == "streak-up");
  // Scores of the level before count no more.
  BOOST_TEST(chosen(streak({{"medium", 90}, {"easy", 90}, {"easy", 80}})).level == "medium");
  BOOST_TEST(chosen(streak({{"expert", 90}, {"expert", 90}, {"expert", 90}})).level == "expert");
}

BOOST_AUTO_TEST_CASE(a_streak_goes_down_after_repeated_failures) {
  const auto down = chosen(streak({{"hard", 40}, {"hard", 20}}));
  BOOST_TEST(down.level == "medium");
  BOOST_TEST(down.why.rule == "streak-down");
  BOOST_TEST(chosen(streak({{"hard", 40}, {"hard", 60}})).level == "hard");
  BOOST_TEST(chosen(streak({{"easy", 0}, {"easy", 0}, {"easy", 0}})).level == "easy");
}

BOOST_AUTO_TEST_CASE(earned_ratings_take_the_place_of_declared_ones_of_the_same_version_only) {
  std::vector<task_card> all{card("arrays", 0), card("arrays", 1)};
  all[0].digest = "d-0";
  all[1].digest = "new";
  const auto rated = with_ratings(
      all,
      {R"({"task":"arrays-easy","digest":"d-0","declared":1200,"value":1333.333,"deviation":41,"games":9,"position":7})",
       R"({"task":"arrays-medium","digest":"old","declared":1500,"value":1900,"deviation":41,"games":9,"position":7})",
       "no row"});
  BOOST_TEST(rated[0].rating == 1333.33);
  BOOST_TEST(rated[0].deviation == 41);
  BOOST_TEST(rated[1].rating == 1500);
}

BOOST_AUTO_TEST_SUITE_END()
