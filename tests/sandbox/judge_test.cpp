#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"

namespace assay::sandbox::test {

using namespace std::chrono_literals;
using nlohmann::json;

BOOST_TEST_GLOBAL_FIXTURE(needs_sandbox);

namespace {

judge_job job_of(std::string source, signature entry, std::vector<test_case> cases) {
  judge_job what;
  what.language = "python";
  what.source = std::move(source);
  what.entry = std::move(entry);
  what.cases = std::move(cases);
  what.case_limit = 400ms;
  return what;
}

judge_outcome judge_here(const judge_job& what, const progress_fn& tell = {}) {
  return judge(what, shared_launcher("native"), tell, {});
}

/// f(n) = n + 1 over 0..count-1
judge_job successor(std::string source, int count) {
  auto what = job_of(std::move(source), {"f", {{"n", "int"}}, "int"}, {});
  for (int i = 0; i < count; ++i) what.cases.push_back({"case-" + std::to_string(i), json::array({i}), i + 1});
  return what;
}

std::string verdicts(const judge_outcome& got) {
  std::string all;
  for (const auto& c : got.cases) all += std::string{to_string(c.result)} + " ";
  return all;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_judge, clean_room)

BOOST_AUTO_TEST_CASE(accepts_a_right_solution_and_says_how_it_went) {
  std::vector<std::pair<phase, int>> told;
  const auto what = successor("def f(n):\n    return n + 1", 3);
  const auto got = judge_here(what, [&told](const progress& p) {
    BOOST_TEST(p.count == 3);
    told.emplace_back(p.what, p.number);
  });
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  BOOST_TEST(verdicts(got) == "accepted accepted accepted ");
  const std::vector<std::pair<phase, int>> expected{
      {phase::compiling, 0}, {phase::running, 1}, {phase::running, 2}, {phase::running, 3}};
  BOOST_TEST((told == expected));
  BOOST_TEST(got.compile_ms > 0);
  BOOST_TEST(got.total_ms >= got.compile_ms);
  BOOST_TEST(got.peak_memory_kb > 2000);
  for (const auto& c : got.cases) BOOST_TEST((c.wall_ms > 0 && c.cpu_ms > 0 && c.cpu_ms <= c.wall_ms + 1));
  for (const auto* digest : {&got.cases_digest, &got.limits_digest, &got.toolchain_digest})
    BOOST_TEST(digest->size() == 64U);
  BOOST_TEST(judge_here(what).toolchain_digest == got.toolchain_digest);
}

BOOST_AUTO_TEST_CASE(carries_every_type_there_and_back) {
  const auto echo = [](const std::string& type, const json& value) {
    const auto got = judge_here(
        job_of("def echo(x):\n    return x", {"echo", {{"x", type}}, type}, {{"c", json::array({value}), value}}));
    BOOST_TEST(to_string(got.result) == "accepted", type << ": " << value << got.detail << got.cases[0].detail);
  };
  echo("int", std::numeric_limits<std::int64_t>::min());
  echo("float", 0.1);
  echo("bool", true);
  echo("string", "h\u00e9llo \U0001F600\n\u0000;");
  echo("list<list<int>>", {{1, 2}, json::array(), {3}});
  echo("map<string,list<float>>", {{"a", {1.5, -2e300}}, {"b", json::array()}});
  echo("optional<int>", nullptr);
  echo("optional<string>", "x");
  echo("grid<bool>", {{true, false}, {false, true}});
  echo("linked_list<int>", {1, 2, 3});
  echo("linked_list<int>", json::array());
  echo("binary_tree<int>", {1, nullptr, 2, 3});
  echo("list<binary_tree<int>>", {{1}, json::array(), {2, 3}});
}

BOOST_AUTO_TEST_CASE(gives_nodes_to_solutions_that_ask_for_them) {
  const auto reversed = judge_here(job_of(
      "def reverse(head):\n    last = None\n    while head:\n        head.next, last, head = last, head, head.next\n   "
      " return last",
      {"reverse", {{"head", "linked_list<int>"}}, "linked_list<int>"}, {{"c", {{1, 2, 3}}, {3, 2, 1}}}));
  BOOST_TEST(to_string(reversed.result) == "accepted", reversed.cases[0].detail);
  const auto made = judge_here(job_of(
      "def grow(n):\n    return TreeNode(n, None, TreeNode(n + 1, TreeNode(n + 2)))",
      {"grow", {{"n", "int"}}, "binary_tree<int>"}, {{"c", json::array({1}), {1, nullptr, 2, 3}}}));
  BOOST_TEST(to_string(made.result) == "accepted", made.cases[0].detail);
  const auto cycle = judge_here(job_of(
      "def loop(n):\n    a = ListNode(n)\n    a.next = a\n    return a", {"loop", {{"n", "int"}}, "linked_list<int>"},
      {{"c", json::array({1}), json::array({1})}}));
  BOOST_TEST(to_string(cycle.result) != "accepted");
}

BOOST_AUTO_TEST_CASE(accepts_a_class_solution_and_camel_case) {
  const signature entry{"add_one", {{"n", "int"}}, "int"};
  for (const char* source :
       {"class Solution:\n    def add_one(self, n): return n + 1",
        "class Solution:\n    def addOne(self, n): return n + 1", "def addOne(n): return n + 1"})
    BOOST_TEST(to_string(judge_here(job_of(source, entry, {{"c", json::array({1}), 2}})).result) == "accepted");
}

BOOST_AUTO_TEST_CASE(finds_compile_errors_in_the_candidates_own_lines) {
  const auto got = judge_here(successor("def f(n):\n    x = 1\n    return n +", 2));
  BOOST_TEST(to_string(got.result) == "compile-error");
  BOOST_TEST(got.detail.find("line 3: SyntaxError") == 0U, got.detail);
  BOOST_TEST(got.cases.empty());
  const auto missing = judge_here(successor("def g(n): return n", 2));
  BOOST_TEST(to_string(missing.result) == "compile-error");
  BOOST_TEST(missing.detail == "there is no function f(n)");
  BOOST_TEST(to_string(judge_here(successor(std::string("\x00\xff", 2), 1)).result) == "compile-error");
}

BOOST_AUTO_TEST_CASE(shows_only_the_candidates_frames_of_a_traceback) {
  const auto got =
      judge_here(successor("import json\ndef g(n):\n    return json.loads('[')\ndef f(n):\n    return g(n)", 1));
  BOOST_TEST(to_string(got.result) == "runtime-error");
  BOOST_TEST(got.cases[0].detail.find("line 5, in f\nline 3, in g\nJSONDecodeError: ") == 0U, got.cases[0].detail);
}

BOOST_AUTO_TEST_CASE(goes_on_after_a_wrong_answer_and_reports_it) {
  const auto got = judge_here(successor("def f(n):\n    return 0 if n == 1 else n + 1", 3));
  BOOST_TEST(to_string(got.result) == "wrong-answer");
  BOOST_TEST(verdicts(got) == "accepted wrong-answer accepted ");
  BOOST_TEST((got.cases[1].actual == json(0)));
}

BOOST_AUTO_TEST_CASE(goes_on_after_a_crash_in_a_new_process) {
  const auto got = judge_here(successor("import os\ndef f(n):\n    if n == 1: os._exit(3)\n    return n + 1", 3));
  BOOST_TEST(verdicts(got) == "accepted runtime-error accepted ");
  BOOST_TEST(got.cases[1].detail == "the program ended with exit code 3 and no answer");
}

BOOST_AUTO_TEST_CASE(runs_a_failed_case_again_in_a_process_of_its_own) {
  // Honest code that keeps state from case to case.
  const auto got = judge_here(successor("seen = []\ndef f(n):\n    seen.append(n)\n    return n + len(seen)", 4));
  BOOST_TEST(to_string(got.result) == "accepted", verdicts(got));
}

BOOST_AUTO_TEST_CASE(ends_after_two_time_limits) {
  const auto got = judge_here(successor("def f(n):\n    while n % 2: pass\n    return n + 1", 6));
  BOOST_TEST(to_string(got.result) == "time-limit");
  BOOST_TEST(verdicts(got) == "accepted time-limit accepted time-limit skipped skipped ");
}

BOOST_AUTO_TEST_CASE(uses_one_process_for_all_cases) {
  const auto got = judge_here(successor("import time\ntime.sleep(0.2)\ndef f(n): return n + 1", 20));
  BOOST_TEST(to_string(got.result) == "accepted");
  BOOST_TEST(got.total_ms < 3000); // one start, not twenty
}

BOOST_AUTO_TEST_CASE(takes_a_broken_task_for_its_own_failure) {
  auto what = successor("def f(n): return n", 1);
  what.cases[0].arguments = json::array({"x"});
  BOOST_TEST(to_string(judge_here(what).result) == "sandbox-failure");
  BOOST_TEST(judge_here(what).detail == "the task is broken: case case-0: argument \"n\": the value is not an int");
  what = successor("", 1);
  what.language = "cobol";
  BOOST_TEST(judge_here(what).detail == "there is no language \"cobol\"");
  what = successor("", 1);
  what.entry.name = "f\nimport os";
  BOOST_TEST(to_string(judge_here(what).result) == "sandbox-failure");
}

BOOST_AUTO_TEST_CASE(counts_floats_and_ints_as_the_signature_says) {
  const auto with = [](const char* returned, const char* type, const json& expected) {
    return std::string{to_string(judge_here(job_of(
                                                std::string{"def f(n): return "} + returned,
                                                {"f", {{"n", "int"}}, type}, {{"c", json::array({1}), expected}}))
                                     .result)};
  };
  BOOST_TEST(with("3", "float", 3) == "accepted");
  BOOST_TEST(with("3.0", "float", 3) == "accepted");
  BOOST_TEST(with("3.0", "int", 3) == "wrong-answer");
  BOOST_TEST(with("True", "int", 1) == "wrong-answer");
  BOOST_TEST(with("0.1 + 0.2", "float", 0.3) == "wrong-answer");
  BOOST_TEST(with("(1, 2)", "list<int>", {1, 2}) == "accepted");
  BOOST_TEST(with("float('inf')", "float", 1.0) == "wrong-answer");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
