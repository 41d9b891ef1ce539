#include "projections/score/rubric_1.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::rubric_1 {
namespace {

constexpr double correctness_max = 60;
constexpr double efficiency_max = 15;
constexpr double quality_max = 10;
constexpr double review_max = 15;
constexpr double hint_cost = 5;
constexpr double attempt_cost = 5;
constexpr double attempts_cost_max = 20;

bool cases_passed(const attempt_facts& f) {
  return f.tests.result == verdict::accepted && f.tests.total > 0 && f.tests.passed == f.tests.total;
}

bool all_passed(const attempt_facts& f) { return cases_passed(f) && verdict_of(f) == verdict::accepted; }

/// Position of a growth class in the order of cost; nothing for "unclear".
std::optional<int> rank(std::string_view growth) {
  constexpr std::array order{"1 or log n", "n or n log n", "n^2", "n^3 or more", "exponential"};
  const auto at = std::find(order.begin(), order.end(), growth);
  return at == order.end() ? std::nullopt : std::optional{static_cast<int>(at - order.begin())};
}

double median(std::vector<double> xs) {
  if (xs.empty()) return 0;
  const auto middle = xs.begin() + static_cast<std::ptrdiff_t>(xs.size() / 2);
  std::nth_element(xs.begin(), middle, xs.end());
  return *middle;
}

score_part correctness(const attempt_facts& f) {
  // A large input on which the solution fails is a case like the others; one that it passes is not counted.
  const int total = f.tests.total + (f.metrics && fails_large_inputs(f.metrics->result) ? 1 : 0);
  const double share = total > 0 ? static_cast<double>(f.tests.passed) / total : 0;
  return {
      "correctness",
      correctness_max * share,
      correctness_max,
      {"cases-passed", {std::to_string(f.tests.passed), std::to_string(total)}}};
}

score_part efficiency(const attempt_facts& f) {
  if (!cases_passed(f)) return {"efficiency", 0, efficiency_max, {"needs-all-cases", {}}};
  if (!f.metrics || f.metrics->result == verdict::sandbox_failure) return {"efficiency", 0, 0, {"not-measured", {}}};
  const auto& m = *f.metrics;
  if (m.result != verdict::accepted)
    return {"efficiency", 0, efficiency_max, {"large-inputs-failed", {std::string{name(m.result)}}}};
  const auto found = rank(m.growth);
  const auto wanted = rank(m.expected_growth);
  if (found && wanted && *found > *wanted) {
    const double share = *found == *wanted + 1 ? 0.4 : 0;
    return {"efficiency", efficiency_max * share, efficiency_max, {"grows-faster", {m.growth, m.expected_growth}}};
  }
  if (m.samples.empty()) return {"efficiency", 0, 0, {"not-measured", {}}};
  // Same class, or none that can be told: the time at the largest input decides. Up to 4 times the reference is style,
  // beyond 40 times it is another solution; between them the mark falls with the logarithm.
  const auto& largest = m.samples.back();
  const double own = median(largest.cpu_ms);
  const double reference = std::max(median(largest.reference_cpu_ms), 0.01);
  const double ratio = own / reference;
  const double share = std::clamp(1 - std::log(std::max(ratio, 1.0) / 4) / std::log(10.0), 0.0, 1.0);
  const auto times = std::to_string(static_cast<long>(std::lround(ratio * 10)) / 10) + "." +
                     std::to_string(static_cast<long>(std::lround(ratio * 10)) % 10);
  return {"efficiency", efficiency_max * share, efficiency_max, {"times-reference", {times}}};
}

score_part quality(const attempt_facts& f) {
  if (!all_passed(f)) return {"quality", 0, quality_max, {"needs-all-cases", {}}};
  if (!f.analysis || f.analysis->result != verdict::accepted) return {"quality", 0, 0, {"not-analysed", {}}};
  double cost = 0;
  for (const auto& each : f.analysis->findings)
    cost += each.severity == "error" ? 4 : each.severity == "warning" ? 2 : 0.5;
  const auto n = f.analysis->findings.size();
  return {
      "quality", std::max(quality_max - cost, 0.0), quality_max,
      n == 0 ? reason{"nothing-found", {}} : reason{"findings", {std::to_string(n)}}};
}

score_part review(const attempt_facts& f) {
  if (!all_passed(f)) return {"review", 0, review_max, {"needs-all-cases", {}}};
  if (!f.review) return {"review", 0, 0, {"no-review", {}}};
  return {
      "review", review_max * std::clamp(f.review->mark, 0.0, 1.0), review_max, {"reviewed-by", {f.review->reviewer}}};
}

double to_tenths(double x) { return std::round(x * 10) / 10; }

} // namespace

score award(const attempt_facts& f) {
  score out{.rubric = 1, .parts = {correctness(f), efficiency(f), quality(f), review(f)}, .total = 0};
  double points = 0;
  double maximum = 0;
  for (auto& each : out.parts) {
    each.points = to_tenths(each.points);
    points += each.points;
    maximum += each.maximum;
  }
  double total = points * 100 / maximum; // correctness always counts, so the maximum is never 0
  if (f.hints > 0) {
    out.parts.push_back({"hints", -hint_cost * f.hints, 0, {"hints-taken", {std::to_string(f.hints)}}});
    total += out.parts.back().points;
  }
  if (f.attempt > 1) {
    const double cost = std::min(attempt_cost * (f.attempt - 1), attempts_cost_max);
    out.parts.push_back({"attempts", -cost, 0, {"attempt-number", {std::to_string(f.attempt)}}});
    total += out.parts.back().points;
  }
  out.total = to_tenths(std::clamp(total, 0.0, 100.0));
  return out;
}

} // namespace assay::rubric_1
