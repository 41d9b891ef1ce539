#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"

namespace assay::sandbox::test {

using namespace std::chrono_literals;
using nlohmann::json;

BOOST_TEST_GLOBAL_FIXTURE(needs_sandbox);

namespace {

/// parts(n): two numbers that add up to n, as the predicate says.
judge_job parts(std::string source, std::string predicate, int count = 3) {
  judge_job what;
  what.language = "python";
  what.source = std::move(source);
  what.entry = {"parts", {{"n", "int"}}, "list<int>"};
  for (int i = 0; i < count; ++i) what.cases.push_back({"case-" + std::to_string(i), json::array({i}), {0, i}});
  what.compare = by_predicate{std::move(predicate)};
  what.case_limit = 2000ms;
  return what;
}

const std::string adds_up = "def check(arguments, expected, actual):\n"
                            "    if len(actual) != len(expected): return False, 'two numbers are wanted'\n"
                            "    return sum(actual) == arguments[0]\n";
const std::string right = "def parts(n): return [n - 1, 1]";

judge_outcome judge_here(const judge_job& what) { return judge(what, shared_launcher("native"), {}, {}); }

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_predicate, clean_room)

BOOST_AUTO_TEST_CASE(decides_in_a_sandbox_of_its_own) {
  const auto good = judge_here(parts(right, adds_up));
  BOOST_TEST(to_string(good.result) == "accepted", good.detail);
  BOOST_TEST((good.cases[2].actual == json({1, 1})));
  const auto bad = judge_here(parts("def parts(n): return [n] if n == 1 else [n, n]", adds_up));
  BOOST_TEST(to_string(bad.result) == "wrong-answer");
  BOOST_TEST(to_string(bad.cases[0].result) == "accepted");
  BOOST_TEST(bad.cases[1].detail == "two numbers are wanted");
  BOOST_TEST(to_string(bad.cases[2].result) == "wrong-answer");
  BOOST_TEST(bad.cases[2].detail == "");
}

BOOST_AUTO_TEST_CASE(is_started_once_for_all_cases) {
  const auto got = judge_here(parts(
      right, "asked = []\ndef check(arguments, expected, actual):\n    asked.append(1)\n"
             "    return len(asked) == arguments[0] + 1\n"));
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
}

BOOST_AUTO_TEST_CASE(is_out_of_reach_of_the_candidates_program) {
  // It is neither in the candidate's /box nor among the processes that it sees, and no memory is shared.
  const auto got = judge_here(parts(
      "import os, sys\n"
      "def parts(n):\n"
      "    for name in os.listdir('/box'):\n"
      "        if 'adds up to' in open('/box/' + name).read().replace('adds up ' 'to', ''): return [9, 9]\n"
      "    others = [p for p in os.listdir('/proc') if p.isdigit() and b'check' in open('/proc/%s/cmdline' % p, "
      "'rb').read()] if os.path.isdir('/proc') else []\n"
      "    return [8, 8] if others else [n, 0]\n",
      "# adds up to\n" + adds_up));
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  const auto poisoned = judge_here(parts(
      "import sys\nsys.modules['solution'].check = lambda *a: True\ncheck = lambda *a: True\n"
      "def parts(n): return [n, n, n]",
      adds_up));
  BOOST_TEST(to_string(poisoned.result) == "wrong-answer");
}

BOOST_AUTO_TEST_CASE(that_fails_is_our_failure_and_quotes_no_case) {
  const auto fails = [](const std::string& predicate, const std::string& why) {
    const auto got = judge_here(parts(right, predicate));
    BOOST_TEST(to_string(got.result) == "sandbox-failure");
    BOOST_TEST(got.detail == "the task's predicate failed: " + why);
  };
  fails(
      "def check(arguments, expected, actual):\n    raise ValueError('secret %s' % arguments)",
      "line 2, in check, ValueError");
  fails("def check(arguments, expected, actual): return 1", "check should answer a bool or (bool, str)");
  fails(
      "import os\ndef check(*values): os._exit(3)", "runtime-error: the program ended with exit code 3 and no answer");
  fails("chek = 1", "compile-error: there is no function check()");
  fails("def check(:", "compile-error: line 1: SyntaxError: invalid syntax\ndef check(:\n");
}

BOOST_AUTO_TEST_CASE(is_not_asked_about_answers_of_another_type) {
  const auto got = judge_here(parts("def parts(n): return ['a']", adds_up));
  BOOST_TEST(to_string(got.result) == "wrong-answer");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(the_judge_with_other_checkers, clean_room)

BOOST_AUTO_TEST_CASE(takes_what_each_of_them_allows) {
  auto what = parts("def parts(n): return [n, 0]", "");
  const auto verdict_with = [&](const checker& how) {
    what.compare = how;
    return std::string{to_string(judge_here(what).result)};
  };
  BOOST_TEST(verdict_with(exactly{}) == "wrong-answer");
  BOOST_TEST(verdict_with(in_any_order{}) == "accepted");
  BOOST_TEST(verdict_with(anything{}) == "accepted");
  for (auto& c : what.cases) c.expected = json::array({c.expected, json::array({c.arguments[0], 0})});
  BOOST_TEST(verdict_with(any_of{}) == "accepted");
  what.cases[1].expected = json::array();
  BOOST_TEST(verdict_with(any_of{}) == "sandbox-failure"); // the task is broken
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
