#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace assay::test;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

const fs::path shipped = ASSAY_SOURCE_DIR "/infra/catalogue/tasks";
const std::string suite = ASSAY_SOURCE_DIR "/tests/data/humaneval-x/python.jsonl";

/// A home of its own, and a task under another id in a folder beside it.
struct own_catalogue {
  fs::path path = fs::temp_directory_path() / ("assay-import-" + std::to_string(::getpid()));
  fs::path mine = path / "mine" / "my-menus";
  std::map<std::string, std::string> environment{{"ASSAY_HOME", (path / "home").string()}};

  own_catalogue() {
    need_sandbox();
    fs::create_directories(mine.parent_path());
    fs::copy(shipped / "twin-menus", mine, fs::copy_options::recursive);
    edit("\"id\": \"twin-menus\"", "\"id\": \"my-menus\"");
  }
  ~own_catalogue() { fs::remove_all(path); }

  void edit(const std::string& from, const std::string& to) const {
    std::ifstream in{mine / "task.json"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    std::ofstream{mine / "task.json"} << text.replace(at, from.size(), to);
  }

  std::vector<std::string> listed(const std::string& kind) const {
    std::vector<std::string> ids;
    const auto all = json::parse(run({"tasks", "list", "--kind", kind, "--json"}, environment).out);
    for (const auto& each : all["tasks"]) ids.push_back(each["id"]);
    return ids;
  }
  bool has(const std::string& kind, const std::string& id) const {
    const auto ids = listed(kind);
    return std::ranges::find(ids, id) != ids.end();
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(importing, own_catalogue)

BOOST_AUTO_TEST_CASE(takes_in_a_suite_whose_tasks_are_shown_and_judged) {
  const auto done = run({"tasks", "import", "--name", "sample", suite, "--json"}, environment);
  BOOST_TEST(done.code == 0, done.err);
  BOOST_TEST(json::parse(done.out)["imported"].size() == 20U);
  BOOST_TEST(has("suite", "sample-0"));
  const auto solution = path / "solution.py";
  std::ofstream{solution} << "def has_close_elements(numbers, threshold):\n    numbers.sort()\n"
                             "    return any(b - a < threshold for a, b in zip(numbers, numbers[1:]))\n";
  BOOST_TEST(run({"judge", "--task", "sample-0", "--language", "python", solution.string()}, environment).code == 0);
  std::ofstream{solution} << "def has_close_elements(numbers, threshold):\n    return False\n";
  BOOST_TEST(run({"judge", "--task", "sample-0", "--language", "python", solution.string()}, environment).code == 1);
}

BOOST_AUTO_TEST_CASE(takes_in_a_task_once_it_is_proved) {
  const auto done = run({"tasks", "import", mine.string(), "--json"}, environment);
  BOOST_TEST(done.code == 0, done.out + done.err);
  BOOST_TEST(has("function", "my-menus"));
  const auto again = run({"tasks", "import", "--unproved", mine.string()}, environment);
  BOOST_TEST(again.code == 1);
  BOOST_TEST(again.err.find("my-menus is there with version 1") != std::string::npos, again.err);
  edit("\"version\": 1", "\"version\": 2");
  BOOST_TEST(run({"tasks", "import", "--unproved", mine.string()}, environment).code == 0);
}

BOOST_AUTO_TEST_CASE(copies_nothing_that_is_no_plain_file) {
  const auto outside = path / "secret";
  std::ofstream{outside} << "not for the catalogue";
  fs::create_symlink(outside, mine / "notes");
  const auto linked = run({"tasks", "import", "--unproved", mine.string()}, environment);
  BOOST_TEST(linked.code == 1);
  BOOST_TEST(linked.err.find("links are not followed") != std::string::npos, linked.err);
  fs::remove(mine / "notes");
  fs::remove(mine / "statement.ru.md");
  BOOST_REQUIRE(::mkfifo((mine / "statement.ru.md").c_str(), 0600) == 0);
  BOOST_TEST(run({"tasks", "import", "--unproved", mine.string()}, environment).code == 1); // and does not wait for it
  BOOST_TEST(!has("function", "my-menus"));
}

BOOST_AUTO_TEST_CASE(refuses_a_suite_whose_ids_are_none) {
  for (const auto* id : {"Python/../../x", "Python/\\u001b[31mred", "Python/inside", "Python/", "/1"}) {
    const auto file = path / "suite.jsonl";
    std::ofstream{file} << R"({"task_id": ")" << id << R"(", "prompt": "a", "canonical_solution": "b", "test": "c"})";
    const auto done = run({"tasks", "import", "--unproved", "--name", "still", file.string()}, environment);
    BOOST_TEST(done.code == 1, id);
  }
  BOOST_TEST(listed("suite").empty());
}

BOOST_AUTO_TEST_CASE(refuses_two_files_that_would_be_kept_at_one_place) {
  const auto other = path / "other" / "python.jsonl";
  fs::create_directories(other.parent_path());
  fs::copy(suite, other);
  const auto done = run({"tasks", "import", "--unproved", "--name", "two", suite, other.string()}, environment);
  BOOST_TEST(done.code == 1);
  BOOST_TEST(done.err.find("are both called python.jsonl") != std::string::npos, done.err);
}

BOOST_AUTO_TEST_CASE(refuses_a_broken_task_and_says_where_it_is_broken) {
  edit("\"level\": \"medium\"", "\"level\": \"simple\"");
  const auto done = run({"tasks", "import", mine.parent_path().string()}, environment);
  BOOST_TEST(done.code == 1);
  BOOST_TEST(done.err.find("my-menus/task.json:") != std::string::npos, done.err);
  BOOST_TEST(done.err.find("level: expected one of \"easy\"") != std::string::npos, done.err);
  BOOST_TEST(!has("function", "my-menus"));
}

BOOST_AUTO_TEST_CASE(refuses_a_task_that_is_not_what_it_says) {
  std::ofstream{mine / "solutions" / "reference.py"} << "def twin_menus(menus): return []\n";
  const auto done = run({"tasks", "import", mine.string()}, environment);
  BOOST_TEST(done.code == 1);
  BOOST_TEST(done.out.find("reference.py") != std::string::npos, done.out);
  BOOST_TEST(!has("function", "my-menus"));
}

BOOST_AUTO_TEST_CASE(refuses_the_id_of_a_task_that_ships) {
  const auto done = run({"tasks", "import", "--unproved", (shipped / "twin-menus").string()}, environment);
  BOOST_TEST(done.code == 1);
  BOOST_TEST(done.err.find("a task that ships is called twin-menus") != std::string::npos, done.err);
}

BOOST_AUTO_TEST_SUITE_END()
