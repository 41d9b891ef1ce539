#include "projections/skill/skill.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace assay {
namespace {

// What a layer may add before anything is known, one standard deviation, in points.
constexpr double language_spread = 60;
constexpr double topic_spread = 70;
constexpr double pair_spread = 30;

constexpr double scale = 173.7178; // points in a unit of Glicko-2's inner scale
constexpr double least_deviation = 5;
constexpr std::size_t trend_length = 60;

constexpr double seen_just_now = 150; // points
constexpr double seen_half_life = 16; // tasks

std::string pair_of(const std::string& topic, const std::string& language) { return topic + "/" + language; }

skill_layer layer(const std::map<std::string, skill_layer>& of, const std::string& key, double spread) {
  const auto found = of.find(key);
  return found == of.end() ? skill_layer{0, spread, 0, 0} : found->second;
}

glicko2::rating sum(std::initializer_list<skill_layer> layers, double volatility) {
  glicko2::rating out{0, 0, volatility};
  for (const auto& each : layers) {
    out.value += each.value;
    out.deviation = std::hypot(out.deviation, each.deviation);
  }
  return out;
}

/// The mean of some layers by their weights, as one layer.
template <class Weight>
skill_layer mean_of(const std::map<std::string, skill_layer>& layers, double spread, Weight weight) {
  double all = 0;
  for (const auto& [key, each] : layers) all += weight(each);
  if (!(all > 0)) return {0, spread, 0, 0};
  skill_layer out;
  for (const auto& [key, each] : layers) {
    const double share = weight(each) / all;
    out.value += share * each.value;
    out.deviation = std::hypot(out.deviation, share * each.deviation);
  }
  return out;
}

double by_attempts(const skill_layer& each) { return each.attempts; }
double equally(const skill_layer&) { return 1; }

/// Gives each layer its share of what the whole has learnt: the less certain one is, the more of it.
void share_out(std::array<skill_layer*, 4> layers, const glicko2::rating& before, const glicko2::rating& after) {
  const double grown = std::pow(before.deviation, 2) + std::pow(after.volatility * scale, 2);
  const double learnt = std::max(0.0, grown - std::pow(after.deviation, 2)) / (grown * grown);
  // What skill fluctuates by is not of one topic or language.
  layers.front()->deviation = std::hypot(layers.front()->deviation, after.volatility * scale);
  for (auto* each : layers) {
    const double variance = each->deviation * each->deviation;
    each->value += (after.value - before.value) * variance / grown;
    each->deviation = std::max(least_deviation, std::sqrt(std::max(0.0, variance - variance * variance * learnt)));
  }
}

} // namespace

double weight_of_attempt(int attempt) { return attempt <= 1 ? 1.0 : 0.3; }

double game_result(double total) { return std::clamp((total - 30) / 60, 0.0, 1.0); }

bool passes(double total) { return total >= 60; }

const strength& strength_in(const task_wish& wish, const std::string& topic) {
  const auto found = wish.topics.find(topic);
  return found == wish.topics.end() ? wish.new_topic : found->second;
}

double familiarity_of(const std::vector<std::string>& seen, const std::string& task) {
  const auto at = std::find(seen.begin(), seen.end(), task);
  if (at == seen.end()) return 0;
  return seen_just_now * std::exp2(-static_cast<double>(at - seen.begin()) / seen_half_life);
}

glicko2::rating rating_for(const skill_profile& profile, const std::string& topic, const std::string& language) {
  return sum(
      {profile.base, layer(profile.languages, language, language_spread), layer(profile.topics, topic, topic_spread),
       layer(profile.pairs, pair_of(topic, language), pair_spread)},
      profile.volatility);
}

glicko2::rating language_rating(const skill_profile& profile, const std::string& language) {
  return sum(
      {profile.base, layer(profile.languages, language, language_spread),
       mean_of(profile.topics, topic_spread, equally)},
      profile.volatility);
}

glicko2::rating topic_rating(const skill_profile& profile, const std::string& topic) {
  return sum(
      {profile.base, mean_of(profile.languages, language_spread, by_attempts),
       layer(profile.topics, topic, topic_spread)},
      profile.volatility);
}

glicko2::rating overall_rating(const skill_profile& profile) {
  return sum(
      {profile.base, mean_of(profile.languages, language_spread, by_attempts),
       mean_of(profile.topics, topic_spread, equally)},
      profile.volatility);
}

double expected_success(const strength& mine, double familiarity, double task_rating, double task_deviation) {
  return glicko2::expected_score(mine.value + familiarity, mine.deviation, task_rating, task_deviation);
}

skill_profile learn(
    skill_profile now, const score_awarded& score, const std::string& session, std::int64_t position,
    std::int64_t at_us) {
  const auto pair = pair_of(score.topic, score.language);
  const auto before = rating_for(now, score.topic, score.language);
  // The candidate's own doubt belongs into the expectation too. Glicko-2 leaves it out, and somebody who is always
  // given tasks below their level would then be expected to pass more of them than they do, and sink (docs/skill.md).
  const std::array games{glicko2::game{
      score.task_rating - score.familiarity, std::hypot(score.task_deviation, before.deviation),
      game_result(score.total), weight_of_attempt(score.attempt)}};
  const auto after = glicko2::update(before, games);
  std::array layers{
      &now.base, &now.languages.try_emplace(score.language, skill_layer{0, language_spread, 0, 0}).first->second,
      &now.topics.try_emplace(score.topic, skill_layer{0, topic_spread, 0, 0}).first->second,
      &now.pairs.try_emplace(pair, skill_layer{0, pair_spread, 0, 0}).first->second};
  share_out(layers, before, after);
  for (auto* each : layers) {
    ++each->attempts;
    each->position = position;
  }
  now.volatility = after.volatility;
  now.candidate = score.candidate.value;
  auto& history = now.history[score.topic];
  history.last_us = std::max(history.last_us, at_us); // the log's clock may go backwards
  if (score.attempt <= 1) history.in_a_row = passes(score.total) ? history.in_a_row + 1 : 0;
  const bool same_session = now.latest && now.latest->session == session;
  if (!same_session) ++now.sessions;
  now.latest = rating_change{session,        score.attempt, score.topic,
                             score.language, before,        rating_for(now, score.topic, score.language),
                             position};
  if (same_session && !now.trend.empty()) now.trend.pop_back();
  if (now.trend.size() == trend_length) now.trend.erase(now.trend.begin());
  const auto overall = overall_rating(now);
  now.trend.push_back({at_us, overall.value, overall.deviation, position});
  return now;
}

std::optional<std::string> skill_profile::key_of(const recorded_event& e) {
  const auto score = decode<event>(e);
  // One that cannot be read must stop the projection, so it is let through to `project`.
  return score ? std::get<score_awarded>(*score).candidate.value : std::string{};
}

result<skill_profile> skill_profile::project(skill_profile row, const recorded_event& e) {
  const auto score = decode<event>(e);
  if (!score) return score.error();
  return learn(
      std::move(row), std::get<score_awarded>(*score), std::string{assay::key_of(e.stream)}, e.position,
      e.recorded_at_us);
}

} // namespace assay
