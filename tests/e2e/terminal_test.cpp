#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace assay::test;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(terminal)

BOOST_AUTO_TEST_CASE(help_version_and_mistakes_have_their_exit_codes) {
  const desk at;
  const auto env = at.environment();
  BOOST_TEST(run({"--version"}, env).out.starts_with("assay "));
  for (const auto* command :
       {"practice", "demo", "judge", "tasks", "replay", "profile", "audit", "erase", "projections", "bench",
        "doctor"}) {
    const auto help = run({command, "--help"}, env);
    BOOST_TEST(help.code == 0);
    BOOST_TEST(contains(help.out, "assay"), command);
    std::istringstream lines{help.out};
    for (std::string line; std::getline(lines, line);) BOOST_TEST(line.size() <= 80U, command << ": " << line);
  }
  BOOST_TEST(contains(run({"judje"}, env).err, "there is no command assay judje\n  fix: did you mean judge?"));
  BOOST_TEST(contains(run({"audit", "prove"}, env).err, "there is no command assay audit prove"));
  BOOST_TEST(contains(run({"--log-level", "loud", "doctor"}, env).err, "--log-level: 'loud' is not one of: trace"));
  BOOST_TEST(run({"audit", "export", "-"}, env).code == 2);
  BOOST_TEST(run({}, env).code == 2);
  BOOST_TEST(run({"practise"}, env).code == 2);
  BOOST_TEST(run({"practice", "--nonsense"}, env).code == 2);
  BOOST_TEST(run({"judge", "--task", "no-such-task", "--language", "python", right()}, env).code == 2);
  BOOST_TEST(run({"tasks", "show", "no-such-task"}, env).code == 2);
  BOOST_TEST(run({"replay", "--session", "00000000-0000-4000-8000-000000000000"}, env).code == 2);
}

BOOST_AUTO_TEST_CASE(every_problem_of_the_configuration_is_listed_at_once) {
  const desk at;
  auto env = at.environment();
  env["ASSAY_SANDBOX"] = "paper";
  env["ASSAY_LOG_LEVEL"] = "loud";
  const auto refused = run({"doctor", "--locale", "xx"}, env);
  BOOST_TEST(refused.code == 2);
  for (const auto* part : {"ASSAY_SANDBOX", "ASSAY_LOG_LEVEL", "--locale"})
    BOOST_TEST(contains(refused.err, part), refused.err);
}

BOOST_AUTO_TEST_CASE(wishes_that_cannot_be_met_are_refused_before_a_session_opens) {
  const desk at;
  for (const auto& wish : std::vector<std::vector<std::string>>{
           {"practice", "--task", "no-such-task"},
           {"practice", "--topic", "no-such-topic"},
           {"practice", "--language", "cobol"}}) {
    const auto refused = run(wish, at.environment(), "quit\n");
    BOOST_TEST(refused.code == 2, refused.err);
    BOOST_TEST(contains(refused.err, "fix:"), refused.err);
  }
  BOOST_TEST(at.number("select count(*) from events where type = 'candidate.session-opened'") == 0);
}

BOOST_AUTO_TEST_CASE(a_database_that_is_not_there_is_reported_with_the_fix_and_without_the_password) {
  const desk at;
  auto env = at.environment();
  env["ASSAY_DATABASE_URL"] = "postgresql://ada:s3cret@127.0.0.1:1/assay";
  const auto refused = run({"practice"}, env);
  BOOST_TEST(refused.code == 3);
  BOOST_TEST(contains(refused.err, "fix:"), refused.err);
  BOOST_TEST(!contains(refused.err + refused.out, "s3cret"));
}

BOOST_AUTO_TEST_CASE(files_that_are_no_solution_are_refused_and_the_session_goes_on) {
  const desk at;
  const auto file = [&](const std::string& name, const std::string& text) {
    std::ofstream{at.home + "/" + name, std::ios::binary} << text;
    return at.home + "/" + name;
  };
  const auto script = "submit " + at.home + "/missing.py\nsubmit " + file("empty.py", "") + "\nsubmit " +
                      file(
                          "binary.py", std::string(
                                           "\x7f"
                                           "ELF\0\0\0",
                                           7)) +
                      "\nsubmit " + file("large.py", std::string(64 * 1024 + 1, '#')) + "\nsubmit " + at.home +
                      "\nsubmit " + right() + "\n";
  const auto done = run({"practice", "--task", task}, at.environment(), script);
  BOOST_TEST(done.code == 0, done.err);
  BOOST_TEST(contains(done.out, "attempt 1"), done.out);
  BOOST_TEST(contains(done.out, "Solved."));
  std::size_t refusals = 0;
  for (auto from = done.err.find("  fix: "); from != std::string::npos; from = done.err.find("  fix: ", from + 1))
    ++refusals;
  BOOST_TEST(refusals == 5U, done.err);
  // The session is over, so its file is gone.
  BOOST_TEST(!std::filesystem::exists(at.home + "/work"));
}

BOOST_AUTO_TEST_CASE(the_demo_reports_three_sessions_in_each_language_and_a_log_that_verifies_and_replay_agrees) {
  const desk at;
  const auto played = run({"demo", "--json"}, at.environment());
  BOOST_REQUIRE_MESSAGE(played.code == 0, played.err);
  const auto json = nlohmann::json::parse(played.out);
  BOOST_TEST(json["sessions"].size() == 6U);
  for (std::size_t i = 0; i < json["sessions"].size(); ++i)
    BOOST_TEST(json["sessions"][i]["language"].get<std::string>() == (i < 3 ? "python" : "cpp"));
  BOOST_TEST(json["log"]["verified"].get<bool>());
  BOOST_TEST(json["log"]["events"].get<std::int64_t>() == at.number("select count(*) from events"));
  for (const auto& each : json["sessions"]) {
    BOOST_TEST(each["verdict"].get<std::string>() == "accepted");
    const auto replayed = run({"replay", "--session", each["id"].get<std::string>(), "--json"}, at.environment());
    BOOST_TEST(replayed.code == 0, replayed.err);
    const auto session = nlohmann::json::parse(replayed.out);
    BOOST_TEST(session["matches"].get<bool>());
    BOOST_TEST(session["score"]["total"].get<double>() == each["score"].get<double>());
    BOOST_TEST(static_cast<std::int64_t>(session["events"].size()) == each["events"].get<std::int64_t>());
  }
  // What a score is made of cannot be changed afterwards without being found.
  pqxx::connection to{at.url};
  pqxx::nontransaction{to}.exec(
      "update events set data = jsonb_set(data, '{total}', '100') where type = 'session.score-awarded'"
      " and position = (select min(position) from events where type = 'session.score-awarded')");
  const auto altered = run({"audit", "verify", "--json"}, at.environment());
  BOOST_TEST(altered.code == 1);
  const auto problems = nlohmann::json::parse(altered.out)["problems"];
  BOOST_TEST(problems[0]["kind"].get<std::string>() == "hash");
}

BOOST_AUTO_TEST_CASE(a_closed_standard_output_is_a_failure_and_no_file_or_connection_takes_its_place) {
  const desk at;
  std::string command = "env";
  for (const auto& [name, value] : at.environment()) command += " " + name + "='" + value + "'";
  const auto ended = std::system((command + " '" ASSAY_BINARY_DIR "/assay' projections status >&- 2>&-").c_str());
  BOOST_TEST(WEXITSTATUS(ended) == 3);
}

BOOST_AUTO_TEST_CASE(a_piped_practice_speaks_russian_when_asked_to) {
  const desk at;
  const auto done = run({"practice", "--locale", "ru", "--task", task}, at.environment(), "hint\nskip\n");
  BOOST_TEST(done.code == 0, done.err);
  for (const auto* part : {"Кто остался внутри", "Примеры", "подсказка 1/3", "Пропущено"})
    BOOST_TEST(contains(done.out, part), done.out);
  BOOST_TEST(!contains(done.out, "\x1b["));
}

BOOST_AUTO_TEST_CASE(each_task_is_published_once_however_often_a_session_is_started) {
  const desk at;
  for (int i = 0; i < 2; ++i) BOOST_TEST(run({"practice", "--task", task}, at.environment(), "quit\n").code == 0);
  const auto listed = nlohmann::json::parse(run({"tasks", "list", "--json"}, at.environment()).out)["tasks"];
  const auto published = std::string{"select count(*) from events where type = 'task.published'"};
  BOOST_TEST(at.number(published) == static_cast<std::int64_t>(listed.size()));
  for (const auto& each : listed)
    BOOST_TEST(
        at.number(
            published + " and stream = 'task-" + each["id"].get<std::string>() + "' and data->>'digest' = '" +
            each["digest"].get<std::string>() + "'") == 1);
  BOOST_TEST(run({"audit", "verify"}, at.environment()).code == 0);
}

BOOST_AUTO_TEST_CASE(tasks_are_listed_by_topic_level_language_and_kind_and_shown_in_either_language) {
  const desk at;
  const auto ids = [&](std::vector<std::string> filter) {
    filter.insert(filter.begin(), {"tasks", "list", "--json"});
    std::vector<std::string> out;
    const auto listed = nlohmann::json::parse(run(filter, at.environment()).out);
    for (const auto& each : listed["tasks"]) out.push_back(each["id"].get<std::string>());
    return out;
  };
  using names = std::vector<std::string>;
  BOOST_TEST(ids({"--topic", "trees", "--level", "hard"}) == names{"cave-code"});
  BOOST_TEST(ids({"--topic", "hashing", "--level", "easy", "--kind", "function"}) == names{"still-inside"});
  BOOST_TEST(ids({"--kind", "suite"}) == names{});
  BOOST_TEST(run({"tasks", "list", "--kind", "essay"}, at.environment()).code == 2);
  BOOST_TEST(contains(run({"tasks", "show", "cave-code", "--lang", "ru"}, at.environment()).out, "Код в пещере"));
  BOOST_TEST(contains(run({"tasks", "show", "cave-code"}, at.environment()).out, "The code in the cave"));
  BOOST_TEST(run({"tasks", "verify", "no-such-task"}, at.environment()).code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
