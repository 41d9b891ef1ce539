#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::bench {

/// How good a row of predictions was: the lower both are, the better.
struct forecast_score {
  double log_loss = 0; ///< mean of -ln of the probability that was given to what happened
  double brier = 0;    ///< mean of the squared difference
};

/// Collects one forecaster's predictions of yes-or-no outcomes.
class forecast {
public:
  /// A prediction is taken to be at least 1 % from certain, so that one mistake does not outweigh all the rest.
  void add(double chance, bool success);

  forecast_score score() const;
  std::int64_t count() const noexcept { return count_; }

  /// Of ten bands of predicted chances: how many there were, the mean prediction and the share of successes.
  struct band {
    std::int64_t count = 0;
    double predicted = 0;
    double happened = 0;
  };
  std::vector<band> bands() const;

private:
  std::int64_t count_ = 0;
  double log_loss_ = 0;
  double squared_ = 0;
  std::array<band, 10> bands_{};
};

/// What a model's predictions are compared with. All see the same outcomes, in the same order.
class rivals {
public:
  /// `candidate`: whose first attempt it was.
  void add(const std::string& candidate, const std::string& level, double model_chance, bool success);

  /// The share of all successes, known in hindsight: the best that one number can do.
  forecast_score constant() const;
  /// The simple rule's view: the share of successes in the candidate's last three first attempts, with one of each
  /// added.
  forecast_score naive() const { return naive_.score(); }
  /// The share of successes so far, of everybody, at the task's level.
  forecast_score by_level() const { return by_level_.score(); }
  const forecast& model() const noexcept { return model_; }

private:
  struct share {
    double yes = 1;
    double all = 2;
  };
  forecast model_;
  forecast naive_;
  forecast by_level_;
  std::map<std::string, std::vector<bool>> latest_;
  std::map<std::string, share> levels_;
  std::int64_t successes_ = 0;
};

/// By which share `ours` is below `theirs`.
inline double below(double ours, double theirs) { return theirs > 0 ? 1 - ours / theirs : 0; }

} // namespace assay::bench
