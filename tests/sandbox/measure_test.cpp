#include "sandboxes.hpp"

#include "sandbox/judge/generate.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/measure.hpp"

#include <map>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

const signature pairs{"pairs", {{"nums", "list<int>"}}, "int"};

generate_outcome make_inputs(std::vector<std::int64_t> sizes, std::string source, std::uint64_t seed = 7) {
  return generate({std::move(source), pairs, std::move(sizes), seed}, shared_launcher("native"), {}, {});
}

const std::string generator = "def generate(size, rng):\n    return [[rng.randrange(1000) for _ in range(size)]]";

measure_job job_of(std::string source, std::string reference, const std::vector<std::int64_t>& sizes) {
  measure_job what;
  what.language = "python";
  what.source = std::move(source);
  what.reference_source = std::move(reference);
  what.entry = pairs;
  const auto made = make_inputs(sizes, generator);
  BOOST_REQUIRE_MESSAGE(made.result == verdict::accepted, made.detail);
  for (std::size_t i = 0; i < sizes.size(); ++i) what.inputs.push_back({sizes[i], made.arguments[i]});
  return what;
}

const std::string linear = "def pairs(nums):\n    seen = {}\n    for n in nums: seen[n] = seen.get(n, 0) + 1\n    "
                           "return sum(v * v for v in seen.values())";
const std::string quadratic = "def pairs(nums):\n    c = 0\n    for a in nums:\n        for b in nums:\n            if "
                              "a == b: c += 1\n    return c";

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_generator, clean_room)

BOOST_AUTO_TEST_CASE(makes_the_same_inputs_from_the_same_seed) {
  const auto one = make_inputs({5, 50}, generator), two = make_inputs({50}, generator),
             other = make_inputs({5, 50}, generator, 8);
  BOOST_TEST(to_string(one.result) == "accepted", one.detail);
  BOOST_TEST(one.arguments[1][0].size() == 50U);
  BOOST_TEST((one.arguments[1] == two.arguments[0]));
  BOOST_TEST((one.arguments[1] != other.arguments[1]));
}

BOOST_AUTO_TEST_CASE(that_is_wrong_is_told) {
  BOOST_TEST(to_string(make_inputs({5}, "def generate(size, rng): return [['x']]").result) == "wrong-answer");
  BOOST_TEST(to_string(make_inputs({5}, "def generate(size, rng): return 5").result) == "wrong-answer");
  BOOST_TEST(to_string(make_inputs({5}, "def generate(size, rng): return 1 / 0").result) == "runtime-error");
  BOOST_TEST(to_string(make_inputs({5}, "def generate(").result) == "compile-error");
  BOOST_TEST(to_string(make_inputs({5}, "x = 1").result) == "compile-error");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(a_measurement, clean_room)

BOOST_AUTO_TEST_CASE(tells_quadratic_from_linear_growth) {
  const auto got = measure(job_of(quadratic, linear, {200, 400, 800, 1600}), shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  BOOST_REQUIRE_EQUAL(got.samples.size(), 4U);
  BOOST_TEST(got.samples[3].cpu_ms.size() >= 2U);
  BOOST_TEST(got.samples[3].cpu_ms.size() <= 8U);
  BOOST_TEST(got.samples[3].reference_cpu_ms.size() == got.samples[3].cpu_ms.size());
  BOOST_TEST(got.peak_memory_kb > 2000);
  BOOST_TEST(to_string(growth_of(got.samples).what) == "n^2");
}

BOOST_AUTO_TEST_CASE(does_not_count_the_reading_of_arguments) {
  auto what = job_of("def pairs(nums): return 1", linear, {100'000});
  what.compare = anything{};
  const auto got = measure(what, shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  BOOST_TEST(got.samples[0].cpu_ms[0] < 2);
  BOOST_TEST(got.samples[0].reference_cpu_ms[0] > 2);
}

BOOST_AUTO_TEST_CASE(ends_at_the_size_that_takes_too_long) {
  auto what = job_of(quadratic, linear, {50, 20'000, 30'000});
  what.case_limit = std::chrono::milliseconds{300};
  const auto got = measure(what, shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "time-limit");
  BOOST_TEST(got.samples.size() == 1U);
}

BOOST_AUTO_TEST_CASE(takes_a_failing_reference_for_our_failure) {
  const auto got =
      measure(job_of(linear, "def pairs(nums): raise KeyError(1)", {50}), shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "sandbox-failure");
  BOOST_TEST(got.detail.find("the reference: runtime-error") == 0U);
}

BOOST_AUTO_TEST_CASE(finds_what_is_wrong_or_crashes_only_on_large_inputs) {
  const auto beyond = [](const std::string& then) {
    return measure(
        job_of(
            linear + "\nright = pairs\ndef pairs(nums):\n    if len(nums) > 100: " + then + "\n    return right(nums)",
            linear, {100, 400, 1600}),
        shared_launcher("native"), {}, {});
  };
  for (const auto& [then, verdict] : std::map<std::string, std::string>{
           {"return 0", "wrong-answer"},
           {"return None", "wrong-answer"},
           {"raise KeyError", "runtime-error"},
           {"import os; os._exit(0)", "runtime-error"},
           {"return [0] * 10**9", "memory-limit"}}) {
    const auto got = beyond(then);
    BOOST_TEST(to_string(got.result) == verdict, then << ": " << got.detail);
    BOOST_TEST(got.failed_size == 400);
    BOOST_TEST(got.samples.size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(does_not_blame_a_solution_for_state_that_it_keeps_from_call_to_call) {
  const std::string keeps = linear + "\nright, calls = pairs, []\ndef pairs(nums):\n    calls.append(1)\n    return "
                                     "right(nums) if len(calls) == 1 else 0";
  const auto got = measure(job_of(keeps, linear, {100, 400}), shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
}

BOOST_AUTO_TEST_CASE(asks_the_checker_of_the_task_whether_large_answers_are_right) {
  auto what = job_of("def pairs(nums): return -right(nums)", "", {100});
  what.source = linear + "\nright = pairs\ndef pairs(nums): return -right(nums)";
  what.reference_source = linear;
  const auto result = [&](checker how) {
    what.compare = std::move(how);
    return std::string{to_string(measure(what, shared_launcher("native"), {}, {}).result)};
  };
  BOOST_TEST(result(exactly{}) == "wrong-answer");
  BOOST_TEST(result(by_predicate{"def check(nums, expected, actual): return actual == -expected"}) == "accepted");
  BOOST_TEST(result(by_predicate{"def check(nums, expected, actual): return actual == expected"}) == "wrong-answer");
  BOOST_TEST(result(any_of{}) == "accepted"); // one right answer of perhaps many proves nothing
}

BOOST_AUTO_TEST_CASE(leaves_out_the_sizes_that_could_tell_nothing_more) {
  auto what = job_of(quadratic, linear, {200, 400, 800, 1600, 100'000, 200'000});
  what.expected = growth_class::linear;
  const auto got = measure(what, shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  BOOST_TEST(to_string(growth_of(got.samples).what) == "n^2");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
