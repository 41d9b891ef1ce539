#pragma once

#include "events/core/ids.hpp"
#include "events/core/registry.hpp"
#include "events/submission.hpp"
#include "events/wish.hpp"
#include "projections/core/projection.hpp"
#include "projections/skill/glicko2.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

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

/// One layer of a skill: what it adds to the layers above it, how uncertain that is, and what it was learnt from.
struct skill_layer {
  double value = 0;
  double deviation = 0;
  int attempts = 0;          ///< scored attempts behind it
  std::int64_t position = 0; ///< of the event that moved it last
  static constexpr auto fields() {
    return std::tuple{
        field{"value", &skill_layer::value}, field{"deviation", &skill_layer::deviation},
        field{"attempts", &skill_layer::attempts}, field{"position", &skill_layer::position}};
  }
  friend bool operator==(const skill_layer&, const skill_layer&) = default;
};

/// When a topic was practised last, and how many first attempts passed since one that did not.
struct topic_history {
  std::int64_t last_us = 0;
  int in_a_row = 0;
  static constexpr auto fields() {
    return std::tuple{field{"last_us", &topic_history::last_us}, field{"in_a_row", &topic_history::in_a_row}};
  }
  friend bool operator==(const topic_history&, const topic_history&) = default;
};

/// The overall rating after a scored session.
struct trend_point {
  std::int64_t at_us = 0;
  double value = 0;
  double deviation = 0;
  std::int64_t position = 0; ///< of the event that led to it
  static constexpr auto fields() {
    return std::tuple{
        field{"at_us", &trend_point::at_us}, field{"value", &trend_point::value},
        field{"deviation", &trend_point::deviation}, field{"position", &trend_point::position}};
  }
  friend bool operator==(const trend_point&, const trend_point&) = default;
};

/// A candidate's skill in layers: a base, and what each language, each topic and each pair of them adds to it. A topic
/// that was never tried in a language is so rated by what is known of the language, of the topic and over all, and the
/// less is known, the less certain. Key: the candidate's id. How the figures below were found: docs/skill.md.
struct skill_profile {
  static constexpr std::string_view view = "skill";
  static constexpr int revision = 2;
  using event = std::variant<score_awarded>;
  static constexpr auto types = types_of<event>;

  std::string candidate;
  skill_layer base{1500, 200, 0, 0};
  double volatility = 0.06; ///< expected fluctuation, as Glicko-2 has it
  std::map<std::string, skill_layer> languages;
  std::map<std::string, skill_layer> topics;
  std::map<std::string, skill_layer> pairs;     ///< key: `<topic>/<language>`
  std::map<std::string, topic_history> history; ///< by topic
  std::vector<trend_point> trend;               ///< the latest ones, the oldest first
  int sessions = 0;                             ///< with at least one score
  std::optional<rating_change> latest;          ///< the last change of a pair

  static constexpr auto fields() {
    return std::tuple{field{"candidate", &skill_profile::candidate},   field{"base", &skill_profile::base},
                      field{"volatility", &skill_profile::volatility}, field{"languages", &skill_profile::languages},
                      field{"topics", &skill_profile::topics},         field{"pairs", &skill_profile::pairs},
                      field{"history", &skill_profile::history},       field{"trend", &skill_profile::trend},
                      field{"sessions", &skill_profile::sessions},     field{"latest", &skill_profile::latest}};
  }
  friend bool operator==(const skill_profile&, const skill_profile&) = default;

  static std::optional<std::string> key_of(const recorded_event& e);
  static result<skill_profile> project(skill_profile row, const recorded_event& e);
};

/// How much of a full game an attempt counts: the first one all, later ones 0.3, since the tests' answers are known by
/// then.
double weight_of_attempt(int attempt);

/// The result of a game against a task: 0 lost, 1 won. A score of 60, which is what passing every case is worth, is
/// even; 30 and less is a defeat, 90 and more a victory.
double game_result(double total);

/// Whether a score is a success: the event whose chance `expected_success` is.
bool passes(double total);

/// The candidate's strength in a topic, in the language of the wish.
const strength& strength_in(const task_wish& wish, const std::string& topic);

/// By how many points a task is easier because it was seen before: `seen` holds the tasks of earlier sessions, the
/// latest first.
double familiarity_of(const std::vector<std::string>& seen, const std::string& task);

/// The rating in a topic and a language.
glicko2::rating rating_for(const skill_profile& profile, const std::string& topic, const std::string& language);

/// The rating over the topics that were practised, in the languages as they were used.
glicko2::rating overall_rating(const skill_profile& profile);

/// Over all topics in one language, and over all languages in one topic.
glicko2::rating language_rating(const skill_profile& profile, const std::string& language);
glicko2::rating topic_rating(const skill_profile& profile, const std::string& topic);

/// The probability of a success in a topic and language against a task.
double expected_success(const strength& mine, double familiarity, double task_rating, double task_deviation);

/// The profile after a score. Pure.
skill_profile learn(
    skill_profile before, const score_awarded& score, const std::string& session, std::int64_t position,
    std::int64_t at_us = 0);

} // namespace assay
