#include "projections/skill/glicko2.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay::glicko2 {
namespace {

constexpr double scale = 173.7178; // step 2
constexpr double mean = 1500;
constexpr double widest = 350; // an uncertainty beyond that of a newcomer says nothing

double g(double phi) { return 1 / std::sqrt(1 + 3 * phi * phi / (std::numbers::pi * std::numbers::pi)); }

double win(double mu, double other_mu, double other_phi) { return 1 / (1 + std::exp(-g(other_phi) * (mu - other_mu))); }

/// Step 5: the new volatility, by the Illinois variant of regula falsi that the paper gives.
double new_volatility(double phi, double sigma, double delta, double v) {
  const double a = std::log(sigma * sigma);
  const auto f = [&](double x) {
    const double ex = std::exp(x);
    const double d = phi * phi + v + ex;
    return ex * (delta * delta - d) / (2 * d * d) - (x - a) / (tau * tau);
  };
  double low = a;
  double high = 0;
  if (delta * delta > phi * phi + v) {
    high = std::log(delta * delta - phi * phi - v);
  } else {
    int k = 1;
    while (f(a - k * tau) < 0) ++k;
    high = a - k * tau;
  }
  double f_low = f(low);
  double f_high = f(high);
  for (int round = 0; round < 100 && std::abs(high - low) > 1e-6; ++round) {
    const double next = low + (low - high) * f_low / (f_high - f_low);
    const double f_next = f(next);
    if (f_next * f_high <= 0) {
      low = high;
      f_low = f_high;
    } else {
      f_low /= 2;
    }
    high = next;
    f_high = f_next;
  }
  return std::exp(low / 2);
}

} // namespace

rating update(const rating& before, std::span<const game> games) {
  const double mu = (before.value - mean) / scale;
  const double phi = before.deviation / scale;
  double information = 0;
  double surprise = 0;
  for (const auto& each : games) {
    const double other_phi = each.opponent_deviation / scale;
    const double weight = g(other_phi) * each.weight;
    const double chance = win(mu, (each.opponent - mean) / scale, other_phi);
    information += weight * g(other_phi) * chance * (1 - chance);
    surprise += weight * (each.score - chance);
  }
  if (!(information > 0)) {
    const double idle = std::sqrt(phi * phi + before.volatility * before.volatility) * scale;
    return {before.value, std::min(idle, widest), before.volatility};
  }
  const double v = 1 / information;
  const double sigma = new_volatility(phi, before.volatility, v * surprise, v);
  const double phi_star = std::sqrt(phi * phi + sigma * sigma);
  const double phi_new = 1 / std::sqrt(1 / (phi_star * phi_star) + information);
  return {(mu + phi_new * phi_new * surprise) * scale + mean, std::min(phi_new * scale, widest), sigma};
}

double expected_score(double value, double deviation, double opponent, double opponent_deviation) {
  return win((value - mean) / scale, (opponent - mean) / scale, std::hypot(deviation, opponent_deviation) / scale);
}

} // namespace assay::glicko2
