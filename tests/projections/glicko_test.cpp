#include "projections/skill/glicko2.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace assay;
using glicko2::game;
using glicko2::rating;
namespace tt = boost::test_tools;

namespace {

rating after(const rating& before, const game& g) { return glicko2::update(before, std::array{g}); }

} // namespace

BOOST_AUTO_TEST_SUITE(glicko_2)

BOOST_AUTO_TEST_CASE(the_worked_example_of_the_paper_comes_out) {
  const std::array games{game{1400, 30, 1}, game{1550, 100, 0}, game{1700, 300, 0}};
  const auto r = glicko2::update({1500, 200, 0.06}, games);
  BOOST_TEST(r.value == 1464.06, tt::tolerance(0.00001));
  BOOST_TEST(r.deviation == 151.52, tt::tolerance(0.00005));
  BOOST_TEST(r.volatility == 0.05999, tt::tolerance(0.0002));
}

BOOST_AUTO_TEST_CASE(without_games_only_the_uncertainty_grows_and_never_beyond_a_newcomers) {
  const auto r = glicko2::update({1500, 200, 0.06}, {});
  BOOST_TEST(r.value == 1500);
  BOOST_TEST(r.volatility == 0.06);
  BOOST_TEST(r.deviation == 200.2714, tt::tolerance(0.00001)); // sqrt(phi^2 + sigma^2), step 6
  BOOST_TEST(glicko2::update({1500, 350, 0.06}, {}).deviation == 350);
}

BOOST_AUTO_TEST_CASE(a_game_of_weight_0_is_no_game) {
  const rating before{1500, 200, 0.06};
  BOOST_CHECK((after(before, {1400, 30, 1, 0}) == glicko2::update(before, {})));
}

BOOST_AUTO_TEST_CASE(a_lighter_game_moves_the_rating_less_the_same_way) {
  const rating before{1500, 200, 0.06};
  double last = 0;
  for (const double weight : {0.1, 0.3, 0.6, 1.0}) {
    const auto r = after(before, {1600, 80, 1, weight});
    BOOST_TEST(r.value - before.value > last, weight);
    BOOST_TEST(r.deviation < before.deviation);
    last = r.value - before.value;
  }
}

BOOST_AUTO_TEST_CASE(a_better_result_never_gives_a_lower_rating) {
  for (const double opponent : {900.0, 1500.0, 2300.0}) {
    double last = -1e9;
    for (double score = 0; score <= 1; score += 0.1) {
      const auto r = after({1500, 250, 0.06}, {opponent, 90, score});
      BOOST_TEST(r.value > last);
      last = r.value;
    }
  }
}

BOOST_AUTO_TEST_CASE(extreme_ratings_stay_finite) {
  for (const double value : {-2000.0, 0.0, 6000.0})
    for (const double deviation : {1.0, 350.0})
      for (const double opponent : {-2000.0, 6000.0})
        for (const double score : {0.0, 1.0}) {
          const auto r = after({value, deviation, 0.06}, {opponent, 30, score});
          BOOST_TEST((std::isfinite(r.value) && std::isfinite(r.deviation) && std::isfinite(r.volatility)));
          BOOST_TEST((r.deviation > 0 && r.deviation <= 350 && r.volatility > 0));
        }
}

BOOST_AUTO_TEST_CASE(expected_scores_of_both_sides_add_up_to_1) {
  for (const double a : {800.0, 1500.0, 1900.0})
    for (const double b : {1200.0, 1500.0, 2500.0}) {
      const double sum = glicko2::expected_score(a, 50, b, 300) + glicko2::expected_score(b, 300, a, 50);
      BOOST_TEST(sum == 1, tt::tolerance(1e-12));
    }
  BOOST_TEST(glicko2::expected_score(1500, 350, 1500, 30) == 0.5);
  BOOST_TEST(glicko2::expected_score(1600, 50, 1500, 50) > 0.5);
  // The less is known, the nearer to even.
  BOOST_TEST(glicko2::expected_score(1600, 350, 1500, 350) < glicko2::expected_score(1600, 50, 1500, 50));
  // 0.639 is E of the paper's example for the opponent of 1400/30.
  BOOST_TEST(glicko2::expected_score(1500, 0, 1400, 30) == 0.639, tt::tolerance(0.001));
}

BOOST_AUTO_TEST_SUITE_END()
