#include "tests/e2e/desk.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace assay::test;
using nlohmann::json;

namespace {

const std::string sample = ASSAY_SOURCE_DIR "/tests/data/humaneval-x/python.jsonl";

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

/// Every canonical solution with what it returns wrapped, which no test can take for the right answer.
std::filesystem::path mutants(const std::filesystem::path& folder) {
  const auto file = folder / "mutants.jsonl";
  std::ofstream to{file};
  for (const auto& each : lines_of(text_of(sample))) {
    auto text = each.at("canonical_solution").get<std::string>();
    for (auto at = text.find("return "); at != std::string::npos; at = text.find("return ", at + 10))
      text.replace(at, 7, "return [], ");
    to << json{{"task_id", each.at("task_id")}, {"completion", text}}.dump() << '\n';
  }
  return file;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(an_imported_suite, folder)

BOOST_AUTO_TEST_CASE(accepts_its_canonical_solutions_and_goes_on_where_it_was_cut_off) {
  const auto results = (path / "results.jsonl").string();
  const auto all = run({"judge", "--suite", sample, "--results", results, "--json"}, environment);
  BOOST_TEST(all.code == 0, all.err);
  const auto lines = lines_of(all.out);
  BOOST_TEST(lines.size() == 20U);
  for (const auto& each : lines) BOOST_TEST(each.at("verdict") == "accepted", each.dump());
  // As a kill leaves it: nine whole lines and a part of the next one.
  auto text = text_of(results);
  std::size_t end = 0;
  for (int i = 0; i < 9; ++i) end = text.find('\n', end) + 1;
  std::ofstream{results} << text.substr(0, end + 20);
  const auto rest = run({"judge", "--suite", sample, "--results", results, "--json"}, environment);
  BOOST_TEST(rest.code == 0, rest.err);
  BOOST_TEST(lines_of(rest.out).size() == 11U);
  BOOST_TEST(lines_of(text_of(results)).size() == 20U);
}

BOOST_AUTO_TEST_CASE(refuses_mutated_solutions) {
  const auto got = run({"judge", "--suite", sample, "--solutions", mutants(path).string(), "--json"}, environment);
  BOOST_TEST(got.code == 1, got.err);
  const auto lines = lines_of(got.out);
  BOOST_TEST(lines.size() == 20U);
  for (const auto& each : lines) BOOST_TEST(each.at("verdict") == "wrong-answer", each.dump());
}

BOOST_AUTO_TEST_CASE(is_refused_when_it_is_none) {
  BOOST_TEST(run({"judge", "--suite", path.string()}, environment).code == 2);
  BOOST_TEST(run({"judge", "--suite", "/dev/null"}, environment).code == 2);
  const auto go = run({"judge", "--suite", ASSAY_SOURCE_DIR "/tests/data/humaneval-x/go.jsonl"}, environment);
  BOOST_TEST(go.code == 2); // a lack of ours must not be told as the solutions' fault
  const auto none = run({"judge", "--suite", sample, "--jobs", "0"}, environment);
  BOOST_TEST(none.code == 2);
  BOOST_TEST(none.err.find("--jobs") != std::string::npos, none.err);
  BOOST_TEST(run({"judge", "--suite", sample, "--task", "twin-menus"}, environment).code == 2);
  BOOST_TEST(run({"judge", "--suite", sample, "--results", sample}, environment).code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
