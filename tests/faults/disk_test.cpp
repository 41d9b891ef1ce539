// A disk that is full. Two things may happen to Postgres then: a table cannot grow, which it survives; or its own log
// cannot, which it does not.
#include "tests/faults/scene.hpp"
#include "tests/faults/small_disk.hpp"
#include "tests/support/postgres.hpp"

#include "tests/e2e/program.hpp"

using namespace assay;
using namespace assay::test;

namespace {

player_process writer(scene& at) { return at.player("append", "writer", {"4", "1000000", "one", "two", "three"}); }

} // namespace

BOOST_AUTO_TEST_SUITE(full_disk)

BOOST_AUTO_TEST_CASE(appends_are_refused_with_the_remedy_and_go_on_when_there_is_space) {
  need_postgres();
  const small_disk disk{160};
  scene at{disk.path() / "home"};
  {
    auto client = writer(at);
    BOOST_REQUIRE(client.goes_on(50));
    disk.fill();
    BOOST_REQUIRE(client.says("said log_full the disk that holds the event log is full"));
    // What is there can be read and proved.
    const auto verified = run({"audit", "verify"}, at.environment());
    BOOST_TEST(verified.code == 0, verified.out + verified.err);
    disk.free();
    BOOST_TEST(client.goes_on(50));
    BOOST_TEST(client.finish() == 0);
  }
  at.check();
  {
    auto client = writer(at);
    BOOST_REQUIRE(client.goes_on(10));
    disk.fill();
    // Postgres asks for the next file of its own log, and ends.
    try {
      for (pqxx::connection to{at.url()};;)
        pqxx::nontransaction{to}.exec("select pg_current_xact_id(), pg_switch_wal()");
    } catch (const pqxx::broken_connection&) {}
    const auto refused = run({"audit", "verify"}, at.environment());
    BOOST_TEST(refused.code == 3, refused.out + refused.err);
    BOOST_TEST(
        refused.err.find("free space on the disk that holds " + at.home().string()) != std::string::npos, refused.err);
    disk.free();
    BOOST_TEST(client.goes_on(50));
    BOOST_TEST(client.finish() == 0);
  }
  at.check();
}

BOOST_AUTO_TEST_SUITE_END()
