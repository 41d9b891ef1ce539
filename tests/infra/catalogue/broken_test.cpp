#include "infra/catalogue/statement.hpp"
#include "tests/infra/catalogue/tiny_task.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

namespace fs = std::filesystem;
using namespace assay::catalogue;
using namespace assay::catalogue::test;

namespace {

struct breakage {
  const char* from;
  const char* to;
  int line;
  const char* what;
};
std::ostream& operator<<(std::ostream& out, const breakage& b) { return out << b.what; }

const breakage one_problem_each[] = {
    // JSON
    {"\"version\": 3,", "\"version\": 3", 4,
     "not valid JSON: syntax error while parsing object - unexpected string literal; expected '}'"},
    {"\"version\": 3,", "\"version\": 1e999,", 3, "not valid JSON: number overflow parsing '1e999'"},
    {"\"version\": 3,", "\"version\": 3, \"id\": \"again\",", 3, "the key \"id\" is given twice"},
    // schema
    {"\"version\": 3,", "\"version\": \"3\",", 3, "version: expected an integer, found a string"},
    {"\"version\": 3,", "\"version\": 3.5,", 3, "version: expected an integer, found 3.5"},
    {"\"version\": 3,", "\"version\": 3, \"wersion\": 3,", 3, "wersion: there is no such key in the format"},
    {"  \"version\": 3,\n", "", 1, "the key \"version\" is missing"},
    {"{ \"value\": 1800, \"deviation\": 200 }", "{ \"value\": 1800 }", 7, "rating: the key \"deviation\" is missing"},
    {"\"level\": \"hard\"", "\"level\": \"cruel\"", 6,
     "level: expected one of \"easy\", \"medium\", \"hard\", \"expert\", found \"cruel\""},
    {"\"level\": \"hard\"", "\"level\": 7", 6,
     "level: expected one of \"easy\", \"medium\", \"hard\", \"expert\", found 7"},
    {"[\"arrays\", \"hashing\"]", "[\"arrays\", \"Hash maps\"]", 5,
     "topics[1]: \"Hash maps\" should be lower-case words joined by hyphens"},
    {"[\"arrays\", \"hashing\"]", "[\"arrays\", \"arrays\"]", 5, "topics: the same item stands here twice"},
    {"\"pick_one\"", "\"pickOne\"", 10, "signature.name: \"pickOne\" should be a snake_case name"},
    {"{ \"en\": \"Tiny\", \"ru\": \"Кроха\" }", "{ \"ru\": \"Кроха\" }", 8, "title: the key \"en\" is missing"},
    {"\"visible\": true,", "\"visible\": \"yes\",", 21, "cases[0].visible: expected true or false, found a string"},
    {"{ \"en\": \"Two.\" }, ", "", 33, "hints: Array should contain no fewer than 3 elements."},
    {"\"memory_mb\": 64", "\"memory_mb\": 1", 44,
     "limits.memory_mb: Expected number greater than or equal to 16.000000"},
    {"\"java\": 1.5", "\"java\": \"slow\"", 44, "limits.language_factors.java: expected a number, found a string"},
    {"\"java\": 1.5", "\"Java\": 1.5", 44, "limits.language_factors.Java: there is no such key in the format"},
    // meaning
    {"\"id\": \"tiny\"", "\"id\": \"huge\"", 2, "id: the id \"huge\" is not the folder's name \"tiny\""},
    {"\"kind\": \"function\"", "\"kind\": \"suite\"", 4,
     "kind: suite tasks have no folder; assay tasks import takes the suite's file"},
    {"\"kind\": \"exact\"", "\"kind\": \"float\", \"relative\": 0.1", 17,
     "checker.kind: the checker \"float\" is for floats; the function returns optional<int>"},
    {"\"kind\": \"exact\"", "\"kind\": \"unordered\"", 17,
     "checker.kind: the checker \"unordered\" is for lists; the function returns optional<int>"},
    {"\"kind\": \"exact\"", "\"kind\": \"predicate\"", 17, "checker: the checker \"predicate\" needs the key \"file\""},
    {"\"kind\": \"exact\"", "\"kind\": \"predicate\", \"file\": \"none.py\"", 17,
     "checker.file: there is no file \"none.py\""},
    {"\"kind\": \"exact\"", "\"kind\": \"exact\", \"file\": \"generator.py\"", 17,
     "checker.file: the checker \"exact\" has no such option"},
    {"\"kind\": \"exact\"", "\"kind\": \"exact\", \"relative\": 0.1", 17,
     "checker.relative: the checker \"exact\" has no such option"},
    {"\"index\", \"type\": \"int\"", "\"index\", \"type\": \"integer\"", 13,
     "signature.parameters[1].type: there is no type \"integer\" in \"integer\""},
    {"\"name\": \"index\"", "\"name\": \"items\"", 13,
     "signature.parameters[1].name: another parameter is named \"items\" too"},
    {"\"optional<int>\"", "\"option<int>\"", 15, "signature.returns: there is no type \"option\" in \"option<int>\""},
    {"        [4, 5],\n        0\n", "        [4, 5]\n", 22, "cases[0].arguments: 1 arguments for 2 parameters"},
    {"        [4, 5],\n        0\n", "        [4, 5],\n        \"0\"\n", 24,
     "cases[0].arguments[1]: the parameter index takes int: the value is not an int"},
    {"[4, 5]", "[4, 5.5]", 23, "cases[0].arguments[0]: the parameter items takes list<int>: [1] is not an int"},
    {"[4, 5]", "[4, 9223372036854775808]", 23,
     "cases[0].arguments[0]: the parameter items takes list<int>: [1] is not an int of 64 bits"},
    {"\"expected\": 4", "\"expected\": \"4\"", 26,
     "cases[0].expected: the function returns optional<int>: the value is not an int"},
    {", \"expected\": null", "", 29, "cases[1]: a case of a function task needs the key \"expected\""},
    {", \"expected\": null", ", \"expected\": null, \"stdin\": \"7\"", 29,
     "cases[1].stdin: only a case of a program task has this key"},
    {"\"id\": \"none\"", "\"id\": \"first\"", 29, "cases[1].id: another case has the id \"first\" too"},
    {", \"expected\": null", ", \"expected\": null, \"explanation\": { \"en\": \"No.\" }", 29,
     "cases[1].explanation: a hidden case is never explained"},
    {"      20,", "      10,", 39, "scaling.sizes[1]: 10 is not larger than the size before it"},
    {"\"seed\": 5", "\"language_sizes\": { \"cpp\": [9, 9, 10] }, \"seed\": 5", 42,
     "scaling.language_sizes.cpp[1]: 9 is not larger than the size before it"},
    {"\"reason\": \"A.\"", "\"reason\": \"A.\", \"fails\": [\"first\", \"last\"]", 47,
     "solutions[1].fails[1]: there is no case \"last\""},
    {"\"role\": \"reference\"", "\"role\": \"slow\"", 45, "solutions: there is no reference"},
    {", \"reason\": \"A.\"", "", 47, "solutions[1]: a wrong solution needs the key \"reason\""},
    {"solutions/reference.py\"", "solutions/reference.py\", \"reason\": \"R.\"", 46,
     "solutions[0].reason: only a wrong solution has this key"},
    // files
    {"solutions/wrong_a.py", "solutions/wrong_z.py", 47,
     "solutions[1].file: there is no file \"solutions/wrong_z.py\""},
    {"solutions/wrong_a.py", "../tiny/solutions/wrong_a.py", 47,
     "solutions[1].file: \"../tiny/solutions/wrong_a.py\" leads out of the task's folder"},
    {"\"generator.py\"", "\"/etc/passwd\"", 36, "scaling.generator: \"/etc/passwd\" leads out of the task's folder"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(a_broken_task)

BOOST_DATA_TEST_CASE(is_refused_with_file_line_and_reason, boost::unit_test::data::make(one_problem_each), b) {
  const auto problems = refused(with(tiny_json, b.from, b.to));
  BOOST_REQUIRE_EQUAL(problems.size(), 1);
  BOOST_TEST(problems[0].file == "tiny/task.json");
  BOOST_TEST(problems[0].line == b.line);
  BOOST_TEST(problems[0].what == b.what);
}

BOOST_AUTO_TEST_CASE(tells_all_its_problems_in_the_order_of_the_lines) {
  auto json = with(tiny_json, "\"version\": 3", "\"version\": 0");
  json = with(json, "\"seed\": 5", "\"seed\": -5");
  json = with(json, "\"level\": \"hard\"", "\"level\": \"none\"");
  const auto problems = refused(json);
  BOOST_REQUIRE_EQUAL(problems.size(), 3);
  BOOST_TEST(problems[0].line == 3);
  BOOST_TEST(problems[1].line == 6);
  BOOST_TEST(problems[2].line == 42);
}

BOOST_AUTO_TEST_CASE(needs_a_visible_case) {
  auto json = with(tiny_json, "\"visible\": true", "\"visible\": false");
  json = with(json, ",\n      \"explanation\": { \"en\": \"4 stands first.\", \"ru\": \"4 стоит первой.\" }", "");
  const auto problems = refused(json);
  BOOST_REQUIRE_EQUAL(problems.size(), 1);
  BOOST_TEST(to_string(problems[0]) == "tiny/task.json:18: cases: at least one case must be visible");
}

BOOST_AUTO_TEST_CASE(needs_a_signature_when_it_is_a_function) {
  auto json = nlohmann::json::parse(tiny_json);
  json.erase("signature");
  const auto problems = refused(json.dump());
  BOOST_REQUIRE_EQUAL(problems.size(), 1);
  BOOST_TEST(problems[0].what == "a function task needs the key \"signature\"");
}

BOOST_AUTO_TEST_CASE(is_a_program_when_its_cases_are_texts) {
  auto json = nlohmann::json::parse(tiny_json);
  json["kind"] = "program";
  BOOST_TEST(refused(json.dump()).size() == 1); // the signature
  json.erase("signature");
  BOOST_TEST(refused(json.dump()).size() == 8); // two keys too much and two missing in each case
  json["cases"] = nlohmann::json::array(
      {{{"id", "echo"}, {"visible", true}, {"stdin", "a\n"}, {"stdout", "b\n"}},
       {{"id", "none"}, {"visible", false}, {"stdin", ""}, {"stdout", ""}}});
  const auto t = loaded(json.dump());
  BOOST_TEST(t.cases[0].call.arguments == nlohmann::json::array({"a\n"}));
  BOOST_TEST(t.cases[0].call.expected == "b\n");
  BOOST_TEST(full_statement(t, "en").find("a\n") != std::string::npos);
  json["checker"]["kind"] = "unordered";
  BOOST_TEST(refused(json.dump()).size() == 1);
}

BOOST_AUTO_TEST_CASE(needs_a_tolerance_for_floats) {
  auto json = with(tiny_json, "\"optional<int>\"", "\"optional<float>\"");
  for (const auto* options : {"", ", \"absolute\": 0", ", \"absolute\": 0, \"relative\": 0"}) {
    const auto problems = refused(with(json, "\"kind\": \"exact\"", std::string{"\"kind\": \"float\""} + options));
    BOOST_REQUIRE_EQUAL(problems.size(), 1);
    BOOST_TEST(problems[0].what == "checker: the checker \"float\" needs \"absolute\" or \"relative\", above 0");
  }
}

BOOST_AUTO_TEST_CASE(lists_its_right_answers_when_there_may_be_several) {
  const auto any = with(tiny_json, "\"kind\": \"exact\"", "\"kind\": \"any_of\"");
  const auto problems = refused(with(any, "\"expected\": 4", "\"expected\": [4, \"5\"]"));
  BOOST_REQUIRE_EQUAL(problems.size(), 2);
  BOOST_TEST(
      problems[0].what ==
      "cases[0].expected: the function returns optional<int>: right answer 2: the value is not an int");
  BOOST_TEST(
      problems[1].what ==
      "cases[1].expected: the function returns optional<int>: not a list of at least one right answer");
  const auto json = with(any, "\"expected\": 4", "\"expected\": [4, 5]");
  const auto t = loaded(with(json, "\"expected\": null", "\"expected\": [null]"));
  BOOST_TEST(full_statement(t, "en").find("-> 4 or 5\n") != std::string::npos);
  BOOST_TEST(full_statement(t, "ru").find("-> 4 или 5\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(is_refused_when_a_link_leads_out_of_its_folder) {
  const tiny_folder folder;
  fs::remove(folder.path() / "solutions/wrong_a.py");
  fs::create_symlink("/etc/passwd", folder.path() / "solutions/wrong_a.py");
  const auto outcome = load_task(folder.path());
  BOOST_REQUIRE_EQUAL(outcome.index(), 1);
  BOOST_TEST(
      std::get<1>(outcome)[0].what == "solutions[1].file: \"solutions/wrong_a.py\" leads out of the task's folder");
}

BOOST_AUTO_TEST_CASE(is_refused_without_an_english_statement) {
  const tiny_folder folder;
  fs::remove(folder.path() / "statement.en.md");
  const auto outcome = load_task(folder.path());
  BOOST_REQUIRE_EQUAL(outcome.index(), 1);
  const problem expected{(folder.path() / "statement.en.md").generic_string(), 0, "the statement is missing"};
  BOOST_CHECK(std::get<1>(outcome) == std::vector{expected});
}

BOOST_AUTO_TEST_CASE(keeps_the_whole_catalogue_from_loading) {
  const tiny_folder folder;
  fs::create_directory(folder.tasks() / "another");
  fs::create_directory(folder.tasks() / ".hidden");
  const auto outcome = load_catalogue(folder.tasks());
  BOOST_REQUIRE_EQUAL(outcome.index(), 1);
  const problem expected{
      (folder.tasks() / "another" / "task.json").generic_string(), 0, "the task's folder has no readable task.json"};
  BOOST_CHECK(std::get<1>(outcome) == std::vector{expected});
}

BOOST_AUTO_TEST_CASE(is_not_looked_for_where_there_is_no_folder) {
  const auto outcome = load_catalogue("/nowhere/at/all");
  BOOST_REQUIRE_EQUAL(outcome.index(), 1);
  BOOST_TEST(std::get<1>(outcome)[0].file == "/nowhere/at/all");
}

BOOST_AUTO_TEST_SUITE_END()
