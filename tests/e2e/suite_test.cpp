#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

using namespace assay::test;
using nlohmann::json;

namespace {

std::string suite_in(const std::string& language) {
  return ASSAY_SOURCE_DIR "/tests/data/humaneval-x/" + language + ".jsonl";
}
const std::string python = suite_in("python");
const std::vector<std::string> languages{"python", "cpp", "go", "java"};

std::vector<json> lines_of(const std::string& text) {
  std::istringstream from{text};
  std::vector<json> out;
  for (std::string line; std::getline(from, line);) out.push_back(json::parse(line));
  return out;
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream from{file};
  return {std::istreambuf_iterator<char>{from}, {}};
}

/// A folder that goes with the test; no database is needed here.
struct folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("assay-suite-" + std::to_string(::getpid()));
  std::map<std::string, std::string> environment{{"ASSAY_HOME", path.string()}};
  folder() {
    need_sandbox();
    std::filesystem::create_directories(path);
  }
  ~folder() { std::filesystem::remove_all(path); }
};

/// The first of these that a solution holds is exchanged, once: a mistake as people make it. In each of the 80
/// solutions one of them is a mistake and no other way to write the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> mistakes{{
    {" == ", " != "},
    {" != ", " == "},
    {" < ", " >= "},
    {" > ", " <= "},
    {" <= ", " > "},
    {" + ", " - "},
    {" % ", " + "},
    {"-", "+"},
    {"+=", "-="},
    {"true", "false"},
    {"True", "False"},
    {"==", "!="},
    {"]>", "]<"},
    {"return ", "return 1 + "},
}};

std::string with_a_mistake(std::string text) {
  for (const auto& [right, wrong] : mistakes)
    if (const auto at = text.find(right); at != std::string::npos) return text.replace(at, right.size(), wrong);
  return text;
}

/// Every canonical solution with a mistake.
std::filesystem::path mutants(const std::filesystem::path& folder, const std::string& suite) {
  const auto file = folder / "mutants.jsonl";
  std::ofstream to{file};
  for (const auto& each : lines_of(text_of(suite)))
    to << json{{"task_id", each.at("task_id")}, {"completion", with_a_mistake(each.at("canonical_solution"))}}.dump()
       << '\n';
  return file;
}

/// Whether a machine lacks what a language needs, which it is told together with the fix.
bool skipped(const finished& got) {
  const bool lacking = got.code == 3 && got.err.find("apt-get install") != std::string::npos;
  if (lacking) BOOST_TEST_MESSAGE("skipped: " << got.err);
  return lacking;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(an_imported_suite, folder)

BOOST_DATA_TEST_CASE_F(
    folder, accepts_its_canonical_solutions_and_refuses_them_with_a_mistake, boost::unit_test::data::make(languages)) {
  const auto right = run({"judge", "--suite", suite_in(sample), "--json"}, environment);
  if (skipped(right)) return;
  BOOST_TEST(right.code == 0, right.err);
  BOOST_TEST(lines_of(right.out).size() == 20U);
  for (const auto& each : lines_of(right.out)) BOOST_TEST(each.at("verdict") == "accepted", each.dump());
  const auto wrong =
      run({"judge", "--suite", suite_in(sample), "--solutions", mutants(path, suite_in(sample)).string(), "--json"},
          environment);
  BOOST_TEST(wrong.code == 1, wrong.err);
  BOOST_TEST(lines_of(wrong.out).size() == 20U);
  for (const auto& each : lines_of(wrong.out)) BOOST_TEST(each.at("verdict") == "wrong-answer", each.dump());
}

BOOST_AUTO_TEST_CASE(goes_on_where_it_was_cut_off) {
  const auto results = (path / "results.jsonl").string();
  const auto all = run({"judge", "--suite", python, "--results", results, "--json"}, environment);
  BOOST_TEST(all.code == 0, all.err);
  BOOST_TEST(lines_of(all.out).size() == 20U);
  // As a kill leaves it: nine whole lines and a part of the next one.
  auto text = text_of(results);
  std::size_t end = 0;
  for (int i = 0; i < 9; ++i) end = text.find('\n', end) + 1;
  std::ofstream{results} << text.substr(0, end + 20);
  const auto rest = run({"judge", "--suite", python, "--results", results, "--json"}, environment);
  BOOST_TEST(rest.code == 0, rest.err);
  BOOST_TEST(lines_of(rest.out).size() == 11U);
  BOOST_TEST(lines_of(text_of(results)).size() == 20U);
}

BOOST_AUTO_TEST_CASE(is_refused_when_it_is_none) {
  BOOST_TEST(run({"judge", "--suite", path.string()}, environment).code == 2);
  BOOST_TEST(run({"judge", "--suite", "/dev/null"}, environment).code == 2);
  const auto none = run({"judge", "--suite", python, "--jobs", "0"}, environment);
  BOOST_TEST(none.code == 2);
  BOOST_TEST(none.err.find("--jobs") != std::string::npos, none.err);
  BOOST_TEST(run({"judge", "--suite", python, "--task", "twin-menus"}, environment).code == 2);
  const auto copy = path / "suite.jsonl";
  std::filesystem::copy_file(python, copy);
  BOOST_TEST(run({"judge", "--suite", python, "--results", copy.string()}, environment).code == 2);
  BOOST_TEST(text_of(copy) == text_of(python));
}

BOOST_AUTO_TEST_SUITE_END()
