#include "infra/bench/rebuild_bench.hpp"

#include "infra/audit/verify.hpp"
#include "infra/bench/play.hpp"
#include "infra/bench/rehydrate.hpp"
#include "infra/postgres/log.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/postgres.hpp"

using namespace assay;
using test::postgres_for_tests;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

struct bench_fixture : test::world {
  postgres::connection_options database{.url = test::fresh_database()};

  std::string query(const std::string& statement) {
    pqxx::connection to{database.url};
    return pqxx::nontransaction{to}.exec(statement).one_field().as<std::string>("");
  }
  std::vector<recorded_event> whole_log(const event_log_actor& log) {
    std::vector<recorded_event> all;
    for (event_page page; page.scanned == 0 || page.scanned < page.head;) {
      page = ask<event_page>(log, read_all{page.scanned, 0, {}, {}, 10'000}).value();
      all.insert(all.end(), page.events.begin(), page.events.end());
    }
    return all;
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(bench_rebuild, bench_fixture)

BOOST_AUTO_TEST_CASE(what_it_plays_is_a_log_that_verifies_with_every_score) {
  auto log = spawn_postgres_log(system, {.database = database});
  const auto sessions =
      bench::play(system, log, database, {.sessions = 30, .second_submissions = 1, .callers = 4}, [](auto) {});
  BOOST_TEST(sessions >= 30);
  audit::verifier check;
  const auto all = whole_log(log);
  for (const auto& each : all) check.take(each);
  const auto found = check.finish(all.back().position);
  for (const auto& each : found.problems) BOOST_ERROR(each.position << " " << each.what);
  BOOST_TEST(found.scores > sessions); // some sessions have a second submission
  BOOST_TEST(std::stol(query("select count(*) from subject_keys")) >= 4);
  BOOST_TEST(std::stol(query("select count(*) from evidence")) >= 3 * sessions);
  log = nullptr;
}

BOOST_AUTO_TEST_CASE(it_reports_what_it_was_asked_to_measure) {
  const auto found =
      bench::measure_rebuild(database, {.sizes = {1'500, 2'500}, .sessions = 20, .streams = 2}, [](auto) {});
  BOOST_TEST(found.storage.sessions >= 20);
  BOOST_TEST(found.storage.events > 10);
  BOOST_TEST(found.storage.wal > found.storage.rows / 2);
  BOOST_TEST_REQUIRE(found.rebuilds.size() == 2U);
  BOOST_TEST(found.rebuilds[1].events >= 2'500);
  for (const auto& each : found.rebuilds) {
    for (const auto& pass : {each.skill_and_scores, each.every_view, each.select_all, each.copy_all}) {
      BOOST_TEST(pass.events == each.events); // nobody has read less than the whole log
      BOOST_TEST(pass.seconds > 0);
    }
  }
  BOOST_TEST(
      query("select count(*) from views where view = 'scores'") == query("select count(*) from events where type "
                                                                         "= 'session.score-awarded'"));
  BOOST_TEST_REQUIRE(found.rehydrations.size() == bench::rehydrated_lengths.size());
  for (const auto& each : found.rehydrations) BOOST_TEST(each.median_ms > 0);
  // Only the long ones have a snapshot.
  BOOST_TEST(query("select string_agg(distinct version::text, ' ') from snapshots") == "1003");
}

BOOST_AUTO_TEST_SUITE_END()
