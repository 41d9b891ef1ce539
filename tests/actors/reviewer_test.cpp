#include "actors/reviewer/decider.hpp"

#include <boost/test/tools/floating_point_comparison.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace assay;
namespace tt = boost::test_tools;

namespace {

std::vector<std::string> rules(std::string_view language, const std::string& source) {
  std::vector<std::string> out;
  for (const auto& each : review_by_rules(language, source).remarks) out.push_back(each.rule);
  return out;
}

bool has(std::string_view language, const std::string& source, const std::string& rule) {
  for (const auto& each : rules(language, source))
    if (each == rule) return true;
  return false;
}

std::string lines(int n, const std::string& line) {
  std::string out;
  for (int i = 0; i < n; ++i) out += line + "\n";
  return out;
}

/// Blocks nested `depth` deep, one line a level.
std::string nested(int depth, const std::string& step) {
  std::string out;
  std::string indent;
  for (int i = 0; i < depth; ++i) {
    out += indent + "if thing" + std::to_string(i) + ":\n";
    indent += step;
  }
  return out + indent + "work()\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(the_offline_review)

BOOST_AUTO_TEST_CASE(finds_nothing_in_a_tidy_solution) {
  const auto review = review_by_rules(
      "python", "# Keeps what is larger than both neighbours.\ndef peaks(values):\n    return values\n");
  BOOST_TEST(review.mark == 1);
  BOOST_TEST(review.remarks.empty());
  BOOST_TEST(review_by_rules("python", "").mark == 1);
}

BOOST_AUTO_TEST_CASE(minds_long_lines_once) {
  const std::string long_line(101, 'x');
  const auto review = review_by_rules("go", "a\n" + long_line + "\n" + long_line + "\n");
  BOOST_TEST_REQUIRE(review.remarks.size() == 1U);
  BOOST_TEST(review.remarks[0].rule == "long-line");
  BOOST_TEST(review.remarks[0].line == 2);
  BOOST_TEST(review.mark == 0.85, tt::tolerance(1e-9));
  BOOST_TEST(!has("go", std::string(100, 'x') + "   \n", "long-line"));
}

BOOST_AUTO_TEST_CASE(minds_debug_output_in_each_language) {
  BOOST_TEST(has("python", "    print(x)\n", "debug-output"));
  BOOST_TEST(has("java", "  System.out.println(x);\n", "debug-output"));
  BOOST_TEST(has("go", "\tfmt.Println(x)\n", "debug-output"));
  BOOST_TEST(has("cpp", "  std::cout << x;\n", "debug-output"));
  BOOST_TEST(!has("cpp", "  print(x);\n", "debug-output"));
  BOOST_TEST(!has("python", "# print(x)\n", "debug-output"));
  BOOST_TEST(!has("python", "import sys\nfor line in sys.stdin:\n    print(line)\n", "debug-output"));
  BOOST_TEST(!has("cpp", "  std::cin >> n;\n  std::cout << n;\n", "debug-output"));
}

BOOST_AUTO_TEST_CASE(minds_what_a_comment_says_is_unfinished) {
  BOOST_TEST(has("python", "x = 1  # TODO: think\n", "unfinished"));
  BOOST_TEST(has("cpp", "// FIXME\n", "unfinished"));
  BOOST_TEST(!has("python", "todo = 'TODO'\n", "unfinished"));
}

BOOST_AUTO_TEST_CASE(minds_blocks_more_than_five_deep_whatever_their_indentation) {
  for (const auto* step : {" ", "  ", "    ", "\t"}) {
    BOOST_TEST(!has("python", nested(5, step), "deep-nesting"), "step of " << std::string{step}.size());
    BOOST_TEST(has("python", nested(6, step), "deep-nesting"), "step of " << std::string{step}.size());
  }
}

BOOST_AUTO_TEST_CASE(wants_a_comment_in_a_long_solution_only) {
  BOOST_TEST(!has("python", lines(24, "call()"), "no-comment"));
  BOOST_TEST(has("python", lines(25, "call()"), "no-comment"));
  BOOST_TEST(!has("python", lines(25, "call()") + "# why\n", "no-comment"));
  BOOST_TEST(!has("python", "\"\"\"Why.\"\"\"\n" + lines(25, "call()"), "no-comment"));
  BOOST_TEST(!has("java", "/* why */\n" + lines(25, "call();"), "no-comment"));
  BOOST_TEST(review_by_rules("python", lines(25, "call()")).remarks.front().line == 0);
}

BOOST_AUTO_TEST_CASE(minds_many_names_of_one_letter_but_not_the_usual_ones) {
  BOOST_TEST(has("python", "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\nf = 1\n", "short-names"));
  BOOST_TEST(!has("python", "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\n", "short-names"));
  BOOST_TEST(!has("python", "i = 1\nj = 1\nk = 1\nn = 1\nm = 1\nx = 1\ny = 1\n_ = 1\n", "short-names"));
  BOOST_TEST(!has("python", "if a == b or c == d or e == f or g == h: pass\n", "short-names"));
}

BOOST_AUTO_TEST_CASE(takes_15_hundredths_a_rule_and_never_gives_less_than_a_quarter) {
  const std::string bad = "# TODO\nprint(1)\n" + std::string(120, 'x') + "\n" + nested(6, " ");
  const auto review = review_by_rules("python", bad);
  BOOST_TEST(review.remarks.size() == 4U);
  BOOST_TEST(review.mark == 0.4, tt::tolerance(1e-9));
  const auto worst = review_by_rules(
      "python", "print(1)\n" + std::string(120, 'x') + "\n" + nested(6, " ") + lines(30, "a = b = c = 1") +
                    "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\nf = 1\nx = 1 # TODO\n");
  BOOST_TEST(worst.remarks.size() == 5U); // the note is a comment, too
  BOOST_TEST(worst.mark == 0.25, tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(explains_each_remark) {
  for (const auto& each : review_by_rules("python", "# TODO\nprint(1)\n" + std::string(120, 'x')).remarks) {
    BOOST_TEST(!each.rule.empty());
    BOOST_TEST(each.text.size() > 10U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
