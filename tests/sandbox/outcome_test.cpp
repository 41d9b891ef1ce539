#include "sandbox/judge/outcome.hpp"
#include "sandbox/outcome.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>

namespace assay::sandbox::test {

namespace {

ending reported(int wait_status) {
  ending facts;
  facts.started = facts.reported = true;
  facts.wait_status = wait_status;
  return facts;
}

std::string_view settled(const ending& facts) { return to_string(settle(facts, {})); }

} // namespace

BOOST_AUTO_TEST_SUITE(an_ending)

BOOST_AUTO_TEST_CASE(without_a_report_is_our_failure) {
  BOOST_TEST(settled({}) == "sandbox-failure");
  ending started;
  started.started = true;
  BOOST_TEST(settled(started) == "sandbox-failure");
}

BOOST_AUTO_TEST_CASE(is_what_the_wait_status_says) {
  BOOST_TEST(settled(reported(0)) == "exited");
  BOOST_TEST(settled(reported(139 << 8)) == "exited");
  BOOST_TEST(settled(reported(SIGSEGV)) == "signalled");
  BOOST_TEST(settled(reported(SIGSYS)) == "forbidden");
  BOOST_TEST(settled(reported(SIGXFSZ)) == "output-limit");
  BOOST_TEST(settled(reported(SIGXCPU)) == "signalled");
  auto late = reported(SIGXCPU);
  late.cpu_ms = 10'000;
  BOOST_TEST(settled(late) == "time-limit");
}

BOOST_AUTO_TEST_CASE(is_first_of_all_our_stop_then_a_limit) {
  auto facts = reported(SIGKILL);
  facts.memory_kills = 1;
  BOOST_TEST(settled(facts) == "memory-limit");
  facts.by = cut::wall;
  BOOST_TEST(settled(facts) == "memory-limit");
  facts.by = cut::stop;
  BOOST_TEST(settled(facts) == "cancelled");
  facts = reported(0);
  facts.by = cut::output;
  BOOST_TEST(settled(facts) == "output-limit");
  facts.by = cut::wall;
  facts.reported = false;
  BOOST_TEST(settled(facts) == "time-limit");
}

BOOST_AUTO_TEST_CASE(has_a_verdict_with_a_stored_name) {
  for (int i = 0; i <= static_cast<int>(verdict::skipped); ++i) {
    const auto v = static_cast<verdict>(i);
    BOOST_TEST((verdict_from_string(to_string(v)) == v));
  }
  BOOST_TEST((verdict_from_string("fine") == std::nullopt));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
