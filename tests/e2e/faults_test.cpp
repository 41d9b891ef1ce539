#include "tests/e2e/desk.hpp"

#include "tests/support/postgres.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace assay::test;
using namespace std::chrono_literals;

namespace {

const std::string prompt = "quit  "; // the last line of the help that follows the task

std::string file_with(const desk& at, const std::string& name, const std::string& text) {
  const auto path = at.home + "/" + name;
  std::ofstream{path, std::ios::binary} << text;
  return path;
}

} // namespace

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(a_second_practice_of_the_same_candidate_is_told_so_and_the_first_one_is_not_disturbed) {
  const desk at;
  program first{{"practice", "--task", task}, at.environment()};
  BOOST_REQUIRE(first.shows(prompt));
  const auto second = run({"practice"}, at.environment(), "quit\n");
  BOOST_TEST(second.code == 3);
  BOOST_TEST(second.err.find("practising in another process") != std::string::npos, second.err);
  auto other = at.environment();
  other["ASSAY_CANDIDATE"] = "grace";
  BOOST_TEST(run({"practice"}, other, "skip\n").code == 0);
  first.type("submit " + right() + "\n");
  BOOST_TEST(first.shows("Solved."), first.out() + first.err());
  first.end_input();
  BOOST_TEST(first.wait() == 0);
}

BOOST_AUTO_TEST_CASE(a_candidate_can_practise_again_at_once_after_a_kill) {
  const desk at;
  {
    program first{{"practice", "--task", task}, at.environment()};
    BOOST_REQUIRE(first.shows(prompt));
    first.signal(SIGKILL);
    BOOST_TEST(first.wait() == 128 + SIGKILL);
  }
  const auto again = run({"practice"}, at.environment(), "skip\n");
  BOOST_TEST(again.code == 0, again.err);
  BOOST_TEST(again.out.find("Going on with your open session.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(postgres_killed_in_the_middle_of_a_session_is_started_again_and_the_session_goes_on) {
  const temporary_home home;
  need_sandbox();
  const std::map<std::string, std::string> environment{{"ASSAY_HOME", home.path()}, {"ASSAY_CANDIDATE", "ada"}};
  program p{{"practice", "--task", task}, environment};
  BOOST_REQUIRE(p.shows(prompt));
  for (int round = 0; round < 2; ++round) {
    const auto server = assay::postgres::find_server(home.place());
    BOOST_REQUIRE(server.pid > 0);
    kill(server.pid, SIGKILL);
    p.type(round == 0 ? "submit " + wrong() + "\n" : "submit " + right() + "\n");
    const bool shown = p.shows(round == 0 ? "31.6 / 100" : "Solved.");
    BOOST_REQUIRE_MESSAGE(shown, p.out() + p.err() + (shown ? "" : "exit " + std::to_string(p.wait())));
  }
  p.end_input();
  BOOST_TEST(p.wait() == 0, p.err());
  const auto verified = run({"audit", "verify", "--json"}, environment);
  BOOST_TEST(verified.code == 0, verified.out);
  // The last user has stopped the server.
  BOOST_TEST(assay::postgres::find_server(home.place()).pid == 0);
}

BOOST_AUTO_TEST_CASE(ctrl_c_during_a_run_leaves_the_session_open_and_no_process_behind) {
  const desk at;
  const auto endless = file_with(at, "endless.py", "def still_inside(badges):\n    while True:\n        pass\n");
  {
    program p{{"practice", "--task", task}, at.environment()};
    BOOST_REQUIRE(p.shows(prompt));
    p.type("submit " + endless + "\n");
    BOOST_REQUIRE(p.shows("running"));
    p.signal(SIGINT);
    BOOST_TEST(p.wait(20s) == 130);
    BOOST_TEST(p.err().find("The session stays open") != std::string::npos, p.err());
  }
  BOOST_TEST(orphans_with("bwrap") == 0);
  // The attempt is judged by the next practice, once.
  const auto again = run({"practice"}, at.environment(), "quit\n");
  BOOST_TEST(again.code == 0, again.err);
  BOOST_TEST(again.out.find("time-limit") != std::string::npos, again.out);
  BOOST_TEST(at.number("select count(*) from events where type = 'session.score-awarded'") == 1);
}

BOOST_AUTO_TEST_CASE(a_submission_in_another_language_costs_nothing) {
  const desk at;
  const auto cpp = file_with(
      at, "solution.py",
      "#include <vector>\nusing namespace std;\nvector<int> still_inside(vector<int> b) { return b; }\n");
  const auto done = run({"practice", "--task", task}, at.environment(), "submit " + cpp + "\nsubmit " + right() + "\n");
  BOOST_TEST(done.code == 0, done.err);
  BOOST_TEST(done.err.find("it looks like cpp") != std::string::npos, done.err);
  BOOST_TEST(done.out.find("attempt 1") != std::string::npos, done.out);
  BOOST_TEST(at.number("select count(*) from events where type = 'session.score-awarded'") == 1);
}

BOOST_AUTO_TEST_CASE(hostile_solutions_get_their_verdict_and_leave_nothing_behind) {
  const desk at;
  const std::string head = "def still_inside(badges):\n";
  const std::map<std::string, std::pair<std::string, std::string>> programs{
      {"prints", {"    print('x' * 100)\n    return []\n", "wrong-answer"}},
      {"reads_stdin", {"    import sys\n    sys.stdin.read()\n    return []\n", "wrong-answer"}},
      {"sleeps", {"    import time\n    time.sleep(60)\n", "time-limit"}},
      {"forks", {"    import os\n    while True:\n        os.fork()\n", ""}},
      {"allocates", {"    x = []\n    while True:\n        x.append(bytearray(10_000_000))\n", "memory-limit"}},
      {"recurses", {"    return still_inside(badges)\n", "runtime-error"}},
      {"does_not_compile", {"    return (\n", "compile-error"}},
  };
  for (const auto& [name, program] : programs) {
    BOOST_TEST_CONTEXT(name) {
      const auto file = file_with(at, name + ".py", head + program.first);
      const auto judged = run({"judge", "--task", task, "--language", "python", file, "--json"}, at.environment());
      BOOST_TEST(judged.code == 1, judged.err);
      BOOST_TEST(judged.out.find("\"verdict\":\"" + program.second) != std::string::npos, judged.out);
      BOOST_TEST(orphans_with("bwrap") == 0);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
