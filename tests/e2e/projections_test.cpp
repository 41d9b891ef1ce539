#include "events/core/registry.hpp"
#include "events/streams.hpp"
#include "infra/postgres/log.hpp"
#include "projections/views.hpp"
#include "tests/e2e/program.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/postgres.hpp"

#include <nlohmann/json.hpp>

#include <atomic>
#include <thread>

using namespace assay;
using test::postgres_for_tests;
using test::run;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

/// A database with scored sessions in it, and the program in front of it.
struct filled_log : test::world {
  static constexpr int candidates = 20;
  static constexpr int sessions = 300;

  std::string url = test::fresh_database();
  test::temporary_home home;
  std::map<std::string, std::string> env{{"ASSAY_DATABASE_URL", url}, {"ASSAY_HOME", home.path().string()}};
  event_log_actor log = spawn_postgres_log(system, {.database = {.url = url}});
  std::int64_t head = 0;

  filled_log() {
    for (int i = 0; i < sessions; ++i) {
      const candidate_id who{"c-" + std::to_string(i % candidates)};
      score_awarded score;
      score.candidate = who;
      score.language = "python";
      score.topic = i % 2 == 0 ? "arrays" : "trees";
      score.total = i % 100;
      append(
          stream_of("session", std::to_string(i)), encode(session_started{who, "python", "cli"}, {}),
          encode(score, {}));
    }
  }
  ~filled_log() { log = nullptr; }

  template <class... Event>
  void append(const stream_id& to, Event... events) {
    append_request r;
    r.stream = to;
    r.command = {random_uuid()};
    r.events = {std::move(events)...};
    head = ask<append_receipt>(log, r).value().last_position;
  }
  std::string query(const std::string& statement) {
    pqxx::connection to{url};
    return pqxx::nontransaction{to}.exec(statement).one_field().as<std::string>("");
  }
  nlohmann::json status(int code) {
    const auto done = run({"projections", "status", "--json"}, env);
    BOOST_TEST(done.code == code, done.err);
    nlohmann::json by_view;
    const auto told = nlohmann::json::parse(done.out);
    for (const auto& each : told.at("projections")) by_view[each["view"].get<std::string>()].push_back(each);
    return by_view;
  }
};

const std::string live_rows = "select count(*) from views v join checkpoints c using (view, generation) where c.live "
                              "and view = 'scores'";

} // namespace

BOOST_FIXTURE_TEST_SUITE(assay_projections, filled_log)

BOOST_AUTO_TEST_CASE(status_says_how_far_each_view_is_before_and_after_a_rebuild) {
  const auto before = status(0);
  for (const auto& [view, rows] : before.items()) {
    BOOST_TEST(rows.size() == 1U, view);
    BOOST_TEST(rows[0]["lag"] == head);
    BOOST_TEST(rows[0]["generation"] == 0);
  }
  const auto done = run({"projections", "rebuild", "--json"}, env);
  BOOST_TEST_REQUIRE(done.code == 0, done.err);
  BOOST_TEST(nlohmann::json::parse(done.out)["views"] == all_views().size());
  const auto after = status(0);
  for (const auto& [view, rows] : after.items()) {
    BOOST_TEST(rows[0]["lag"] == 0, view);
    BOOST_TEST(rows[0]["position"] == head);
    BOOST_TEST(rows[0]["live"] == true);
  }
  BOOST_TEST(query(live_rows) == std::to_string(sessions));
}

BOOST_AUTO_TEST_CASE(a_rebuild_of_one_view_mends_it_and_readers_never_see_half_of_it) {
  BOOST_TEST_REQUIRE(run({"projections", "rebuild"}, env).code == 0);
  query("with harm as (update views set data = jsonb_set(data, '{total}', '-1') where view = 'scores' returning 1) "
        "select count(*) from harm");
  const auto generation = "select generation from checkpoints where live and view = ";
  const auto skill_before = query(generation + std::string{"'skill'"});
  std::atomic<bool> over = false;
  std::set<std::string> seen;
  std::jthread reader{[&] {
    // One look: how many rows there are, and how many of them are the altered ones.
    const auto look = live_rows + " and (data->>'total')::float = -1";
    while (!over) seen.insert(query("select (" + live_rows + ") || ' ' || (" + look + ")"));
  }};
  for (int i = 0; i < 3; ++i) BOOST_TEST(run({"projections", "rebuild", "scores"}, env).code == 0);
  over = true;
  reader.join();
  const auto all = std::to_string(sessions);
  for (const auto& each : seen) BOOST_TEST((each == all + " " + all || each == all + " 0"), each);
  BOOST_TEST(query("select sum((data->>'total')::float) from views where view = 'scores'") == "14850");
  BOOST_TEST(query(generation + std::string{"'skill'"}) == skill_before); // nobody asked for it
}

BOOST_AUTO_TEST_CASE(a_poisoned_event_stops_the_views_that_read_it_and_status_names_it) {
  BOOST_TEST_REQUIRE(run({"projections", "rebuild"}, env).code == 0);
  append({"session-poisoned"}, new_event{"session.score-awarded", 1, R"({"total": "all of it"})", "{}"});
  const auto place = "event_malformed at position " + std::to_string(head) +
                     " (session.score-awarded in "
                     "session-poisoned)";
  append({"session-later"}, encode(session_started{{"c-0"}, "python", "cli"}, {}));
  const auto done = run({"projections", "rebuild", "scores"}, env);
  BOOST_TEST(done.code == 1, done.err);
  BOOST_TEST(done.err.find("after position " + std::to_string(head - 2)) != std::string::npos, done.err);
  BOOST_TEST(query(live_rows) == std::to_string(sessions)); // the old view is still there
  const auto told = status(1);
  bool named = false;
  for (const auto& each : told["scores"]) named |= each["error"] == place && each["live"] == false;
  BOOST_TEST(named, told.dump());
  const auto text = run({"projections", "status"}, env);
  BOOST_TEST(text.code == 1);
  BOOST_TEST(text.out.find(place) != std::string::npos, text.out);
}

BOOST_AUTO_TEST_CASE(a_view_that_nobody_keeps_is_a_mistake_of_the_caller) {
  const auto done = run({"projections", "rebuild", "nonsense"}, env);
  BOOST_TEST(done.code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
