#include "infra/cli/closest.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay::cli;

namespace {
const std::vector<std::string> known{"one-set-of-stamps", "quiet-hours", "two-lamps", "python", "go"};
} // namespace

BOOST_AUTO_TEST_CASE(a_mistyped_name_finds_its_neighbour) {
  BOOST_TEST(
      closest("one-set-of-stamp", known) == std::vector<std::string>{"one-set-of-stamps"},
      boost::test_tools::per_element());
  BOOST_TEST(closest("Pyhton", known) == std::vector<std::string>{"python"}, boost::test_tools::per_element());
  BOOST_TEST(
      closest("stamps", known) == std::vector<std::string>{"one-set-of-stamps"}, boost::test_tools::per_element());
  BOOST_TEST(closest("zzzzzzzz", known).empty());
  BOOST_TEST(closest("", known).empty());
}

BOOST_AUTO_TEST_CASE(a_suggestion_is_a_sentence) {
  BOOST_TEST(suggestion("lamps", known, "x") == "did you mean two-lamps?");
  BOOST_TEST(suggestion("zzzzzzzz", {"go", "python"}, "x") == "known: go, python");
  BOOST_TEST(suggestion("zzzzzzzz", {}, "look there") == "look there");
}
