#include "sandbox/judge/growth.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>
#include <random>

namespace assay::sandbox::test {

namespace {

using times = std::function<double(double)>;

/// Three samples a size with noise that only adds.
std::vector<size_samples>
made_of(const times& own, const times& reference, const std::vector<std::int64_t>& sizes, double noise = 0.05) {
  std::mt19937 random{4};
  std::uniform_real_distribution<double> more{0, noise};
  std::vector<size_samples> all;
  for (const auto n : sizes) {
    size_samples s{n, {}, {}};
    for (int i = 0; i < 3; ++i) {
      s.cpu_ms.push_back(own(static_cast<double>(n)) * (1 + more(random)));
      s.reference_cpu_ms.push_back(reference(static_cast<double>(n)) * (1 + more(random)));
    }
    all.push_back(s);
  }
  return all;
}

const std::vector<std::int64_t> sizes{1000, 2000, 4000, 8000, 16000};

double flat(double n) { return 1 + 0.01 * std::log(n); }
double linear(double n) { return n / 1000; }
double n_log_n(double n) { return n * std::log(n) / 5000; }
double quadratic(double n) { return n * n / 1e6; }
double cubic(double n) { return n * n * n / 1e9; }

std::string_view class_of(const times& own, const times& reference = linear) {
  return to_string(growth_of(made_of(own, reference, sizes)).what);
}

} // namespace

BOOST_AUTO_TEST_SUITE(growth_)

BOOST_AUTO_TEST_CASE(is_told_by_its_class) {
  BOOST_TEST(class_of(flat) == "1 or log n");
  BOOST_TEST(class_of(linear) == "n or n log n");
  BOOST_TEST(class_of(n_log_n) == "n or n log n");
  BOOST_TEST(class_of(quadratic) == "n^2");
  BOOST_TEST(class_of(cubic) == "n^3 or more");
  const auto exponential =
      made_of([](double n) { return std::pow(2, n); }, [](double n) { return n; }, {2, 4, 6, 8, 10, 12, 14});
  BOOST_TEST(to_string(growth_of(exponential).what) == "exponential");
}

BOOST_AUTO_TEST_CASE(is_exponential_also_over_sizes_near_each_other_and_nothing_else_is) {
  const std::vector<std::int64_t> near{14, 16, 18, 20};
  const times tiny = [](double) { return 0.01; };
  BOOST_TEST(
      to_string(growth_of(made_of([](double n) { return std::pow(2, n) / 1e4; }, tiny, near)).what) == "exponential");
  BOOST_TEST(
      to_string(growth_of(made_of([](double n) { return std::pow(n, 3) / 1e3; }, tiny, near)).what) == "unclear");
  BOOST_TEST(
      to_string(growth_of(made_of([](double n) { return std::pow(n, 4) / 1e3; }, tiny, near)).what) == "unclear");
}

BOOST_AUTO_TEST_CASE(is_sure_when_the_times_are) {
  BOOST_TEST(growth_of(made_of(quadratic, linear, sizes)).confidence > 0.8);
  const auto between = growth_of(made_of([](double n) { return std::pow(n, 1.5) / 3e4; }, linear, sizes));
  BOOST_TEST(between.confidence < 0.5);
}

BOOST_AUTO_TEST_CASE(is_set_against_the_reference) {
  BOOST_TEST((growth_of(made_of(quadratic, linear, sizes)).against == standing::worse));
  BOOST_TEST((growth_of(made_of(linear, quadratic, sizes)).against == standing::better));
  BOOST_TEST((growth_of(made_of(n_log_n, linear, sizes)).against == standing::as_reference));
}

BOOST_AUTO_TEST_CASE(is_corrected_by_what_the_machine_adds_to_the_reference) {
  // Caches make both a little worse than they are.
  const auto times_more = [](double n) { return std::pow(n, 0.25) / 8; };
  const auto got = growth_of(made_of(
      [&](double n) { return quadratic(n) * times_more(n); }, [&](double n) { return linear(n) * times_more(n); },
      sizes));
  BOOST_TEST(to_string(got.what) == "n^2");
  BOOST_TEST(got.confidence > 0.8);
}

BOOST_AUTO_TEST_CASE(believes_a_time_that_was_seen_twice) {
  BOOST_TEST(is_settled({9, 5.2, 7, 5}));
  BOOST_TEST(!is_settled({9, 6, 7, 5}));
  BOOST_TEST(!is_settled({5}));
  BOOST_TEST(!is_settled({}));
  BOOST_TEST(is_settled({0.02}));
}

BOOST_AUTO_TEST_CASE(is_unclear_when_too_little_is_known) {
  BOOST_TEST(class_of([](double) { return 0.05; }) == "unclear"); // too fast
  BOOST_TEST(to_string(growth_of({}).what) == "unclear");
  BOOST_TEST(to_string(growth_of(made_of(linear, linear, {1000, 16000})).what) == "unclear");      // too few
  BOOST_TEST(to_string(growth_of(made_of(linear, linear, {1000, 1100, 1200})).what) == "unclear"); // too near
  BOOST_TEST(to_string(growth_of(made_of(linear, linear, sizes, 8)).what) == "unclear");           // too noisy
  std::vector<size_samples> empty{{1000, {}, {}}, {2000, {}, {}}, {8000, {}, {}}};
  BOOST_TEST(to_string(growth_of(empty).what) == "unclear");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
