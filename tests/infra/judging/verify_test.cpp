#include "infra/judging/mutation.hpp"
#include "infra/judging/verify_task.hpp"

#include "tests/infra/catalogue/tiny_task.hpp"
#include "tests/sandbox/sandboxes.hpp"

using namespace assay;
using namespace assay::catalogue::test;
using assay::sandbox::test::needs_sandbox;
using assay::sandbox::test::shared_launcher;

BOOST_TEST_GLOBAL_FIXTURE(needs_sandbox);

namespace {

const std::string right = "def pick_one(items, index):\n    return items[index] if index < len(items) else None\n";
const std::string never = "def pick_one(items, index): return 4\n";
const std::string raises = "def pick_one(items, index): return items[index]\n";

/// The tiny task with solutions and texts that keep its promises.
catalogue::task honest() {
  auto t = loaded(tiny_json);
  t.solutions[0].source = right;
  t.solutions[1].source = never;
  t.solutions[1].fails = {"none"};
  t.solutions[2].source = raises;
  t.solutions[2].verdict = "runtime-error";
  const auto speak = [](catalogue::text& text) { text.by_locale.emplace("ru", "Да."); };
  speak(t.follow_up);
  for (auto& each : t.constraints) speak(each);
  for (auto& each : t.hints) speak(each);
  return t;
}

task_report verified(
    const catalogue::task& t,
    const verify_options& how = {.growth = growth_check::left_out, .mutants = mutant_check::left_out}) {
  return verify_tasks({&t}, how, shared_launcher("native"), {}, {}).at(0);
}

/// What is said of the one check that fails; the name of it in front.
std::string failure(const catalogue::task& t) {
  std::string out;
  for (const auto& c : verified(t).checks)
    if (c.result == check_result::failed) out += (out.empty() ? "" : " | ") + c.what + ": " + c.why;
  return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(the_gate)

BOOST_AUTO_TEST_CASE(lets_an_honest_task_through) {
  const auto t = honest();
  BOOST_TEST(failure(t) == "");
  std::size_t told = 0;
  const auto report = verify_tasks(
      {&t}, {.growth = growth_check::left_out, .mutants = mutant_check::left_out, .threads = 2},
      shared_launcher("native"),
      [&](std::size_t done, std::size_t all, std::string_view) {
        BOOST_TEST(done == told++);
        BOOST_TEST(all == 4U);
      },
      {});
  BOOST_TEST(report.at(0).good());
  BOOST_TEST(report.at(0).checks.size() == 5U); // the texts need no sandbox
  BOOST_TEST(told == 4U);
}

BOOST_AUTO_TEST_CASE(leaves_out_a_language_whose_toolchain_is_missing_and_says_how_to_get_it) {
  auto known = sandbox::load_languages(ASSAY_SOURCE_DIR "/sandbox");
  BOOST_REQUIRE(known.has_value());
  auto& how = known->at("python").how;
  how.commands["version"] = {"/usr/bin/sh", "-c", "echo 'there is no such snake' >&2; exit 1"};
  how.packages = {"python3-minimal"};
  sandbox::native_options options;
  options.known = std::move(*known);
  const auto bare = sandbox::make_native_launcher(sandbox::test::this_host(), std::move(options));
  BOOST_REQUIRE(bare.has_value());
  const auto t = honest();
  const auto report =
      verify_tasks({&t}, {.growth = growth_check::left_out, .mutants = mutant_check::left_out}, **bare, {}, {}).at(0);
  BOOST_TEST(report.good());
  const auto& last = report.checks.back();
  BOOST_TEST((last.result == check_result::skipped));
  BOOST_TEST(last.why == "python does not run in the sandbox: there is no such snake; apt-get install python3-minimal");
}

BOOST_AUTO_TEST_CASE(stops_a_reference_that_fails) {
  auto t = honest();
  t.solutions[0].source = "def pick_one(items, index): return 4\n";
  BOOST_TEST(failure(t).starts_with("reference.py: wrong-answer in case none"), failure(t));
}

BOOST_AUTO_TEST_CASE(stops_a_wrong_solution_that_passes_or_fails_otherwise) {
  auto t = honest();
  t.solutions[1].source = right;
  BOOST_TEST(failure(t) == "wrong_a.py: should get wrong-answer, but gets accepted");
  t.solutions[1].source = raises;
  BOOST_TEST(failure(t) == "wrong_a.py: should get wrong-answer, but gets runtime-error");
  t.solutions[1].source = never;
  t.solutions[1].fails = {"none", "first"};
  BOOST_TEST(failure(t) == "wrong_a.py: should get wrong-answer in case first, but gets accepted");
}

BOOST_AUTO_TEST_CASE(stops_a_generator_whose_inputs_do_not_fit) {
  auto t = honest();
  t.scaling.generator_source = "def generate(size, rng): return [[0] * size, 0 if size < 40 else 'x']\n";
  BOOST_TEST(failure(t) == "inputs: the generator fails at size 40: expected int, got str");
}

BOOST_AUTO_TEST_CASE(stops_a_reference_that_does_not_get_through_the_inputs) {
  auto t = honest();
  t.solutions[0].source = "def pick_one(items, index):\n    if len(items) == 20: raise ValueError('20')\n" +
                          right.substr(right.find('\n') + 1);
  BOOST_TEST(failure(t).starts_with("inputs: the reference: runtime-error in case size-20"), failure(t));
}

BOOST_AUTO_TEST_CASE(stops_a_slow_solution_that_differs_from_the_reference_on_generated_inputs) {
  auto t = honest();
  auto slow = t.solutions[0];
  slow.role = catalogue::solution_role::slow;
  slow.file = "solutions/slow.py";
  slow.source =
      "def pick_one(items, index):\n    if len(items) == 10: return 99\n" + right.substr(right.find('\n') + 1);
  t.solutions.push_back(slow);
  BOOST_TEST(failure(t) == "inputs: slow.py and the reference differ: wrong-answer in case size-10", failure(t));
}

BOOST_AUTO_TEST_CASE(stops_texts_that_are_missing_in_a_language) {
  auto t = honest();
  t.hints[1].by_locale.erase("ru");
  t.statement.by_locale["en"].clear();
  BOOST_TEST(failure(t) == "texts: missing: statement in en, hint 2 in ru");
}

BOOST_AUTO_TEST_CASE(stops_a_predicate_that_refuses_the_expected_or_trips_over_an_empty_answer) {
  auto t = honest();
  t.checker = sandbox::by_predicate{"def check(arguments, expected, actual): return actual == expected"};
  BOOST_TEST(failure(t) == "");
  t.checker =
      sandbox::by_predicate{"def check(arguments, expected, actual): return expected is None and actual is None"};
  BOOST_TEST(failure(t).find("predicate: refuses what case first expects") != std::string::npos, failure(t));
  t.checker = sandbox::by_predicate{
      "def check(arguments, expected, actual): return expected is None or actual + 0 == expected"};
  BOOST_TEST(
      failure(t).find("predicate: an empty answer in case first: the task's predicate failed") != std::string::npos,
      failure(t));
}

BOOST_AUTO_TEST_CASE(skips_a_language_that_this_build_does_not_have_and_says_so) {
  auto t = honest();
  auto other = t.solutions[0];
  other.language = "cobol";
  t.solutions.push_back(other);
  const auto report = verified(t);
  BOOST_TEST(report.good());
  const auto skipped = std::ranges::find(report.checks, check_result::skipped, &task_check::result);
  BOOST_REQUIRE((skipped != report.checks.end()));
  BOOST_TEST(skipped->language == "cobol");
  BOOST_TEST(skipped->why == "this build has no language cobol");
  const auto only =
      verified(t, {.language = "cobol", .growth = growth_check::left_out, .mutants = mutant_check::left_out});
  BOOST_TEST(only.checks.size() == 2U); // the texts and the skip
}

BOOST_AUTO_TEST_CASE(fails_what_was_stopped) {
  const auto t = honest();
  std::stop_source stop;
  stop.request_stop();
  const auto report = verify_tasks(
                          {&t}, {.growth = growth_check::left_out, .mutants = mutant_check::left_out},
                          shared_launcher("native"), {}, stop.get_token())
                          .at(0);
  BOOST_TEST(!report.good());
}

namespace {

/// A task with something to change, and samples that show it.
catalogue::task with_branches() {
  auto t = honest();
  t.solutions.erase(t.solutions.begin() + 1, t.solutions.end());
  t.solutions[0].source = "def pick_one(items, index):\n"
                          "    if index < 0 or index >= len(items):\n        return None\n"
                          "    best = items[index]\n    for at in range(index + 1, len(items)):\n"
                          "        if items[at] > best + 1:\n            best = items[at] - 1\n    return best * 2\n";
  t.scaling.generator_source = "def generate(size, rng): return [[0] * size, 0]\n"
                               "def sample(rng): return [[rng.randint(-3, 3) for _ in range(rng.randint(0, 5))], "
                               "rng.randint(-1, 5)]\n";
  t.cases.clear();
  const auto add = [&t](nlohmann::json items, int index, nlohmann::json expected) {
    const auto id = "c" + std::to_string(t.cases.size());
    t.cases.push_back({{id, nlohmann::json::array({std::move(items), index}), std::move(expected)}, {}, {}});
  };
  add({3, 1, 2}, 1, 2);
  add({3, 1, 5}, 0, 8);
  add({3, 1, 3}, 1, 4);
  add({7}, 0, 14);
  add({7}, 1, nullptr);
  add({7}, -1, nullptr);
  add({4, 9, 0}, 2, 0);
  return t;
}

task_check mutants_checked(const catalogue::task& t, const mutation_bar& bar = {}) {
  return check_mutants(t, bar, shared_launcher("native"), {});
}

} // namespace

BOOST_AUTO_TEST_CASE(lets_a_task_through_whose_cases_refuse_the_mutants_of_its_reference) {
  const auto got = mutants_checked(with_branches());
  BOOST_TEST((got.result == check_result::passed), got.why);
  BOOST_TEST(got.why.ends_with(" killed"), got.why);
}

BOOST_AUTO_TEST_CASE(stops_a_task_whose_cases_notice_little_and_says_what_they_let_through) {
  auto t = with_branches();
  t.cases.resize(1);
  const auto got = mutants_checked(t);
  BOOST_TEST((got.result == check_result::failed));
  BOOST_TEST(got.why.find("they let through: line ") != std::string::npos, got.why);
  BOOST_TEST(got.why.find("line 3 is dropped") != std::string::npos, got.why); // return None
}

BOOST_AUTO_TEST_CASE(stops_a_generator_without_samples_or_with_samples_that_show_nothing) {
  auto t = with_branches();
  t.scaling.generator_source = "def generate(size, rng): return [[0] * size, 0]\n";
  BOOST_TEST(
      mutants_checked(t).why == "the generator fails at sample 0: there is no function sample(rng)",
      mutants_checked(t).why);
  t.scaling.generator_source += "def sample(rng): return [[], 0]\n";
  BOOST_TEST(mutants_checked(t).why.starts_with("only "), mutants_checked(t).why);
}

BOOST_AUTO_TEST_CASE(stops_a_slow_solution_that_differs_from_the_reference_on_a_sample) {
  auto t = with_branches();
  auto slow = t.solutions[0];
  slow.role = catalogue::solution_role::slow;
  slow.file = "solutions/slow.py";
  slow.source.replace(slow.source.find("best + 1"), 8, "best + 2");
  t.solutions.push_back(slow);
  const auto got = mutants_checked(t);
  BOOST_TEST(got.why.starts_with("solutions/slow.py and the reference differ on a sample: wrong-answer"), got.why);
}

BOOST_AUTO_TEST_SUITE_END()
