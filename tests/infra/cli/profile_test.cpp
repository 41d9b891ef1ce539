#include "infra/cli/profile_report.hpp"
#include "infra/cli/profile_words.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <cmath>
#include <sstream>

using namespace assay;
using namespace assay::cli;

namespace {

constexpr std::int64_t day = 24LL * 3600 * 1'000'000;

void play(skill_profile& p, const std::string& topic, const std::string& language, double total) {
  const int n = p.sessions + 1;
  score_awarded s;
  s.total = total;
  s.candidate = {"c-ada"};
  s.topic = topic;
  s.language = language;
  s.task_rating = 1500;
  s.task_deviation = 80;
  p = learn(std::move(p), s, "s-" + std::to_string(n), 10 * n, 19'000 * day + n * day);
}

/// Good at arrays, weak at graphs, average at trees; mostly in Python.
candidate_view ada() {
  candidate_view out;
  out.name = "ada";
  for (int n = 0; n < 4; ++n) {
    play(out.skill, "arrays", "python", 96);
    play(out.skill, "graphs", "python", 12);
    play(out.skill, "trees", n % 2 == 0 ? "python" : "go", n % 2 == 0 ? 85 : 35);
  }
  session_row row;
  row.session = "11111111-2222-4333-8444-555555555555";
  row.candidate = "c-ada";
  row.language = "python";
  row.task = "half-price";
  row.topic = "graphs";
  row.level = "hard";
  row.state = "accepted";
  row.score = 83.5;
  row.started_at_us = row.changed_at_us = 19'012 * day;
  out.latest = {row};
  next_task next;
  next.chosen.task = {"cart-route"};
  next.chosen.topic = "graphs";
  next.chosen.level = "medium";
  next.chosen.expected_success = 0.6612;
  next.chosen.why = {"weak-topic", {"66", "graphs"}};
  next.title = "A cart on an uneven floor";
  next.language = "python";
  out.next = next;
  return out;
}

std::string printed(const candidate_view& who, const std::string& locale) {
  std::ostringstream out;
  std::ostringstream err;
  const console term{out, err};
  print(term, translator{locale}, who);
  return out.str();
}

/// What another processor may compute a little differently is nothing that a golden file should hold.
void round_numbers(nlohmann::json& json) {
  if (json.is_number_float()) json = std::round(json.get<double>() * 100) / 100;
  if (json.is_structured())
    for (auto& each : json) round_numbers(each);
}

} // namespace

BOOST_AUTO_TEST_SUITE(profile)

BOOST_AUTO_TEST_CASE(scripts_get_ratings_trend_and_what_comes_next) {
  auto json = to_json(ada());
  round_numbers(json);
  test::check_golden("tests/golden/cli/profile.json", json.dump(2) + "\n");
}

BOOST_AUTO_TEST_CASE(a_person_reads_it_in_their_language) {
  test::check_golden("tests/golden/cli/profile.txt", printed(ada(), "en"));
  test::check_golden("tests/golden/cli/profile.ru.txt", printed(ada(), "ru"));
}

BOOST_AUTO_TEST_CASE(the_strong_and_the_weak_topic_stand_out_and_the_average_one_does_not) {
  const auto who = ada();
  BOOST_TEST((strongest(who.skill) == std::vector<std::string>{"arrays"}));
  BOOST_TEST((weakest(who.skill) == std::vector<std::string>{"graphs"}));
  BOOST_TEST(main_language(who.skill) == "python");
}

BOOST_AUTO_TEST_CASE(a_newcomer_has_no_strong_topic_no_weak_one_and_no_trend) {
  candidate_view who;
  who.name = "new";
  BOOST_TEST(strongest(who.skill).empty());
  BOOST_TEST(!trend_of(who.skill).has_value());
  BOOST_TEST(main_language(who.skill) == "python");
  BOOST_TEST(to_json(who)["next"].is_null());
  BOOST_TEST(printed(who, "en").find("assay practice --candidate new") != std::string::npos);
  play(who.skill, "arrays", "go", 100);
  BOOST_TEST(strongest(who.skill).empty()); // there is nothing to be stronger than
  BOOST_TEST(!trend_of(who.skill).has_value());
  BOOST_TEST(main_language(who.skill) == "go");
}

BOOST_AUTO_TEST_CASE(the_trend_goes_back_ten_sessions) {
  const auto who = ada();
  const auto trend = trend_of(who.skill);
  BOOST_TEST_REQUIRE(trend.has_value());
  BOOST_TEST(trend->sessions == 10);
  BOOST_TEST(trend->points == who.skill.trend[11].value - who.skill.trend[1].value);
}

BOOST_AUTO_TEST_CASE(a_picture_is_a_png_as_wide_as_a_phone_shows_it) {
  const auto made = picture::draw(picture_of(translator{"en"}, ada()));
  if (const auto* none = std::get_if<picture::picture_problem>(&made)) {
    BOOST_TEST_MESSAGE("no pictures here: " << none->what);
    BOOST_TEST(!none->fix.empty());
    return;
  }
  const auto& png = std::get<std::string>(made);
  BOOST_TEST_REQUIRE(png.size() > 2'000U);
  BOOST_TEST(png.substr(1, 3) == "PNG");
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(png[at]); };
  BOOST_TEST(byte(18) * 256 + byte(19) == 1080);
  BOOST_TEST(byte(22) * 256 + byte(23) > 800);
  // Its texts are in the candidate's language, and a newcomer's is drawn too.
  BOOST_TEST((std::get<std::string>(picture::draw(picture_of(translator{"ru"}, ada()))) != png));
  BOOST_TEST(std::holds_alternative<std::string>(picture::draw(picture_of(translator{"ru"}, {}))));
}

BOOST_AUTO_TEST_CASE(a_picture_copes_with_ratings_beyond_any_scale_and_names_beyond_any_width) {
  picture::profile_picture odd;
  odd.name = std::string(500, 'W');
  odd.bars = {
      {std::string(300, 'x'), 1e9, 1e9, picture::rated_bar::standing::weak},
      {"", -1e9, 0, picture::rated_bar::standing::strong},
      {"nan", std::nan(""), std::nan(""), picture::rated_bar::standing::middle}};
  odd.trend = {1e9, -1e9, 1500};
  odd.next = std::string(2'000, 'y');
  odd.next_title = "\xff\xfe no text";
  BOOST_CHECK_NO_THROW((void)picture::draw(odd));
}

BOOST_AUTO_TEST_SUITE_END()
