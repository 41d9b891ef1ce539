#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"

#include <thread>

namespace assay::sandbox::test {

using namespace std::chrono_literals;

namespace {

/// Two cases of f(n) = n + 1.
judge_outcome judge_source(std::string source, std::stop_token stop = {}) {
  judge_job what;
  what.language = "python";
  what.source = std::move(source);
  what.entry = {"f", {{"n", "int"}}, "int"};
  what.cases = {{"one", {1}, 2}, {"two", {2}, 3}};
  what.case_limit = 400ms;
  what.memory_bytes = 64LL << 20;
  return judge(what, shared_launcher("native"), {}, std::move(stop));
}

void check(const char* verdict, const std::string& source) {
  const auto got = judge_source(source);
  BOOST_TEST(
      to_string(got.result) == verdict, source << "\n-> " << to_string(got.result) << ": " << got.detail
                                               << (got.cases.empty() ? "" : got.cases[0].detail));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_strange_solution, clean_room)

BOOST_AUTO_TEST_CASE(that_recurses_without_end_is_a_runtime_error) {
  const auto got = judge_source("def f(n):\n    return f(n)");
  BOOST_TEST(to_string(got.result) == "runtime-error");
  BOOST_TEST(got.cases[0].detail.find("RecursionError") != std::string::npos);
  BOOST_TEST(got.cases[0].detail.find("line 2, in f") == 0U);
}
BOOST_AUTO_TEST_CASE(that_exits_is_a_runtime_error) {
  check("runtime-error", "import sys\ndef f(n): sys.exit(0)");
  check("runtime-error", "import os, signal\ndef f(n): os.kill(os.getpid(), signal.SIGKILL)");
}
BOOST_AUTO_TEST_CASE(that_exits_while_loading_is_a_runtime_error) {
  check("runtime-error", "raise SystemExit(0)");
  check("runtime-error", "1 / 0");
}
BOOST_AUTO_TEST_CASE(that_reads_stdin_finds_its_end) {
  check("accepted", "import sys\ndef f(n):\n    return n + 1 + len(sys.stdin.read())");
  check("runtime-error", "def f(n): return input()");
}
BOOST_AUTO_TEST_CASE(that_prints_is_right_all_the_same) {
  const auto got = judge_source("def f(n):\n    print('n is', n)\n    return n + 1");
  BOOST_TEST(to_string(got.result) == "accepted");
  BOOST_TEST(got.stdout_text == "n is 1\nn is 2\n");
}
BOOST_AUTO_TEST_CASE(that_writes_a_right_answer_itself_gains_nothing_by_it) {
  // With the nonce, a right value is what returning it would have been.
  check(
      "accepted",
      "import os, sys\ndef f(n):\n    nonce = sys._getframe(3).f_locals['nonce']\n    data = b'l3;s5:value' "
      "+ nonce + b'i%d;' % (n + 1)\n    os.write(4, b'%d\\n' % len(data) + data)\n    os._exit(0)");
}
BOOST_AUTO_TEST_CASE(that_answers_nonsense_is_wrong) {
  for (const char* value : {"None", "'2'", "2.0", "True", "[n + 1]", "10 ** 30", "object()"})
    check("wrong-answer", std::string{"def f(n): return "} + value);
}
BOOST_AUTO_TEST_CASE(that_raises_something_strange_is_a_runtime_error) {
  check("runtime-error", "def f(n): raise Exception('\\udcff' * 100000)");
}
BOOST_AUTO_TEST_CASE(that_replaces_stdout_or_builtins_is_judged_all_the_same) {
  check("accepted", "import sys\nsys.stdout = None\ndef f(n): return n + 1");
  check("runtime-error", "import builtins\ndef f(n):\n    builtins.len = None\n    return n + 1");
}
BOOST_AUTO_TEST_CASE(with_threads_that_never_end_is_judged_all_the_same) {
  check(
      "accepted", "import threading, time\ndef f(n):\n    threading.Thread(target=time.sleep, args=(100,)).start()\n   "
                  " return n + 1");
}
BOOST_AUTO_TEST_CASE(is_stopped_within_a_second) {
  std::stop_source stop;
  std::jthread later{[&stop] {
    std::this_thread::sleep_for(150ms);
    stop.request_stop();
  }};
  const auto begin = std::chrono::steady_clock::now();
  const auto got = judge_source("import time\ntime.sleep(5)\ndef f(n): return 2", stop.get_token());
  BOOST_TEST(to_string(got.result) == "cancelled");
  BOOST_TEST((std::chrono::steady_clock::now() - begin < 1150ms));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
