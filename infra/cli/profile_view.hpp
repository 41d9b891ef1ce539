#pragma once

#include "actors/generator/decider.hpp"
#include "projections/sessions/sessions.hpp"
#include "projections/skill/skill.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

/// The task that a candidate would be given now.
struct next_task {
  task_presented chosen;
  std::string title; ///< in the language of the terminal
  std::string language;
};

/// What is known of a candidate: `latest` are their last sessions, the newest first.
struct candidate_view {
  std::string name; ///< as it was asked for
  skill_profile skill;
  std::vector<session_row> latest;
  std::int64_t now_us = 0;
  std::optional<next_task> next; ///< nothing when no task fits, or the catalogue cannot be read
};

/// A rating and what it was learnt from.
struct rated {
  std::string topic;
  std::string language; ///< empty: over all
  glicko2::rating rating;
  int attempts = 0;
  std::int64_t position = 0; ///< of the event that moved it last
};

/// Every pair of topic and language, and every topic over all languages; the strongest first.
std::vector<rated> pairs_of(const skill_profile& skill);
std::vector<rated> topics_of(const skill_profile& skill);

/// The topics that stand out, at most three, the most pronounced first: those above the median of the practised topics
/// by more than half of their own uncertainty, and those as far below it.
std::vector<std::string> strongest(const skill_profile& skill);
std::vector<std::string> weakest(const skill_profile& skill);

/// How the overall rating has moved over the latest scored sessions.
struct rating_trend {
  int sessions = 0;
  double points = 0;
};
/// Nothing before the second scored session.
std::optional<rating_trend> trend_of(const skill_profile& skill);

/// The language with the most scored attempts; Python when there is none.
std::string main_language(const skill_profile& skill);

} // namespace assay::cli
