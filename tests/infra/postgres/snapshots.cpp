#include "infra/postgres/snapshots.hpp"

#include "infra/postgres/evidence.hpp"
#include "infra/postgres/log.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/postgres.hpp"

#include <thread>

using namespace assay;
using test::postgres_for_tests;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

struct snapshots_fixture : test::world {
  std::string url = test::fresh_database();
  event_log_actor log = spawn_postgres_log(system, {.database = {.url = url}});
  evidence_actor evidence = spawn_postgres_evidence(system, {.url = url});
  snapshots_actor snapshots = spawn_postgres_snapshots(system, {.url = url});
  const stream_id stream{"session-a"};

  snapshots_fixture() {
    append(stream, 0, 3);
    ask<sealed_evidence>(evidence, seal_text{"anna", "a text, so that there is a key"}).value();
  }
  ~snapshots_fixture() { log = nullptr, evidence = nullptr, snapshots = nullptr; }

  void append(const stream_id& to, std::int64_t expected, std::size_t count, const std::string& type = "test.event") {
    append_request r;
    r.stream = to;
    r.expected = expected;
    r.command = {random_uuid()};
    r.events.assign(count, {type, 1, "{}", "{}"});
    ask<append_receipt>(log, r).value();
  }
  ec keep(std::int64_t version, const std::string& state, const std::string& subject = "anna") {
    const auto done = ask<void>(snapshots, keep_snapshot{{stream, version, "shape", state}, subject});
    return done ? ec::ok : done.error();
  }
  snapshot find(const std::string& shape = "shape") {
    return ask<snapshot>(snapshots, find_snapshot{stream, shape}).value();
  }
  void tell(const std::string& statement) {
    pqxx::connection to{url};
    pqxx::nontransaction{to}.exec(statement);
  }
  std::string query(const std::string& statement) {
    pqxx::connection to{url};
    return pqxx::nontransaction{to}.exec(statement).one_field().as<std::string>("");
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(snapshots_on_postgres, snapshots_fixture)

BOOST_AUTO_TEST_CASE(the_newest_one_of_a_stream_is_found_by_its_shape) {
  BOOST_TEST(find().version == 0);
  BOOST_TEST(keep(2, R"({"hints": 1, "text": "ünï"})") == ec::ok);
  BOOST_TEST(find().version == 2);
  BOOST_TEST(find().state == R"({"hints": 1, "text": "ünï"})");
  BOOST_TEST(find("another").version == 0);
  BOOST_TEST(keep(3, "{}") == ec::ok);
  BOOST_TEST(find().version == 3);
  BOOST_TEST(find().state == "{}");
  BOOST_TEST(query("select count(*) from snapshots") == "1");
}

BOOST_AUTO_TEST_CASE(one_that_was_altered_in_any_column_is_none) {
  for (const std::string change :
       {"state = '{\"hints\": 0}'", "state = state || ' '", "state = ''", "version = 1", "hash = sha256('')",
        "digest = sha256('')", "shape = 'shape2'"}) {
    BOOST_TEST(keep(2, "{}") == ec::ok);
    BOOST_TEST(find().version == 2);
    tell("update snapshots set " + change);
    BOOST_TEST(find().version == 0, change);
    BOOST_TEST(find("shape2").version == 0, change);
  }
}

BOOST_AUTO_TEST_CASE(one_of_events_that_the_log_does_not_hold_is_none) {
  BOOST_TEST(keep(4, "{}") == ec::ok); // no such event
  BOOST_TEST(find().version == 0);
  BOOST_TEST(keep(3, "{}") == ec::ok);
  tell("delete from events where version = 3"); // as a restored backup would have it
  BOOST_TEST(find().version == 0);
}

BOOST_AUTO_TEST_CASE(a_table_that_is_emptied_or_gone_is_an_empty_cache) {
  BOOST_TEST(keep(3, "{}") == ec::ok);
  tell("truncate snapshots");
  BOOST_TEST(find().version == 0);
  BOOST_TEST(keep(3, "{}") == ec::ok);
  BOOST_TEST(find().version == 3);
  tell("drop table snapshots");
  BOOST_TEST(!ask<snapshot>(snapshots, find_snapshot{stream, "shape"}).has_value()); // whoever asks reads the stream
  BOOST_TEST(keep(3, "{}") != ec::ok);
}

BOOST_AUTO_TEST_CASE(an_erasure_takes_those_of_its_subject_and_none_is_kept_afterwards) {
  BOOST_TEST(keep(3, "{}") == ec::ok);
  append({"candidate-somebody-else"}, 0, 1, "candidate.erased");
  BOOST_TEST(find().version == 3);
  append({"candidate-anna"}, 0, 1, "candidate.erased");
  BOOST_TEST(query("select count(*) from snapshots") == "0");
  BOOST_TEST(keep(3, "{}") == ec::ok);
  BOOST_TEST(query("select count(*) from snapshots") == "0");
  BOOST_TEST(keep(3, "{}", "nobody") == ec::ok); // a subject that never had a key
  BOOST_TEST(query("select count(*) from snapshots") == "0");
}

BOOST_AUTO_TEST_CASE(one_that_comes_during_an_erasure_waits_for_it_and_is_not_kept) {
  pqxx::connection eraser{url};
  std::optional<pqxx::work> erasure{eraser};
  erasure->exec("update subject_keys set key = null where subject = 'anna'");
  erasure->exec("delete from snapshots where subject = 'anna'");
  auto late = self->request(snapshots, caf::infinite, keep_snapshot{{stream, 3, "shape", "{}"}, "anna"});
  while (query("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = "
               "current_database()") == "0")
    std::this_thread::yield();
  erasure->commit();
  BOOST_TEST(receive<void>(std::move(late)).has_value());
  BOOST_TEST(query("select count(*) from snapshots") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
