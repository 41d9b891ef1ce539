#include "infra/cli/judge_report.hpp"

#include "infra/cli/layout.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace assay;
using namespace assay::cli;

namespace {

catalogue::task sum() {
  catalogue::task out;
  out.id = "sum";
  out.signature = {"sum", {{"numbers", "list<int>"}}, "int"};
  out.cases.push_back({{"shown", {{1, 2}}, 3}, catalogue::task_case::visibility::visible, {}});
  out.cases.push_back(
      {{"secret", {{"hidden-argument"}}, "hidden-expected"}, catalogue::task_case::visibility::hidden, {}});
  return out;
}

judgement with(sandbox::verdict shown, sandbox::verdict secret) {
  judgement out;
  out.run.result = shown != sandbox::verdict::accepted ? shown : secret;
  out.run.cases.push_back({"shown", shown, 1.5, 1, 4, "visible traceback"});
  out.run.cases.push_back({"secret", secret, 2.5, 2, "hidden-actual", "hidden traceback"});
  out.run.stdout_text = "hidden-argument printed";
  return out;
}

std::string printed(const judgement& what) {
  std::ostringstream out;
  std::ostringstream err;
  print(console{out, err}, sum(), "python", what);
  return out.str();
}

} // namespace

BOOST_AUTO_TEST_CASE(nothing_of_a_hidden_case_is_ever_shown) {
  using enum sandbox::verdict;
  for (const auto shown : {accepted, wrong_answer, runtime_error})
    for (const auto secret : {accepted, wrong_answer, runtime_error, time_limit}) {
      const auto what = with(shown, secret);
      BOOST_TEST(printed(what).find("hidden-") == std::string::npos, printed(what));
      BOOST_TEST(printed(what).find("hidden traceback") == std::string::npos);
      const auto json = to_json(sum(), "python", what).dump();
      BOOST_TEST(json.find("hidden") == std::string::npos, json);
    }
}

BOOST_AUTO_TEST_CASE(the_first_failing_example_is_explained) {
  using enum sandbox::verdict;
  const auto text = printed(with(wrong_answer, accepted));
  for (const auto* part :
       {"wrong-answer  sum in python: 1 of 2 cases passed", "sum([1,2])", "expected  3", "actual    4",
        "visible traceback"})
    BOOST_TEST(text.find(part) != std::string::npos, text << " lacks " << part);
}

BOOST_AUTO_TEST_CASE(failing_hidden_cases_are_counted) {
  using enum sandbox::verdict;
  BOOST_TEST(printed(with(accepted, time_limit)).find("hidden cases do not: 1 time-limit") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(scripts_find_every_key_of_a_judgement) {
  const auto json = to_json(sum(), "python", with(sandbox::verdict::accepted, sandbox::verdict::accepted));
  for (const auto* key :
       {"task", "language", "verdict", "cases", "compile_ms", "total_ms", "peak_memory_kb", "complexity", "findings"})
    BOOST_TEST(json.contains(key), key);
  for (const auto* key : {"id", "verdict", "wall_ms", "cpu_ms"}) BOOST_TEST(json["cases"][0].contains(key), key);
}

BOOST_AUTO_TEST_CASE(a_mistake_in_a_long_answer_is_shown_within_eighty_columns) {
  using nlohmann::json;
  auto task = sum();
  auto what = with(sandbox::verdict::wrong_answer, sandbox::verdict::accepted);
  for (const auto& wrong : std::vector<std::pair<json, json>>{
           {json(std::vector<int>(2000, 12345)), 0},
           {json(std::string(3000, 'x')), 1},
           {json(std::vector<double>(700, 0.1)), 2},
           {json(std::vector<std::vector<std::string>>(90, {"\u0436\u0436\u0436", "\u044b"})), 3}}) {
    auto expected = wrong.first;
    auto actual = expected;
    if (wrong.second == 0) actual[1777] = 54321;
    if (wrong.second == 1) actual = std::string(1500, 'x') + "y" + std::string(1499, 'x');
    if (wrong.second == 2) actual[600] = 0.2;
    if (wrong.second == 3) actual[80][1] = "\u044d";
    task.cases[0].call.arguments = {expected};
    task.cases[0].call.expected = expected;
    what.run.cases[0].actual = actual;
    std::ostringstream out, err;
    print(console{out, err}, task, "python", what);
    std::istringstream lines{out.str()};
    std::size_t caret = 0;
    std::string shown;
    for (std::string line; std::getline(lines, line);) {
      // The call may take two lines of a terminal.
      BOOST_TEST(columns_of(line) <= (line.starts_with("  call") ? 180U : 80U), line);
      if (line.starts_with("  actual")) shown = line;
      if (line.ends_with("^")) caret = columns_of(line) - 1;
    }
    BOOST_TEST(caret > 12U, out.str());
    BOOST_TEST(columns_of(shown) > caret, out.str());
  }
}
