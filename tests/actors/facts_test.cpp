#include "actors/executor/facts.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace assay;

namespace {

sandbox::judge_job job() {
  sandbox::judge_job out;
  out.cases = {{"shown", {1, 2}, 3}, {"hidden", {"secret-argument"}, "secret-expected"}};
  return out;
}

sandbox::case_outcome failing(std::string id) {
  sandbox::case_outcome out;
  out.id = std::move(id);
  out.result = sandbox::verdict::wrong_answer;
  out.wall_ms = 2;
  out.actual = "secret-actual";
  out.detail = "secret-detail";
  return out;
}
sandbox::case_outcome passing(std::string id) {
  sandbox::case_outcome out;
  out.id = std::move(id);
  out.result = sandbox::verdict::accepted;
  return out;
}

sandbox::judge_outcome outcome(std::vector<sandbox::case_outcome> cases) {
  sandbox::judge_outcome out;
  out.result = sandbox::verdict::wrong_answer;
  out.cases = std::move(cases);
  out.stdout_text = "secret-output";
  out.detail = "secret-operators-detail";
  out.cases_digest = "d";
  return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(facts_about_a_run)

BOOST_AUTO_TEST_CASE(keep_the_name_of_each_verdict_and_call_a_cancelled_run_our_failure) {
  for (const auto& [value, text] : enum_names<verdict>::value) {
    const auto same = sandbox::verdict_from_string(text);
    BOOST_TEST_REQUIRE(same.has_value(), text);
    BOOST_TEST((to_fact(*same) == value), text);
  }
  BOOST_TEST((to_fact(sandbox::verdict::cancelled) == verdict::sandbox_failure));
}

BOOST_AUTO_TEST_CASE(count_the_cases_and_mark_the_visible_ones) {
  const auto fact = tests_fact(outcome({passing("shown"), failing("hidden")}), {"shown"}, 2);
  BOOST_TEST(fact.attempt == 2);
  BOOST_TEST(fact.passed == 1);
  BOOST_TEST(fact.total == 2);
  BOOST_TEST(fact.cases[0].visible);
  BOOST_TEST(!fact.cases[1].visible);
  BOOST_TEST(fact.cases_digest == "d");
  BOOST_TEST((fact.result == verdict::wrong_answer));
}

BOOST_AUTO_TEST_CASE(tell_the_candidate_nothing_of_a_hidden_case_or_of_what_the_program_printed) {
  const auto report = report_for_candidate(outcome({passing("shown"), failing("hidden")}), job(), {"shown"});
  BOOST_TEST(report.find("secret") == std::string::npos, report);
  BOOST_TEST(report.empty());
}

BOOST_AUTO_TEST_CASE(show_the_first_visible_case_that_failed) {
  auto shown = failing("shown");
  shown.actual = 4;
  shown.detail = "line 2";
  const auto report =
      nlohmann::json::parse(report_for_candidate(outcome({shown, failing("hidden")}), job(), {"shown"}));
  BOOST_TEST(report["example"]["id"] == "shown");
  BOOST_TEST(report["example"]["arguments"] == nlohmann::json({1, 2}));
  BOOST_TEST(report["example"]["expected"] == 3);
  BOOST_TEST(report["example"]["actual"] == 4);
  BOOST_TEST(report.dump().find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(show_one_right_answer_where_there_are_several) {
  auto given = job();
  given.compare = sandbox::any_of{};
  given.cases[0].expected = {3, 5};
  const auto report =
      nlohmann::json::parse(report_for_candidate(outcome({failing("shown")}), given, {"shown"}))["example"];
  BOOST_TEST(report["expected"] == 3);
  BOOST_TEST(report["any_of"] == nlohmann::json({3, 5}));
  BOOST_TEST(!report["exact"].get<bool>());
}

BOOST_AUTO_TEST_CASE(carry_the_compilers_messages_of_a_compile_error_only) {
  auto broken = outcome({});
  broken.result = sandbox::verdict::compile_error;
  broken.detail = "line 1: what?";
  BOOST_TEST(nlohmann::json::parse(report_for_candidate(broken, job(), {}))["detail"] == "line 1: what?");
  broken.result = sandbox::verdict::runtime_error;
  BOOST_TEST(report_for_candidate(broken, job(), {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
