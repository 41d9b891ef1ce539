#pragma once

#include "events/core/field.hpp"

#include <span>

namespace assay::glicko2 {

/// A strength on the Glicko-2 scale: M. E. Glickman, "Example of the Glicko-2 system" (2022), in the units of its step
/// 1 (mean 1500).
struct rating {
  double value = 1500;
  double deviation = 350;   ///< one standard deviation of the uncertainty
  double volatility = 0.06; ///< expected fluctuation
  static constexpr auto fields() {
    return std::tuple{
        field{"value", &rating::value}, field{"deviation", &rating::deviation},
        field{"volatility", &rating::volatility}};
  }
  friend bool operator==(const rating&, const rating&) = default;
};

/// One result against an opponent (here: a task).
struct game {
  double opponent = 1500;
  double opponent_deviation = 350;
  double score = 0;  ///< 0 lost to 1 won
  double weight = 1; ///< 0 to 1: the share of a full game that this counts; 1 in the paper
};

/// The system constant tau, which limits how fast the volatility changes.
inline constexpr double tau = 0.5;

/// The rating after a period with these games (steps 2 to 8 of the paper). Without games only the deviation grows.
rating update(const rating& before, std::span<const game> games);

/// Probability of winning against an opponent, both uncertainties counted: E of step 3, with g over both deviations.
double expected_score(double value, double deviation, double opponent, double opponent_deviation);

} // namespace assay::glicko2
