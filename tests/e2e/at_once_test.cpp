#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>

using namespace assay::test;

BOOST_AUTO_TEST_SUITE(many_submissions_at_once)

BOOST_AUTO_TEST_CASE(get_the_verdicts_that_each_gets_alone) {
  need_sandbox();
  const auto home = std::filesystem::temp_directory_path() / ("assay-at-once-" + std::to_string(::getpid()));
  const auto got = run({"bench", "judge", "--at-once", "40", "--runs", "1", "--json"}, {{"ASSAY_HOME", home.string()}});
  std::filesystem::remove_all(home);
  BOOST_TEST(got.code == 0, got.err << got.out);
  const auto said = nlohmann::json::parse(got.out);
  BOOST_TEST(said.at("different").empty(), said.at("different").dump());
  int judged = 0;
  for (const auto& [verdict, count] : said.at("verdicts").items()) judged += count.get<int>();
  BOOST_TEST(judged == 40);
  for (const auto* verdict : {"accepted", "wrong-answer", "runtime-error", "time-limit"})
    BOOST_TEST(said.at("verdicts").contains(verdict), said.dump());
}

BOOST_AUTO_TEST_SUITE_END()
