#include "projections/skill/skill.hpp"

#include <algorithm>
#include <array>

namespace assay {

double weight_of_attempt(int attempt) { return attempt <= 1 ? 1.0 : 0.3; }

glicko2::rating rating_for(const skill_profile& profile, const std::string& topic, const std::string& language) {
  const auto found = profile.pairs.find(topic + "/" + language);
  if (found != profile.pairs.end()) return found->second;
  return {profile.overall.value, std::max(profile.overall.deviation, 200.0), profile.overall.volatility};
}

skill_profile learn(skill_profile now, const score_awarded& score, const std::string& session, std::int64_t position) {
  const std::array games{glicko2::game{
      score.task_rating, score.task_deviation, std::clamp(score.total / 100, 0.0, 1.0),
      weight_of_attempt(score.attempt)}};
  const auto pair = score.topic + "/" + score.language;
  const auto before = rating_for(now, score.topic, score.language);
  const auto after = glicko2::update(before, games);
  now.candidate = score.candidate.value;
  now.overall = glicko2::update(now.overall, games);
  now.pairs[pair] = after;
  ++now.attempts[pair];
  if (!now.latest || now.latest->session != session) ++now.sessions;
  now.latest = rating_change{session, score.attempt, score.topic, score.language, before, after, position};
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
  return learn(std::move(row), std::get<score_awarded>(*score), std::string{assay::key_of(e.stream)}, e.position);
}

} // namespace assay
