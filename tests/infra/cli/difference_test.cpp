#include "infra/cli/judge_difference.hpp"

#include "sandbox/judge/comparison.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include "infra/cli/layout.hpp"

using namespace assay::cli;

BOOST_AUTO_TEST_CASE(short_texts_are_shown_whole) {
  const auto d = difference_of("[1,2,3]", "[1,5,3]", 40);
  BOOST_TEST(d.expected == "[1,2,3]");
  BOOST_TEST(d.actual == "[1,5,3]");
  BOOST_TEST(d.column == 3U);
}

BOOST_AUTO_TEST_CASE(long_texts_are_cut_to_where_they_differ) {
  const auto same = std::string(500, 'a');
  const auto d = difference_of(same + "X" + same, same + "Y" + same, 30);
  BOOST_TEST(columns_of(d.expected) <= 30U);
  BOOST_TEST(d.expected[d.expected.find('X')] == 'X');
  BOOST_TEST(d.actual.find('Y') != std::string::npos);
  BOOST_TEST(columns_of(d.expected.substr(0, d.expected.find('X'))) == d.column);
}

BOOST_AUTO_TEST_CASE(characters_are_never_cut_in_two) {
  std::string same;
  for (int i = 0; i < 100; ++i) same += "ж";
  const auto d = difference_of(same + "ы" + same, same + "э" + same, 20); // both begin with the same byte
  BOOST_TEST(d.expected.find("ы") != std::string::npos);
  BOOST_TEST(d.actual.find("э") != std::string::npos);
  BOOST_TEST(columns_of(d.expected.substr(0, d.expected.find("ы"))) == d.column);
}

BOOST_AUTO_TEST_CASE(one_text_may_be_the_beginning_of_the_other) {
  const auto d = difference_of("\"abc\"", "\"abcd\"", 40);
  BOOST_TEST(d.column == 4U);
  BOOST_TEST(difference_of("", "x", 40).column == 0U);
}

BOOST_AUTO_TEST_CASE(values_cannot_drive_a_terminal) {
  BOOST_TEST(value_text("\x1b[2J\x7f\xC2\x9B ж") == "\"\\u001b[2J\\u007f\\u009b ж\"");
}

BOOST_AUTO_TEST_CASE(a_long_text_tells_how_long_it_is) {
  BOOST_TEST(beginning("жжжжж", 5) == "жжжжж");
  BOOST_TEST(beginning("жжжжжж", 5) == "жжжжж\u2026 (6 characters)");
}

BOOST_AUTO_TEST_CASE(the_place_of_a_mistake_inside_of_lists_and_maps_is_named) {
  using nlohmann::json;
  using namespace assay::sandbox;
  json expected = json::array(), actual;
  for (int i = 0; i < 500; ++i) expected.push_back({i, i + 1});
  actual = expected;
  actual[321][1] = 7;
  BOOST_TEST(difference_note(exactly{}, expected, actual) == "at [321][1]: 322 expected, 7 found");
  actual = expected;
  actual.erase(499);
  BOOST_TEST(difference_note(exactly{}, expected, actual) == "500 elements expected, 499 found");
  BOOST_TEST(difference_note(exactly{}, {{"a", 1}, {"b", 2}}, {{"a", 1}}) == "the key \"b\" is missing");
  BOOST_TEST(difference_note(exactly{}, {{"a", {1}}}, {{"a", {2}}}) == "at [\"a\"][0]: 1 expected, 2 found");
  BOOST_TEST(difference_note(exactly{}, {{"a", 1}}, {{"a", 1}, {"c", 2}}) == "the key \"c\" is too much");
  BOOST_TEST(difference_note(exactly{}, 1, 2) == "");
}

BOOST_AUTO_TEST_CASE(what_a_checker_overlooks_is_not_named_as_the_mistake) {
  using nlohmann::json;
  using namespace assay::sandbox;
  BOOST_TEST(difference_note(within{0.1, 0}, {1.0, 2.0}, {1.05, 3.0}) == "at [1]: 2.0 expected, 3.0 found");
  BOOST_TEST(difference_note(in_any_order{}, {1, 2, 2, 3}, {3, 2, 4}) == "missing: 1, 2; too much: 4");
  BOOST_TEST(difference_note(in_any_order{}, {1, 2, 3, 4, 5}, json::array()) == "missing: 1, 2, 3 and 2 more");
  BOOST_TEST(difference_note(any_of{}, {1, 2, 3}, 4) == "2 other answers are right as well");
  BOOST_TEST(difference_note(any_of{}, json::array({1}), 4) == "");
  BOOST_TEST(difference_note(by_predicate{}, "a", "b") == "");
}
