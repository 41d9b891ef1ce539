#include "infra/cli/layout.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay::cli;

BOOST_AUTO_TEST_CASE(lines_break_between_words) {
  BOOST_TEST(wrapped("one two three four five six", 4, 24) == "one two three four\n    five six");
  BOOST_TEST(wrapped("", 4, 24).empty());
  BOOST_TEST(wrapped("  blanks   are  one ", 0, 80) == "blanks are one");
}

BOOST_AUTO_TEST_CASE(a_word_that_is_too_long_stands_alone) {
  BOOST_TEST(wrapped("a " + std::string(50, 'x') + " b", 0, 20) == "a\n" + std::string(50, 'x') + "\nb");
}

BOOST_AUTO_TEST_CASE(padding_counts_characters) {
  BOOST_TEST(padded("жы", 4) == "жы  ");
  BOOST_TEST(padded("long", 2) == "long");
}

BOOST_AUTO_TEST_CASE(numbers_have_one_decimal_at_most) {
  BOOST_TEST(tenths(3) == "3");
  BOOST_TEST(tenths(3.14) == "3.1");
  BOOST_TEST(tenths(-0.01) == "0");
}

BOOST_AUTO_TEST_CASE(times_are_utc) {
  BOOST_TEST(utc_text(1'714'572'202'999'999) == "2024-05-01 14:03:22");
  BOOST_TEST(utc_text(0) == "1970-01-01 00:00:00");
}
