// The log under several processes, and under the death of what it depends on.
#include "events/core/chain.hpp"
#include "infra/postgres/log.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/child.hpp"
#include "tests/support/postgres.hpp"

#include <map>
#include <set>

using namespace assay;
using test::child;
using test::postgres_for_tests;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

struct log_fixture : test::world {
  std::string url = test::fresh_database();
  event_log_actor log = spawn_postgres_log(system, {.database = {.url = url}});
  ~log_fixture() { log = nullptr; }

  child load(const std::string& prefix, int count) {
    return child{{ASSAY_TEST_HELPER, "load", url, prefix, std::to_string(count)}};
  }
  event_page page(std::int64_t after) { return ask<event_page>(log, read_all{after, 0, "", "", 50}).value(); }

  pid_t backend_of(const std::string& application) {
    pqxx::connection to{url};
    const auto row = pqxx::nontransaction{to}.exec(
        "select pid from pg_stat_activity where datname = current_database() and application_name = $1",
        pqxx::params{application});
    return row.empty() ? 0 : row[0][0].as<pid_t>();
  }

  // Every event of the log by `stream@version`; positions must be gapless and each stream's versions and chain whole.
  std::map<std::string, std::int64_t> whole_log() {
    std::map<std::string, std::int64_t> places;
    std::map<std::string, std::pair<std::int64_t, std::string>> last;
    std::int64_t after = 0;
    for (auto now = page(0);; now = page(after)) {
      for (const auto& e : now.events) {
        BOOST_TEST_REQUIRE(e.position == static_cast<std::int64_t>(places.size()) + 1);
        auto& [version, hash] = last.try_emplace(e.stream.value, 0, chain_start()).first->second;
        BOOST_TEST_REQUIRE(e.version == version + 1);
        BOOST_TEST_REQUIRE(e.hash == chain_link(hash, e));
        version = e.version, hash = e.hash;
        places[occurrence_of(e.stream, e.version).value] = e.position;
      }
      after = now.scanned;
      if (after == now.head) return places;
    }
  }

  using answers = std::vector<decltype(self->request(log, caf::infinite, append_request{}))>;
  answers start_appends(int count) {
    answers asked;
    for (int i = 0; i < count; ++i) {
      append_request r;
      r.stream = {"session-" + std::to_string(i)};
      r.command = {random_uuid()};
      r.events = {{"test.event", 1, "{}", "{}"}, {"test.event", 1, "{}", "{}"}};
      asked.push_back(self->request(log, caf::infinite, r));
    }
    return asked;
  }

  // All appends are acknowledged, and the log holds exactly what they say.
  template <class Harm>
  void survives(int count, Harm harm) {
    auto asked = start_appends(count);
    std::vector<append_receipt> receipts;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (i == 10) harm();
      receipts.push_back(receive<append_receipt>(std::move(asked[i])).value());
    }
    const auto places = whole_log();
    BOOST_TEST(std::cmp_equal(places.size(), 2 * count));
    for (int i = 0; i < count; ++i)
      BOOST_TEST(
          places.at("session-" + std::to_string(i) + "@1") == receipts[static_cast<std::size_t>(i)].first_position);
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(crash, log_fixture)

BOOST_AUTO_TEST_CASE(two_processes_write_while_a_reader_sees_every_position_in_order) {
  auto one = load("one", 400);
  auto two = load("two", 400);
  std::int64_t after = 0;
  while (after < 2 * 8 * 400) {
    const auto now = page(after);
    for (const auto& e : now.events) BOOST_TEST_REQUIRE(e.position == ++after);
    BOOST_TEST_REQUIRE(now.scanned == after);
  }
  std::map<std::string, std::int64_t> acknowledged;
  for (auto* each : {&one, &two}) {
    for (auto line = each->line(); !line.empty(); line = each->line())
      acknowledged[line.substr(0, line.find(' '))] = std::stoll(line.substr(line.find(' ')));
    BOOST_TEST(each->finish() == 0);
  }
  BOOST_TEST((acknowledged == whole_log()));
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_or_doubled_when_the_writers_session_is_ended) {
  survives(3'000, [this] {
    pqxx::connection to{url};
    for (int i = 0; i < 5; ++i)
      pqxx::nontransaction{to}.exec("select pg_terminate_backend($1, 1000)", pqxx::params{backend_of("assay writer")});
  });
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_or_doubled_when_the_writers_backend_is_killed) {
  survives(3'000, [this] { kill(backend_of("assay writer"), SIGKILL); });
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_or_doubled_when_the_whole_server_is_killed) {
  survives(3'000, [] {
    kill(postgres::find_server(postgres_for_tests::home->place()).pid, SIGKILL);
    // Another user finds it dead and starts it again.
    postgres::cluster::join({.home = postgres_for_tests::home->path()}).value();
  });
}

BOOST_AUTO_TEST_CASE(without_a_database_appends_and_reads_are_told_so) {
  const auto nowhere = spawn_postgres_log(
      system, {.database = {.url = "postgresql:///x?host=/nonexistent"}, .patience = std::chrono::milliseconds{50}});
  append_request r;
  r.stream = {"session-a"};
  r.command = {random_uuid()};
  r.events = {{"test.event", 1, "{}", "{}"}};
  BOOST_TEST(ask<append_receipt>(nowhere, r).error() == ec::log_unavailable);
  BOOST_TEST(ask<event_page>(nowhere, read_all{}).error() == ec::log_unavailable);
  BOOST_TEST(ask<lease>(nowhere, acquire_lease{"a", "b"}).error() == ec::log_unavailable);
}

BOOST_AUTO_TEST_CASE(a_full_queue_is_said_at_once) {
  const auto narrow = spawn_postgres_log(system, {.database = {.url = url}, .queue = 4});
  std::vector<decltype(self->request(narrow, caf::infinite, append_request{}))> asked;
  {
    pqxx::connection to{url};
    pqxx::work blocking{to};
    blocking.exec("select lock_log()");
    for (int i = 0; i < 6; ++i) {
      append_request r;
      r.stream = {"session-" + std::to_string(i)};
      r.command = {random_uuid()};
      r.events = {{"test.event", 1, "{}", "{}"}};
      asked.push_back(self->request(narrow, caf::infinite, r));
    }
    BOOST_TEST(receive<append_receipt>(std::move(asked[4])).error() == ec::queue_full);
    BOOST_TEST(receive<append_receipt>(std::move(asked[5])).error() == ec::queue_full);
  }
  for (std::size_t i = 0; i < 4; ++i) BOOST_TEST(receive<append_receipt>(std::move(asked[i])).has_value());
}

BOOST_AUTO_TEST_CASE(the_lease_of_a_dead_process_is_free_at_once) {
  auto other = std::make_unique<test::world>();
  auto its_log = spawn_postgres_log(other->system, {.database = {.url = url}});
  const auto held = other->ask<lease>(its_log, acquire_lease{"candidate-a", "other", 60'000}).value();
  BOOST_TEST(ask<lease>(log, acquire_lease{"candidate-a", "me", 60'000}).error() == ec::busy_elsewhere);
  const auto pid = [&] {
    pqxx::connection to{url};
    return pqxx::nontransaction{to}.exec("select backend_pid from leases").one_field().as<pid_t>();
  }();
  its_log = nullptr;
  other.reset();
  while (postgres::is_alive(pid)) {}
  const auto taken = ask<lease>(log, acquire_lease{"candidate-a", "me", 60'000}).value();
  BOOST_TEST(taken.epoch == held.epoch + 1);
}

BOOST_AUTO_TEST_CASE(a_lease_outlives_a_reconnect_of_its_holder) {
  const auto held = ask<lease>(log, acquire_lease{"candidate-a", "me", 60'000}).value();
  pqxx::connection to{url};
  pqxx::nontransaction{to}.exec("select pg_terminate_backend(backend_pid, 5000) from leases");
  BOOST_TEST(ask<void>(log, renew_lease{held, "me", 60'000}).has_value());
  const auto other = spawn_postgres_log(system, {.database = {.url = url}});
  BOOST_TEST(ask<lease>(other, acquire_lease{"candidate-a", "other", 60'000}).error() == ec::busy_elsewhere);
}

BOOST_AUTO_TEST_SUITE_END()
