#include "infra/bench/forecast.hpp"

#include <algorithm>
#include <cmath>

namespace assay::bench {

void forecast::add(double chance, bool success) {
  const double p = std::clamp(chance, 0.01, 0.99);
  ++count_;
  log_loss_ -= std::log(success ? p : 1 - p);
  squared_ += std::pow((success ? 1 : 0) - p, 2);
  auto& each = bands_[std::min<std::size_t>(9, static_cast<std::size_t>(p * 10))];
  ++each.count;
  each.predicted += p;
  each.happened += success ? 1 : 0;
}

forecast_score forecast::score() const {
  if (count_ == 0) return {};
  return {log_loss_ / static_cast<double>(count_), squared_ / static_cast<double>(count_)};
}

std::vector<forecast::band> forecast::bands() const {
  std::vector<band> out{bands_.begin(), bands_.end()};
  for (auto& each : out) {
    if (each.count == 0) continue;
    each.predicted /= static_cast<double>(each.count);
    each.happened /= static_cast<double>(each.count);
  }
  return out;
}

void rivals::add(const std::string& candidate, const std::string& level, double model_chance, bool success) {
  model_.add(model_chance, success);
  auto& last = latest_[candidate];
  naive_.add(
      (1.0 + static_cast<double>(std::count(last.begin(), last.end(), true))) /
          (2.0 + static_cast<double>(last.size())),
      success);
  last.push_back(success);
  if (last.size() > 3) last.erase(last.begin());
  auto& of_level = levels_[level];
  by_level_.add(of_level.yes / of_level.all, success);
  of_level.yes += success ? 1 : 0;
  of_level.all += 1;
  successes_ += success ? 1 : 0;
}

forecast_score rivals::constant() const {
  if (model_.count() == 0) return {};
  const double yes = std::clamp(static_cast<double>(successes_) / static_cast<double>(model_.count()), 0.01, 0.99);
  return {-yes * std::log(yes) - (1 - yes) * std::log(1 - yes), yes * (1 - yes)};
}

} // namespace assay::bench
