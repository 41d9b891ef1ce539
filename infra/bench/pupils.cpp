#include "infra/bench/pupils.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace assay::bench {
namespace {

constexpr double step_width = 365; // with three steps, 150 points above a task are worth about 70 %
constexpr double step_spread = 60;
constexpr double form_spread = 50;
constexpr double second_language_spread = 80;
constexpr double told_by_failure = 80; // what the verdict of the last attempt is worth
constexpr double tries_again = 0.6;
constexpr int most_attempts = 3;

double normal(double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; }

double gauss(pupil_random& random) { return std::normal_distribution<double>{}(random); }
double uniform(pupil_random& random) { return std::uniform_real_distribution<double>{}(random); }

double step_chance(double skill, const pupil_task& task, double step) {
  return normal((skill - task.truth - step + task.ease) / step_width);
}

/// Gauss-Hermite nodes of the day's form.
constexpr std::array<std::pair<double, double>, 5> days{
    {{-2.856970, 0.011257}, {-1.355626, 0.222076}, {0, 0.533333}, {1.355626, 0.222076}, {2.856970, 0.011257}}};

/// Points of an attempt that passed: the growth of its running time, then style and review.
double points_passed(double lead, pupil_random& random) {
  const bool fast = uniform(random) < normal((lead + 150) / 300);
  const double efficiency = fast ? 15 : 6 * uniform(random);
  return 60 + efficiency + 25 * normal((lead + 150 + 150 * gauss(random)) / 300);
}

/// Points of one that did not: the share of the cases that it passes, by the step at which it failed.
double points_failed(std::size_t step, pupil_random& random) {
  constexpr std::array<std::pair<double, double>, 3> shares{{{0, 0.4}, {0.2, 0.8}, {0.6, 0.97}}};
  const auto [least, most] = shares[step];
  return 60 * (least + (most - least) * uniform(random));
}

} // namespace

double pupil::overall() const {
  return general + std::accumulate(topics.begin(), topics.end(), 0.0) / static_cast<double>(topics.size()) +
         second_language_share * second_language;
}

std::vector<pupil_task> make_tasks(const pupil_options& options, pupil_random& random) {
  std::vector<pupil_task> out;
  for (std::size_t topic = 0; topic < pupil_topics.size(); ++topic)
    for (std::size_t level = 0; level < pupil_levels.size(); ++level)
      for (int n = 1; n <= options.tasks_of_a_level; ++n) {
        pupil_task t;
        t.id = std::string{pupil_topics[topic]} + "-" + std::string{pupil_levels[level]} + "-" + std::to_string(n);
        t.topic = topic;
        t.level = level;
        t.declared = 1200 + 300 * static_cast<double>(level);
        t.truth = t.declared + options.task_spread * gauss(random);
        for (auto& each : t.steps) each = step_spread * gauss(random);
        // The scale's meaning: who is as good as a task is hard passes it half of the time.
        double low = 0;
        double high = 4 * step_width;
        for (int i = 0; i < 40; ++i) {
          t.ease = (low + high) / 2;
          (true_chance(t.truth, t) > 0.5 ? high : low) = t.ease;
        }
        out.push_back(std::move(t));
      }
  return out;
}

std::vector<pupil> make_pupils(const pupil_options& options, pupil_random& random) {
  std::vector<pupil> out(static_cast<std::size_t>(options.candidates));
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].id = "c-" + std::to_string(i + 1);
    out[i].general = 1500 + options.candidate_spread * gauss(random);
    for (auto& each : out[i].topics) each = options.topic_spread * gauss(random);
    out[i].second_language = -std::abs(second_language_spread * gauss(random));
  }
  return out;
}

double remembered(std::size_t ago) { return ago == 0 ? 0 : 120 * std::max(0.0, 1 - static_cast<double>(ago) / 30); }

double true_chance(double skill, const pupil_task& task) {
  double out = 0;
  for (const auto& [form, weight] : days) {
    double all = 1;
    for (const double step : task.steps) all *= step_chance(skill + form * form_spread, task, step);
    out += weight * all;
  }
  return out;
}

std::vector<pupil_attempt> attempt(double skill, const pupil_task& task, pupil_random& random) {
  std::vector<pupil_attempt> out;
  double today = skill + form_spread * gauss(random);
  for (int number = 1; number <= most_attempts; ++number) {
    std::size_t step = 0;
    while (step < task.steps.size() && uniform(random) < step_chance(today, task, task.steps[step])) ++step;
    const bool passed = step == task.steps.size();
    const double points = passed ? points_passed(today - task.truth, random) : points_failed(step, random);
    out.push_back({passed, std::clamp(points - 5.0 * (number - 1), 0.0, 100.0)});
    if (passed || uniform(random) >= tries_again) break;
    today += told_by_failure;
  }
  return out;
}

void practise(pupil& who, std::size_t topic, const pupil_options& options) {
  who.general += 0.75 * options.learning;
  who.topics[topic] += 5 * options.learning;
}

} // namespace assay::bench
