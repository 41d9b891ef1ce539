#include "sandbox/judge/checker.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

bool same(const json& a, const json& b) { return compare(exactly{}, a, b) == agreement::same; }

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

BOOST_AUTO_TEST_SUITE(the_unordered_checker)

BOOST_AUTO_TEST_CASE(wants_the_same_elements_each_as_often) {
  const auto same = [](const json& a, const json& b) { return compare(in_any_order{}, a, b) == agreement::same; };
  BOOST_TEST(same({3, 1, 2, 1}, {1, 1, 2, 3}));
  BOOST_TEST(same(json::array(), json::array()));
  BOOST_TEST(!same({1, 1, 2}, {1, 2, 2}));
  BOOST_TEST(!same({1, 2}, {1, 2, 2}));
  BOOST_TEST(!same({1, 2}, {1.0, 2.0}));
  BOOST_TEST(same({1U, 2}, {2, 1}));
  BOOST_TEST(same({"b", nullptr, true}, {true, "b", nullptr}));
  BOOST_TEST(same({-0.0, std::nan("")}, {-std::nan(""), 0.0}));
}

BOOST_AUTO_TEST_CASE(keeps_the_order_inside_of_the_elements) {
  const auto same = [](const json& a, const json& b) { return compare(in_any_order{}, a, b) == agreement::same; };
  BOOST_TEST(same({{1, 2}, {3, 4}}, {{3, 4}, {1, 2}}));
  BOOST_TEST(!same({{1, 2}, {3, 4}}, {{4, 3}, {1, 2}}));
  // Texts that are alike when they are joined are not alike.
  BOOST_TEST(!same({"ab", "c"}, {"a", "bc"}));
  BOOST_TEST(!same({{"a"}, {"b"}}, {{"a", "b"}, json::array()}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_float_checker)

BOOST_AUTO_TEST_CASE(allows_an_absolute_or_a_relative_distance_whichever_is_more) {
  const auto same = [](const within& w, double expected, double actual) {
    return compare(w, expected, actual) == agreement::same;
  };
  BOOST_TEST(same({1e-9, 0}, 0.3, 0.1 + 0.2));
  BOOST_TEST(same({0.5, 0}, 10, 10.5));
  BOOST_TEST(!same({0.5, 0}, 10, 10.51));
  BOOST_TEST(same({0, 0.01}, -200, -202));
  BOOST_TEST(!same({0, 0.01}, -200, -202.1));
  BOOST_TEST(!same({0, 0.01}, 0, 1e-300)); // nothing is near to 0 by a share of it
  BOOST_TEST(same({1e-6, 0.01}, 0, 1e-7));
  BOOST_TEST(same({0, 0.01}, 0.0, -0.0));
  BOOST_TEST(!same({0, 1}, 1, -0.1));
}

BOOST_AUTO_TEST_CASE(takes_what_is_no_number_only_for_itself) {
  constexpr double inf = std::numeric_limits<double>::infinity(), most = std::numeric_limits<double>::max();
  const auto same = [](double expected, double actual) {
    return compare(within{1e300, 1e300}, expected, actual) == agreement::same;
  };
  BOOST_TEST(same(std::nan(""), std::nan("")));
  BOOST_TEST(!same(std::nan(""), 1));
  BOOST_TEST(!same(1, std::nan("")));
  BOOST_TEST(same(inf, inf));
  BOOST_TEST(!same(inf, -inf));
  BOOST_TEST(!same(inf, most));
  BOOST_TEST(!same(most, inf));
  BOOST_TEST(!same(most, -most));
}

BOOST_AUTO_TEST_CASE(reaches_into_lists_maps_and_options_and_is_exact_for_the_rest) {
  const auto same = [](const json& a, const json& b) { return compare(within{0.1, 0}, a, b) == agreement::same; };
  BOOST_TEST(same({{"a", {1.0, nullptr}}, {"b", {2.05}}}, {{"a", {1.05, nullptr}}, {"b", {2.0}}}));
  BOOST_TEST(!same({{"a", {1.0}}}, {{"a", {1.2}}}));
  BOOST_TEST(!same({{"a", 1.0}}, {{"b", 1.0}}));
  BOOST_TEST(!same({1.0, 2.0}, {2.0, 1.0}));
  BOOST_TEST(!same({1.0}, {1.0, 1.0}));
  BOOST_TEST(!same({1.0}, {nullptr}));
  BOOST_TEST(!same({1}, {1.0}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_any_of_checker)

BOOST_AUTO_TEST_CASE(wants_one_of_the_right_answers_exactly) {
  const auto same = [](const json& a, const json& b) { return compare(any_of{}, a, b) == agreement::same; };
  BOOST_TEST(same({{1, 2}, {2, 1}}, {2, 1}));
  BOOST_TEST(!same({{1, 2}, {2, 1}}, {2, 2}));
  BOOST_TEST(!same({1, 2}, {1, 2})); // the list of answers is no answer
  BOOST_TEST(same(json::array({nullptr}), nullptr));
  BOOST_TEST(!same(json::array(), nullptr));
}

BOOST_AUTO_TEST_CASE(needs_answers_of_the_type_and_shows_the_first) {
  const auto type = parse_type("list<float>");
  const auto made = conform_expected(any_of{}, {{1}, {2.5}}, *type);
  BOOST_REQUIRE(made.has_value());
  BOOST_TEST((*made)[0][0].is_number_float());
  BOOST_TEST(shown_expected(any_of{}, *made) == json::array({1.0}));
  BOOST_TEST(shown_expected(exactly{}, *made) == *made);
  BOOST_TEST(!conform_expected(any_of{}, json::array(), *type).has_value());
  BOOST_TEST(!conform_expected(any_of{}, {1}, *type).has_value());
  BOOST_TEST(!conform_expected(any_of{}, 1, *type).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
