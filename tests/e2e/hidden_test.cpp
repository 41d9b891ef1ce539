#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace assay::test;
using nlohmann::json;

namespace {

const std::string leaky_task = "one-set-of-stamps";

/// The texts of hidden cases that cannot turn up by accident.
std::vector<std::string> secrets() {
  const auto folder = std::string{ASSAY_SOURCE_DIR} + "/infra/catalogue/tasks/" + leaky_task;
  std::ifstream file{folder + "/task.json"};
  const auto task = json::parse(file);
  std::vector<std::string> out;
  for (const auto& each : task["cases"]) {
    if (each["visible"].get<bool>()) continue;
    for (const auto& text : {each["arguments"][0], each["expected"]})
      if (text.get<std::string>().size() >= 7) out.push_back(text.get<std::string>());
  }
  std::erase(out, "stamps");
  return out;
}

/// Starts of solutions that pass the examples and tell whatever they see of the other cases.
const std::string honest_part =
    "import os, sys\n"
    "seen = []\n"
    "def right(text, copies):\n"
    "    return {('melted', 1): 'melt', ('bananas', 2): 'banan', ('abc', 0): ''}.get((text, copies))\n";

const std::vector<std::string> leaks{
    // prints and raises
    "def longest_print(text, copies):\n"
    "    print(text, flush=True); print(text, file=sys.stderr, flush=True)\n"
    "    if right(text, copies) is None: raise ValueError(text)\n"
    "    return right(text, copies)\n",
    // answers with it, wrongly
    "def longest_print(text, copies):\n"
    "    answer = right(text, copies)\n"
    "    return text + text if answer is None else answer\n",
    // dies with it as its last words, after it has written it wherever it can
    "def longest_print(text, copies):\n"
    "    if right(text, copies) is not None: return right(text, copies)\n"
    "    for fd in (1, 2):\n"
    "        os.write(fd, text.encode())\n"
    "    sys.exit(text)\n",
    // keeps it in files for a later process, which fails the examples with it and at its start
    "try:\n"
    "    for folder in ('/work', '/tmp', '/box', '/dev/shm'):\n"
    "        for name in os.listdir(folder) if os.path.isdir(folder) else []:\n"
    "            if name.startswith('leak'): raise ValueError(open(folder + '/' + name).read())\n"
    "except OSError: pass\n"
    "def longest_print(text, copies):\n"
    "    for folder in ('/work', '/tmp', '/dev/shm'):\n"
    "        try: open(folder + '/leak', 'a').write(text)\n"
    "        except OSError: pass\n"
    "    seen.append(text)\n"
    "    raise ValueError(repr(seen))\n",
};

/// Fails when any of the secrets stands in the text.
void expect_silence(const std::string& text, const std::string& channel) {
  for (const auto& secret : secrets())
    BOOST_TEST(text.find(secret) == std::string::npos, channel << " shows \"" << secret << "\":\n" << text);
}

/// All events as the log holds them.
std::string log_of(const desk& at) {
  pqxx::connection to{at.url};
  std::string out;
  for (const auto& row : pqxx::nontransaction{to}.exec("select data::text || meta::text from events"))
    out += row[0].as<std::string>() + "\n";
  return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hidden_cases)

BOOST_AUTO_TEST_CASE(stay_hidden_from_solutions_that_tell_what_they_see) {
  BOOST_REQUIRE(secrets().size() > 10U);
  for (const auto& leak : leaks) {
    const desk at;
    const auto file = at.home + "/leak.py";
    std::ofstream{file} << honest_part << leak;
    auto env = at.environment();
    env["ASSAY_LOG_LEVEL"] = "trace";
    const auto look = [&](std::vector<std::string> command, int code, const std::string& input = {}) {
      const auto done = run(command, env, input);
      BOOST_TEST(done.code == code, command.front() << ": " << done.err);
      expect_silence(done.out + done.err, command.front());
      return done.out;
    };
    look({"judge", "--task", leaky_task, "--language", "python", file}, 1);
    const auto judged = json::parse(look({"judge", "--task", leaky_task, "--language", "python", file, "--json"}, 1));
    BOOST_TEST(judged["verdict"].get<std::string>() != "accepted");
    const auto shown = look({"practice", "--task", leaky_task}, 1, "submit " + file + "\nquit\n");
    BOOST_TEST(shown.find("attempt 1") != std::string::npos, shown);
    look({"replay", "--candidate", "ada"}, 0);
    look({"replay", "--candidate", "ada", "--json"}, 0);
    look({"profile"}, 0);
    look({"audit", "verify", "--json"}, 0);
    look({"tasks", "show", leaky_task, "--json"}, 0);
    expect_silence(log_of(at), "the log");
  }
}

BOOST_AUTO_TEST_SUITE_END()
