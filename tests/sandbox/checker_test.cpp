#include "sandbox/judge/checker.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <cmath>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

bool same(const json& a, const json& b) { return compare(checker::exact, a, b) == agreement::same; }

} // namespace

BOOST_AUTO_TEST_SUITE(the_exact_checker)

BOOST_AUTO_TEST_CASE(compares_through_and_through) {
  BOOST_TEST(same({{"a", {1, 2}}, {"b", nullptr}}, {{"b", nullptr}, {"a", {1, 2}}}));
  BOOST_TEST(!same({{"a", {1, 2}}}, {{"a", {2, 1}}}));
  BOOST_TEST(!same({{"a", 1}}, {{"a", 1}, {"b", 1}}));
  BOOST_TEST(!same({{"a", 1}}, {{"b", 1}}));
  BOOST_TEST(!same({1, 2}, {1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(tells_ints_from_floats_and_bools) {
  BOOST_TEST(!same(1, 1.0));
  BOOST_TEST(!same(1, true));
  BOOST_TEST(!same(0, nullptr));
  BOOST_TEST(same(5U, 5));
}

BOOST_AUTO_TEST_CASE(takes_nan_for_nan_and_zero_for_zero) {
  BOOST_TEST(same(std::nan(""), -std::nan("")));
  BOOST_TEST(same({std::nan("")}, {std::nan("")}));
  BOOST_TEST(same(0.0, -0.0));
  BOOST_TEST(!same(0.1 + 0.2, 0.3));
  BOOST_TEST(!same(std::nan(""), nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
