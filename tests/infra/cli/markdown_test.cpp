#include "infra/cli/markdown.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace assay::cli;

namespace {

struct plain_console {
  std::ostringstream out;
  std::ostringstream err;
  console term{out, err};
};

} // namespace

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(marks_that_span_a_line_break_are_not_shown) {
  const plain_console plain;
  const std::string text =
      "Return the badges that are still inside, ordered by the **latest\nentry**, and `the first\none` first.";
  const auto shown = render_markdown(plain.term, text, 60);
  BOOST_TEST(shown.find('*') == std::string::npos, shown);
  BOOST_TEST(shown.find('`') == std::string::npos, shown);
  std::istringstream lines{shown};
  for (std::string line; std::getline(lines, line);) BOOST_TEST(line.size() <= 60U, line);
}

BOOST_AUTO_TEST_CASE(code_is_left_as_it_is) {
  const plain_console plain;
  BOOST_TEST(render_markdown(plain.term, "    a * b ** c\n", 60) == "    a * b ** c\n");
}

BOOST_AUTO_TEST_CASE(nothing_in_a_text_can_drive_the_terminal) {
  BOOST_TEST(harmless("a\x1b[31mb\x07\r\x7f") == "a[31mb");
  BOOST_TEST(harmless("safe\u202Eevil\u2066x\u200F") == "safeevilx");
  BOOST_TEST(
      harmless("c1:\xC2\x9B"
               "31m") == "c1:31m");
  BOOST_TEST(harmless("ё 😀\n\t") == "ё 😀\n\t");
  BOOST_TEST(harmless("bad\xFF") == "bad\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_SUITE_END()
