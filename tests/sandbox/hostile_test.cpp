#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"

#include <thread>

namespace assay::sandbox::test {

using namespace std::chrono_literals;

BOOST_TEST_GLOBAL_FIXTURE(needs_sandbox);

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

BOOST_FIXTURE_TEST_SUITE(a_hostile_solution, clean_room)

BOOST_AUTO_TEST_CASE(that_loops_exceeds_the_time) {
  const auto got = judge_source("def f(n):\n    while True: pass");
  BOOST_TEST(to_string(got.result) == "time-limit");
  BOOST_TEST(got.total_ms < 20'000);
}
BOOST_AUTO_TEST_CASE(that_sleeps_exceeds_the_time) { check("time-limit", "import time\ndef f(n): time.sleep(100)"); }
BOOST_AUTO_TEST_CASE(that_blocks_all_signals_exceeds_the_time) {
  check(
      "time-limit",
      "import signal\ndef f(n):\n    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))\n    while True: pass");
}
BOOST_AUTO_TEST_CASE(that_recurses_without_end_is_a_runtime_error) {
  const auto got = judge_source("def f(n):\n    return f(n)");
  BOOST_TEST(to_string(got.result) == "runtime-error");
  BOOST_TEST(got.cases[0].detail.find("RecursionError") != std::string::npos);
  BOOST_TEST(got.cases[0].detail.find("line 2, in f") == 0U);
}
BOOST_AUTO_TEST_CASE(that_recurses_beyond_the_interpreters_limit_is_no_crash_of_ours) {
  const auto got = judge_source(
      "import sys\nsys.setrecursionlimit(10**9)\ndef f(n):\n    return [f(x) for x in (n,)] + sorted([n], key=f)");
  const auto name = to_string(got.result);
  BOOST_TEST((name == "runtime-error" || name == "memory-limit" || name == "time-limit"), name << got.cases[0].detail);
}
BOOST_AUTO_TEST_CASE(that_takes_memory_exceeds_the_memory) {
  check("memory-limit", "def f(n):\n    x = []\n    while True: x.append(bytearray(1 << 20))");
}
BOOST_AUTO_TEST_CASE(that_takes_memory_in_children_exceeds_the_memory_or_the_time) {
  const auto got = judge_source("import os\ndef f(n):\n    while True:\n        if os.fork() == 0:\n            x = "
                                "bytearray(30 << 20)\n            while True: pass");
  const auto name = to_string(got.result);
  BOOST_TEST((name == "memory-limit" || name == "time-limit" || name == "runtime-error"), name);
}
BOOST_AUTO_TEST_CASE(that_prints_without_end_exceeds_the_output) {
  check("output-limit", "def f(n):\n    while True: print('x' * 10000)");
}
BOOST_AUTO_TEST_CASE(that_answers_without_end_exceeds_the_output) {
  check(
      "output-limit",
      "import os\ndef f(n):\n    os.write(4, b'99999999\\n')\n    while True: os.write(4, bytes(65536))");
}
BOOST_AUTO_TEST_CASE(that_forks_without_end_is_held_and_all_is_killed) {
  const auto got =
      judge_source("import os\ndef f(n):\n    while True:\n        try: os.fork()\n        except OSError: pass");
  BOOST_TEST(to_string(got.result) == "time-limit");
}
BOOST_AUTO_TEST_CASE(whose_child_goes_on_answers_once) {
  check("accepted", "import os\ndef f(n):\n    os.fork()\n    return n + 1");
}
BOOST_AUTO_TEST_CASE(that_exits_is_a_runtime_error) {
  check("runtime-error", "import os\ndef f(n): os._exit(0)");
  check("runtime-error", "import sys\ndef f(n): sys.exit(0)");
  check("runtime-error", "import os, signal\ndef f(n): os.kill(os.getpid(), signal.SIGKILL)");
  check("runtime-error", "import ctypes\ndef f(n): ctypes.string_at(0)");
}
BOOST_AUTO_TEST_CASE(that_exits_while_loading_is_a_runtime_error) {
  check("runtime-error", "import os\nos._exit(0)");
  check("runtime-error", "raise SystemExit(0)");
  check("runtime-error", "1 / 0");
}
BOOST_AUTO_TEST_CASE(that_closes_everything_is_a_runtime_error) {
  check("runtime-error", "import os\ndef f(n):\n    os.closerange(0, 100)\n    return n + 1");
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
BOOST_AUTO_TEST_CASE(that_makes_dangerous_calls_is_forbidden) {
  check("forbidden", "import ctypes\ndef f(n): ctypes.CDLL(None).ptrace(0, 0, 0, 0)");
}
BOOST_AUTO_TEST_CASE(that_wants_the_network_gets_an_error) {
  check("runtime-error", "import socket\ndef f(n): socket.create_connection(('1.1.1.1', 80))");
}
BOOST_AUTO_TEST_CASE(that_forges_answers_gains_nothing) {
  // Without the nonce an answer is none.
  check("runtime-error", "import os\ndef f(n):\n    os.write(4, b'12\\nl2;s4:donei5')\n    return n");
  check(
      "runtime-error", "import os\ndef f(n):\n    for fd in range(4, 20):\n        try: os.write(fd, b'9\\nl1;s1:xxx' "
                       "* 10)\n        except OSError: pass\n    return n");
  // With it, a right value is what returning it would have been, and a wrong one stays wrong.
  const std::string forge = "import os, sys\ndef f(n):\n    nonce = sys._getframe(3).f_locals['nonce']\n"
                            "    data = b'l3;s5:value' + nonce + b'i%d;' % (n + VALUE)\n    os.write(4, b'%d\\n' % "
                            "len(data) + data)\n    sys.modules['posix']._exit(0)";
  auto with = [&forge](const std::string& value) { return std::string{forge}.replace(forge.find("VALUE"), 5, value); };
  check("accepted", with("1"));
  check("wrong-answer", with("2"));
}
BOOST_AUTO_TEST_CASE(that_writes_answers_ahead_gains_nothing) {
  // Asked for one answer it writes those of both cases; the second one must not count for the second case.
  const auto got = judge_source(
      "import os, sys\ndef f(n):\n    if n == 2: return 0\n    nonce = sys._getframe(3).f_locals['nonce']\n"
      "    for value in (2, 3):\n        data = b'l3;s5:value' + nonce + b'i%d;' % value\n"
      "        os.write(4, b'%d\\n' % len(data) + data)\n    while True: pass");
  BOOST_TEST(to_string(got.result) == "wrong-answer");
  BOOST_TEST(to_string(got.cases[0].result) == "accepted");
}
BOOST_AUTO_TEST_CASE(that_looks_for_expected_answers_finds_none) {
  const auto got = judge_source(R"(
import gc, os
def f(n):
    found = [x for x in gc.get_objects() if isinstance(x, dict) and 'expected' in x]
    files = [os.path.join(d, name) for top in ('/box', '/work') for d, _, names in os.walk(top) for name in names]
    print(found, sorted(files))
    return n + 1
)");
  BOOST_TEST(
      got.stdout_text.find("[] ['/box/driver.py', '/box/solution.py', '/box/values.py']") == 0U,
      got.stdout_text);
}
BOOST_AUTO_TEST_CASE(that_answers_nonsense_is_wrong) {
  for (const char* value : {"None", "'2'", "2.0", "True", "[n + 1]", "10 ** 30", "object()"})
    check("wrong-answer", std::string{"def f(n): return "} + value);
}
BOOST_AUTO_TEST_CASE(that_raises_something_strange_is_a_runtime_error) {
  check("runtime-error", "class E(BaseException):\n    def __str__(self): raise E\ndef f(n): raise E");
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
