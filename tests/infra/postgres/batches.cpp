// Which appends share a commit, and what the metrics say about it.
#include "infra/postgres/log.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/postgres.hpp"

#include <caf/telemetry/collector/prometheus.hpp>
#include <caf/telemetry/metric_registry.hpp>

using namespace assay;
using test::postgres_for_tests;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

struct batches_fixture : test::world {
  std::string url = test::fresh_database();
  event_log_actor log = spawn_postgres_log(system, {.database = {.url = url}});
  ~batches_fixture() { log = nullptr; }

  using answer = decltype(self->request(log, caf::infinite, append_request{}));
  answer start(const std::string& stream, std::int64_t expected) {
    append_request r;
    r.stream = {stream};
    r.expected = expected;
    r.command = {random_uuid()};
    r.events = {{"test.event", 1, "{}", "{}"}};
    return self->request(log, caf::infinite, r);
  }

  /// A value as Prometheus would be told it; -1 when there is none of this name.
  double metric(const std::string& name) {
    caf::telemetry::collector::prometheus collector;
    const auto text = collector.collect_from(system.metrics());
    const std::string all = "\n" + std::string{text.begin(), text.end()};
    const auto at = all.find("\n" + name + " ");
    return at == std::string::npos ? -1 : std::stod(all.substr(at + 1 + name.size()));
  }
  double waited() { return metric("assay_append_queue_time_seconds_count"); }
  double commits() { return metric("assay_append_commit_time_seconds_count"); }

  /// Runs `sending` while somebody else has the log's lock, so that nothing is committed before all of it is sent.
  template <class Sending>
  void while_locked(Sending sending) {
    pqxx::connection to{url};
    pqxx::work blocking{to};
    blocking.exec("select lock_log()");
    sending();
    // The log took all before it answers this, which it does without a commit.
    BOOST_TEST(ask<append_receipt>(log, append_request{}).error() == ec::value_out_of_range);
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(batches, batches_fixture)

BOOST_AUTO_TEST_CASE(appends_one_after_the_other_are_a_commit_each) {
  for (int i = 0; i < 3; ++i) BOOST_TEST(receive<append_receipt>(start("session-a", i)).has_value());
  BOOST_TEST(waited() == 3);
  BOOST_TEST(commits() == 3);
  BOOST_TEST(metric("assay_append_commit_time_seconds_sum") > 0);
}

BOOST_AUTO_TEST_CASE(what_waits_together_is_one_commit_with_one_append_of_each_stream) {
  std::vector<answer> asked;
  while_locked([&] {
    asked.push_back(start("session-first", 0)); // goes alone, for nothing was under way
    for (int i = 0; i < 3; ++i) asked.push_back(start("session-same", i));
    for (int i = 0; i < 50; ++i) asked.push_back(start("session-" + std::to_string(i), 0));
  });
  std::vector<std::int64_t> positions;
  for (auto& each : asked) positions.push_back(receive<append_receipt>(std::move(each)).value().first_position);
  BOOST_TEST(waited() == 54);
  BOOST_TEST(commits() == 4); // the first; the other streams; twice the rest of the one stream
  BOOST_TEST(positions[1] == 2);
  BOOST_TEST(positions[4] == 3); // not behind the second of the stream before it
  BOOST_TEST(positions[2] == 53);
  BOOST_TEST(positions[3] == 54);
}

BOOST_AUTO_TEST_CASE(a_stream_that_floods_the_queue_does_not_keep_others_out) {
  BOOST_TEST(receive<append_receipt>(start("session-other", 0)).has_value());
  std::vector<answer> asked;
  while_locked([&] {
    for (int i = 0; i < 40; ++i) asked.push_back(start("session-same", i));
    asked.push_back(start("session-other", 1));
  });
  std::vector<std::int64_t> positions;
  for (auto& each : asked) positions.push_back(receive<append_receipt>(std::move(each)).value().first_position);
  BOOST_TEST(positions.back() == 4); // in the second batch, behind the flood's second
  BOOST_TEST(positions[2] == 5);
}

BOOST_AUTO_TEST_SUITE_END()
