#include "sandbox/judge/growth.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay::sandbox {

namespace {

constexpr double least_ms = 0.5;
constexpr double least_span = 4;
constexpr double least_rise = 8;    // of times, where sizes are too near each other for a power of n to be told
constexpr double beyond_powers = 5; // no solution of an interview is a power of n as high
constexpr double settled_below_ms = 0.1;
constexpr double settled_within = 0.1;
constexpr double most_noise = 0.25; // the second smallest time over the smallest, less one
constexpr double alike = 0.4;
constexpr double sure = 0.6;
constexpr double clearly_slower = 5;

struct point {
  double size = 0; // logarithms are taken where needed
  double ms = 0;
};

struct line {
  double slope = 0;
  double fit = 0; ///< R squared
};

template <class X, class Y>
line fit_line(const std::vector<point>& points, X x_of, Y y_of) {
  const auto n = static_cast<double>(points.size());
  double sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
  for (const auto& p : points) {
    const double x = x_of(p), y = y_of(p);
    sx += x, sy += y, sxx += x * x, sxy += x * y, syy += y * y;
  }
  const double vx = sxx - sx * sx / n, vy = syy - sy * sy / n, vxy = sxy - sx * sy / n;
  if (vx <= 0) return {};
  return {vxy / vx, vy <= 0 ? 1 : vxy * vxy / (vx * vy)};
}

bool is_wide(const std::vector<point>& points) { return points.back().size >= points.front().size * least_span; }

double log_size(const point& p) { return std::log(p.size); }
double log_ms(const point& p) { return std::log(p.ms); }

/// The points that say something; nothing when too few or too noisy.
std::optional<std::vector<point>>
telling(const std::vector<size_samples>& all, std::vector<double> size_samples::*which) {
  std::vector<point> points;
  int noisy = 0;
  for (const auto& s : all) {
    std::vector<double> times = s.*which;
    if (times.empty() || s.size <= 0) continue;
    std::ranges::sort(times);
    if (!(times.front() >= least_ms)) continue;
    if (times.size() > 1 && times[1] > times.front() * (1 + most_noise)) ++noisy;
    points.push_back({static_cast<double>(s.size), times.front()});
  }
  std::ranges::sort(points, {}, &point::size);
  if (points.size() < 3) return std::nullopt;
  if (noisy * 3 > static_cast<int>(points.size())) return std::nullopt;
  return points;
}

/// Exponential times are a line over n itself, and clearly less so over log n.
bool is_exponential(const std::vector<point>& points, const line& power) {
  const line e = fit_line(
      points, [](const point& p) { return p.size; }, log_ms);
  // Exponential growth is only ever measured over a few sizes; there the height of the power is what tells.
  if (!is_wide(points))
    return points.size() > 3 && points.back().ms > points.front().ms * least_rise && e.fit > 0.97 &&
           power.slope > beyond_powers;
  return power.slope > 2.5 && e.fit > 0.97 && (1 - e.fit) * 3 < 1 - power.fit;
}

struct centre {
  growth_class what;
  double slope;
};
constexpr centre centres[] = {
    {growth_class::constant_or_log, 0.05},
    {growth_class::linear, 1.05},
    {growth_class::quadratic, 2.05},
    {growth_class::cubic_or_more, 3.05}};

const centre& nearest(double slope) {
  return *std::ranges::min_element(centres, {}, [slope](const centre& c) { return std::abs(c.slope - slope); });
}

} // namespace

bool is_settled(const std::vector<double>& times_ms) {
  if (times_ms.empty()) return false;
  auto times = times_ms;
  std::ranges::sort(times);
  if (times.front() < settled_below_ms) return true;
  return times.size() > 1 && times[1] <= times.front() * (1 + settled_within);
}

growth growth_of(const std::vector<size_samples>& samples) {
  growth made;
  double correction = 0;
  const auto reference = telling(samples, &size_samples::reference_cpu_ms);
  if (reference && is_wide(*reference)) {
    made.reference_slope = fit_line(*reference, log_size, log_ms).slope;
    // A reference is of a plain class; a small distance from it is the machine's, a large one is not for us to explain.
    const double distance = made.reference_slope - nearest(made.reference_slope).slope;
    if (std::abs(distance) < 0.3) correction = distance;
  }
  const auto own = telling(samples, &size_samples::cpu_ms);
  if (!own) return made;
  const line power = fit_line(*own, log_size, log_ms);
  made.slope = power.slope;
  if (reference && is_wide(*reference) && is_wide(*own)) {
    const double difference = made.slope - made.reference_slope;
    made.against = difference > alike    ? standing::worse
                   : difference < -alike ? standing::better
                                         : standing::as_reference;
  }
  if (is_exponential(*own, power)) {
    made.what = growth_class::exponential;
    made.confidence = 0.9;
    return made;
  }
  if (!is_wide(*own)) return made;
  const double slope = power.slope - correction;
  const centre& c = nearest(slope);
  const double distance =
      c.what == growth_class::cubic_or_more ? std::max(0.0, c.slope - slope) : std::abs(c.slope - slope);
  // At a distance of half a step the neighbour is as near. A flat line has no good fit by nature.
  const double certainty = std::clamp(1 - distance / 0.5, 0.0, 1.0);
  const double straight = c.what == growth_class::constant_or_log ? 1 : std::clamp((power.fit - 0.8) / 0.2, 0.0, 1.0);
  made.confidence = std::sqrt(certainty) * straight;
  if (made.confidence < 0.3)
    made.confidence = 0;
  else
    made.what = c.what;
  return made;
}

bool is_clearly_worse(const std::vector<size_samples>& samples, growth_class expected) {
  if (samples.empty() || expected == growth_class::unclear) return false;
  const auto& largest = samples.back();
  if (largest.cpu_ms.empty() || largest.reference_cpu_ms.empty()) return false;
  if (std::ranges::min(largest.cpu_ms) < clearly_slower * std::ranges::min(largest.reference_cpu_ms)) return false;
  const auto found = growth_of(samples);
  return found.what != growth_class::unclear && found.what > expected && found.confidence >= sure &&
         found.against != standing::as_reference && found.against != standing::better;
}

bool wants_another(
    const measure_job& what, const size_samples& so_far, int repeats, std::chrono::steady_clock::time_point began) {
  constexpr double long_ms = 100;
  constexpr double far_behind = 5;
  if (repeats == 0) return true;
  const double own = std::ranges::min(so_far.cpu_ms), other = std::ranges::min(so_far.reference_cpu_ms);
  if (own >= long_ms && own >= far_behind * other) return false;
  if (repeats < what.least_repeats) return true;
  if (repeats >= what.most_repeats || std::chrono::steady_clock::now() - began > what.patience) return false;
  return !is_settled(so_far.cpu_ms) || !is_settled(so_far.reference_cpu_ms);
}

} // namespace assay::sandbox
