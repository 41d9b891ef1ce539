// The clock of the machine goes back by hours under Postgres and the program, by libfaketime.
#include "tests/faults/faked_clock.hpp"
#include "tests/faults/scene.hpp"
#include "tests/support/postgres.hpp"

#include "sandbox/host.hpp"
#include "tests/e2e/program.hpp"

#include <iostream>

using namespace assay;
using namespace assay::test;

BOOST_AUTO_TEST_SUITE(backwards_clock)

BOOST_AUTO_TEST_CASE(neither_order_nor_leases_nor_seals_depend_on_it) {
  need_postgres();
  if (!sandbox::probe_host(sandbox::default_first_uid).usable()) {
    std::cerr << "skipped: this machine cannot sandbox; assay doctor says why\n";
    std::exit(77);
  }
  const faked_clock clock;
  scene at;
  at.leave();
  clock.start_server(at.home());
  at.join();
  for (const auto& [variable, value] : clock.environment()) at.set(variable, value);
  const auto seal = [&] { return run({"audit", "seal"}, at.environment()); };

  // One process lives through it, and one is killed behind it: its lease still has hours to run by the new clock.
  auto client = at.player("play", "sessions", {"1000", "ada"});
  BOOST_REQUIRE(client.goes_on(6));
  BOOST_TEST(seal().code == 0);
  clock.shift("-2h");
  BOOST_REQUIRE(client.goes_on(6));
  BOOST_TEST(
      at.number(
          "select count(*) from (select recorded_at < lag(recorded_at) over (order by position) back from events) t "
          "where back") >= 1); // it was felt
  client.kill_now();
  auto next = at.player("play", "sessions", {"1000", "ada"});
  BOOST_REQUIRE(next.goes_on(6));
  clock.shift("-1d");
  BOOST_REQUIRE(next.goes_on(3));
  BOOST_TEST(next.finish() == 0);
  BOOST_TEST(seal().code == 0); // dated before the first one
  BOOST_TEST(at.number("select count(*) from seals") >= 2);
  clock.shift("+1d"); // and forward again
  auto last = at.player("play", "sessions", {"1", "ada"});
  BOOST_TEST(last.wait() == 0);
  at.check();
}

BOOST_AUTO_TEST_SUITE_END()
