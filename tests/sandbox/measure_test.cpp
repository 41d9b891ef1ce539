#include "sandboxes.hpp"

#include "sandbox/judge/generate.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/measure.hpp"

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

const std::string linear =
    "def pairs(nums):\n    seen = {}\n    for n in nums: seen[n] = seen.get(n, 0) + 1\n    return sum(seen.values())";
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
  const auto got = measure(job_of("def pairs(nums): return 1", linear, {100'000}), shared_launcher("native"), {}, {});
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

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
