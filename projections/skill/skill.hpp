#pragma once

#include "events/core/ids.hpp"
#include "events/core/registry.hpp"
#include "events/submission.hpp"
#include "projections/core/projection.hpp"
#include "projections/skill/glicko2.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace assay {

/// What one scored attempt did to a rating.
struct rating_change {
  std::string session;
  int attempt = 0;
  std::string topic;
  std::string language;
  glicko2::rating before;
  glicko2::rating after;
  std::int64_t position = 0; ///< of the event that moved it
  static constexpr auto fields() {
    return std::tuple{field{"session", &rating_change::session},  field{"attempt", &rating_change::attempt},
                      field{"topic", &rating_change::topic},      field{"language", &rating_change::language},
                      field{"before", &rating_change::before},    field{"after", &rating_change::after},
                      field{"position", &rating_change::position}};
  }
  friend bool operator==(const rating_change&, const rating_change&) = default;
};

/// A candidate's ratings: over all, and for each topic in each language. Key: the candidate's id.
struct skill_profile {
  static constexpr std::string_view view = "skill";
  static constexpr int revision = 1;
  using event = std::variant<score_awarded>;
  static constexpr auto types = types_of<event>;

  std::string candidate;
  glicko2::rating overall;
  std::map<std::string, glicko2::rating> pairs; ///< key: `<topic>/<language>`
  std::map<std::string, int> attempts;          ///< scored attempts behind each pair
  int sessions = 0;                             ///< with at least one score
  std::optional<rating_change> latest;          ///< the last change of a pair

  static constexpr auto fields() {
    return std::tuple{field{"candidate", &skill_profile::candidate}, field{"overall", &skill_profile::overall},
                      field{"pairs", &skill_profile::pairs},         field{"attempts", &skill_profile::attempts},
                      field{"sessions", &skill_profile::sessions},   field{"latest", &skill_profile::latest}};
  }
  friend bool operator==(const skill_profile&, const skill_profile&) = default;

  static std::optional<std::string> key_of(const recorded_event& e);
  static result<skill_profile> project(skill_profile row, const recorded_event& e);
};

/// How much of a full game an attempt counts: the first one all, later ones 0.3, since the tests' answers are known by
/// then.
double weight_of_attempt(int attempt);

/// The rating that a pair starts from: the candidate's overall value, at least 200 uncertain.
glicko2::rating rating_for(const skill_profile& profile, const std::string& topic, const std::string& language);

/// The profile after a score. Pure; the outcome of the game is the score over 100.
skill_profile
learn(skill_profile before, const score_awarded& score, const std::string& session, std::int64_t position);

} // namespace assay
