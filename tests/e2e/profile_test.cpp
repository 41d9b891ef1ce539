#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <fstream>
#include <sstream>

using namespace assay::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string bytes_of(const std::string& file) {
  std::ostringstream out;
  out << std::ifstream{file, std::ios::binary}.rdbuf();
  return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(profile)

BOOST_AUTO_TEST_CASE(tells_ratings_the_events_behind_them_and_what_comes_next_and_why) {
  const desk at;
  const auto env = at.environment();
  BOOST_TEST_REQUIRE(run({"practice", "--task", task}, env, "submit " + right() + "\n").code == 0);
  const auto told = nlohmann::json::parse(run({"profile", "--json"}, env).out);
  BOOST_TEST(told["scored_sessions"] == 1);
  BOOST_TEST(told["overall"]["rating"].get<double>() > 1500);
  BOOST_TEST_REQUIRE(told["topics"].size() == 1U);
  BOOST_TEST(
      told["topics"][0]["position"].get<std::int64_t>() ==
      at.number("select position from events where type = 'session.score-awarded'"));
  // The task was a game too, and its rating is a fold of the log.
  BOOST_TEST(
      at.number(
          "select (data->>'games')::bigint from views v join checkpoints c using (view, generation) where "
          "c.live and view = 'task-ratings' and key = '" +
          task + "'") == 1);
  BOOST_TEST_REQUIRE(told["next"].is_object());
  BOOST_TEST(told["next"]["task"] != task);
  BOOST_TEST(!told["next"]["why"]["text"].get<std::string>().empty());

  // What was announced is what a session then gives, and records.
  BOOST_TEST(run({"practice"}, env, "skip\n").code == 0);
  BOOST_TEST(
      at.number(
          "select count(*) from events where type = 'session.task-presented' and data->>'task' = '" +
          told["next"]["task"].get<std::string>() + "' and data->'why'->>'rule' = '" +
          told["next"]["why"]["rule"].get<std::string>() + "'") == 1);
  // A skipped session moves nothing.
  const auto later = nlohmann::json::parse(run({"profile", "--json"}, env).out);
  BOOST_TEST(later["overall"] == told["overall"]);
  BOOST_TEST(later["ratings"] == told["ratings"]);
}

BOOST_AUTO_TEST_CASE(follows_the_policy_of_the_settings) {
  const desk at;
  auto env = at.environment();
  env["ASSAY_POLICY"] = "streak";
  const auto told = nlohmann::json::parse(run({"profile", "--json"}, env).out);
  BOOST_TEST(told["next"]["why"]["rule"] == "streak-begins");
  BOOST_TEST(told["next"]["level"] == "easy");
  env["ASSAY_POLICY"] = "luck";
  const auto refused = run({"profile"}, env);
  BOOST_TEST(refused.code == 2);
  BOOST_TEST(contains(refused.err, "'luck' is not one of: target, streak"), refused.err);
}

BOOST_AUTO_TEST_CASE(draws_a_picture_in_the_candidates_language) {
  const desk at;
  const auto env = at.environment();
  BOOST_TEST_REQUIRE(run({"practice", "--task", task}, env, "submit " + right() + "\n").code == 0);
  const auto png = at.home + "/profile.png";
  const auto drawn = run({"profile", "--png", png}, env);
  if (drawn.code == 3 && contains(drawn.err, "without pictures")) return;
  BOOST_TEST(drawn.code == 0, drawn.err);
  const auto english = bytes_of(png);
  BOOST_TEST(english.substr(1, 3) == "PNG");
  const auto russian = run({"profile", "--png", png, "--locale", "ru"}, env);
  BOOST_TEST(contains(russian.out, "что дальше"), russian.out);
  BOOST_TEST((bytes_of(png) != english));
  const auto nowhere = run({"profile", "--png", at.home + "/no/such/folder.png"}, env);
  BOOST_TEST(nowhere.code != 0);
  BOOST_TEST(contains(nowhere.err, "fix:"), nowhere.err);
}

BOOST_AUTO_TEST_CASE(the_models_predictions_are_scored_on_the_recorded_sessions) {
  const desk at;
  const auto env = at.environment();
  BOOST_TEST(contains(run({"bench", "policy", "--from-log"}, env).out, "No first attempt"));
  BOOST_TEST_REQUIRE(run({"practice", "--task", task}, env, "submit " + right() + "\n").code == 0);
  const auto told = nlohmann::json::parse(run({"bench", "policy", "--from-log", "--json"}, env).out);
  BOOST_TEST(told["sessions"] == 1);
  BOOST_TEST(
      std::abs(
          told["today"]["model"]["log_loss"].get<double>() - told["as_recorded"]["model"]["log_loss"].get<double>()) <
      0.001);
}

BOOST_AUTO_TEST_SUITE_END()
