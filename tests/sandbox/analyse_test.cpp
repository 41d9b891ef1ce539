#include "sandboxes.hpp"

#include "sandbox/judge/analyse.hpp"

namespace assay::sandbox::test {

namespace {

std::string rules_of(const std::string& source) {
  const auto got = analyse("python", source, shared_launcher("native"), {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  std::string all;
  for (const auto& f : got.findings) all += std::to_string(f.line) + ":" + f.rule + " ";
  return all;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_analyzer, clean_room)

BOOST_AUTO_TEST_CASE(finds_nothing_in_good_code) {
  BOOST_TEST(
      rules_of("from typing import List\n\n\ndef f(nums: List[int]) -> int:\n    total = 0\n    for _ in nums:\n       "
               " total += 1\n    return total\n") == "");
}

BOOST_AUTO_TEST_CASE(finds_what_is_wrong_with_the_line) {
  BOOST_TEST(
      rules_of("import os\ndef f(x=[]):\n    y = 1\n    try:\n        return x == None\n    except:\n        pass\n") ==
      "1:unused-import 2:mutable-default 3:unused-variable 5:none-comparison 6:bare-except ");
}

BOOST_AUTO_TEST_CASE(finds_long_and_complex_functions) {
  std::string source = "def f(x):\n";
  for (int i = 0; i < 62; ++i) source += "    if x == " + std::to_string(i) + ": return 1\n";
  BOOST_TEST(rules_of(source) == "1:complex-function 1:long-function ");
}

BOOST_AUTO_TEST_CASE(tells_a_syntax_error) { BOOST_TEST(rules_of("def f(:\n") == "1:syntax "); }

BOOST_AUTO_TEST_CASE(survives_deep_nesting_and_garbage) {
  rules_of(std::string(5000, '(') + std::string(5000, ')'));
  rules_of(std::string("\x00\xff\xfe", 3));
}

BOOST_AUTO_TEST_CASE(does_not_run_the_source) {
  BOOST_TEST(rules_of("print('l1;l4;i1;s1:xs1:xs1:x')\nraise SystemExit(1)\n") == "");
}

BOOST_AUTO_TEST_CASE(has_a_toolchain_that_tells_its_version) {
  const auto version = toolchain_version("python", shared_launcher("native"), {});
  BOOST_REQUIRE(version.has_value());
  BOOST_TEST(version->find("Python 3.") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
