#include "infra/catalogue/suite.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace assay::catalogue;

namespace {

std::variant<std::vector<suite_problem>, std::vector<problem>> read(const std::string& text) {
  std::istringstream from{text};
  return read_suite(from, "s.jsonl");
}

/// The problems as compilers write them.
std::vector<std::string> wrong(const std::string& text) {
  std::vector<std::string> out;
  const auto found = read(text);
  if (const auto* all = std::get_if<1>(&found))
    for (const auto& each : *all) out.push_back(to_string(each));
  return out;
}

const std::string right =
    R"({"task_id":"Python/7","prompt":"def f():\n","canonical_solution":"    return 1","test":"assert f() == 1"})";

} // namespace

BOOST_AUTO_TEST_SUITE(a_suite)

BOOST_AUTO_TEST_CASE(is_read_in_each_of_the_languages_that_it_is_published_in) {
  for (const std::string language : {"python", "cpp", "java", "go"}) {
    std::ifstream from{ASSAY_SOURCE_DIR "/tests/data/humaneval-x/" + language + ".jsonl"};
    const auto found = read_suite(from, language);
    const auto* all = std::get_if<0>(&found);
    BOOST_TEST_REQUIRE(all != nullptr);
    BOOST_TEST(all->size() == 20U);
    for (const auto& each : *all) BOOST_TEST(each.language == language);
  }
}

BOOST_AUTO_TEST_CASE(becomes_programs_with_the_solution_between_head_and_test) {
  const auto all = std::get<0>(read(right + "\n\n"));
  const auto job = to_judge_job(all.at(0), "    return 2");
  BOOST_TEST(job.source == "def f():\n    return 2\nassert f() == 1");
  BOOST_TEST((job.kind == assay::sandbox::job_kind::suite));
}

BOOST_AUTO_TEST_CASE(begins_with_the_imports_of_its_tests_where_the_language_wants_that) {
  const auto all = std::get<0>(read(
      R"({"task_id":"Go/1","prompt":"func F() {\n","canonical_solution":"}","test":"T","test_setup":"package main"})"));
  BOOST_TEST(all.at(0).head == "package main\nfunc F() {\n");
}

BOOST_AUTO_TEST_CASE(is_refused_with_every_line_that_is_wrong) {
  const auto found = wrong(
      right + "\n" + right + "\n[1]\n{}\n" + R"({"task_id":"Perl/1","prompt":1,"test":"","canonical_solution":""})");
  BOOST_TEST(
      found ==
          (std::vector<std::string>{
              "s.jsonl:2: task_id: \"Python/7\" stands here twice", "s.jsonl:3: is not a JSON object",
              "s.jsonl:4: task_id is missing", "s.jsonl:5: task_id: \"Perl/1\" does not begin with a known language",
              "s.jsonl:5: prompt is no text"}),
      boost::test_tools::per_element());
  BOOST_TEST(wrong("").at(0) == "s.jsonl:0: holds no record");
}

BOOST_AUTO_TEST_CASE(takes_solutions_from_a_file_of_their_own) {
  std::istringstream from{R"({"task_id":"Python/7","completion":"a"})"
                          "\n"
                          R"({"task_id":"Go/1","generation":"b"})"};
  const auto found = read_solutions(from, "x");
  BOOST_TEST(std::get<0>(found).at("Python/7") == "a");
  BOOST_TEST(std::get<0>(found).at("Go/1") == "b");
}

BOOST_AUTO_TEST_SUITE_END()
