#pragma once

#include "events/core/field.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// A strength and its uncertainty, Glicko-2 scale.
struct strength {
  double value = 1500;
  double deviation = 350;
  static constexpr auto fields() {
    return std::tuple{field{"value", &strength::value}, field{"deviation", &strength::deviation}};
  }
  friend bool operator==(const strength&, const strength&) = default;
};

/// How a task is chosen: near the wanted success, or a level up or down by the latest scores.
enum class selection_policy : std::uint8_t { target, streak };
template <>
struct enum_names<selection_policy> {
  static constexpr std::array<std::pair<selection_policy, std::string_view>, 2> value{
      {{selection_policy::target, "target"}, {selection_policy::streak, "streak"}}};
};

/// When a topic was practised last, in any language, and how well it went.
struct topic_practice {
  double days = 0;  ///< since then
  int in_a_row = 0; ///< first attempts that passed, up to then, without one that did not
  static constexpr auto fields() {
    return std::tuple{field{"days", &topic_practice::days}, field{"in_a_row", &topic_practice::in_a_row}};
  }
  friend bool operator==(const topic_practice&, const topic_practice&) = default;
};

/// How an earlier session went.
struct past_score {
  std::string level;
  double score = 0; ///< 0 to 100
  static constexpr auto fields() {
    return std::tuple{field{"level", &past_score::level}, field{"score", &past_score::score}};
  }
  friend bool operator==(const past_score&, const past_score&) = default;
};

/// What a candidate wants next, together with all that the choice looks at, as it was at that moment, so that the
/// choice can be explained and made again later. Part of events: add fields by a new version of those.
struct task_wish {
  std::string language;                   ///< programming language
  std::string topic;                      ///< empty: any
  std::string task;                       ///< a certain task; empty: choose
  double target_success = 0.7;            ///< wanted probability of solving it at the first attempt
  strength overall;                       ///< the candidate's
  std::map<std::string, strength> topics; ///< in this language, by topic
  std::vector<std::string> seen;          ///< tasks of earlier sessions, the latest first
  selection_policy policy = selection_policy::target;
  strength new_topic;                             ///< in this language, for a topic that is not in `topics`
  std::map<std::string, topic_practice> practice; ///< by topic; one that is not here was never practised
  std::vector<past_score> recent;                 ///< of the latest scored sessions, the latest first
  static constexpr auto fields() {
    return std::tuple{field{"language", &task_wish::language},   field{"topic", &task_wish::topic},
                      field{"task", &task_wish::task},           field{"target_success", &task_wish::target_success},
                      field{"overall", &task_wish::overall},     field{"topics", &task_wish::topics},
                      field{"seen", &task_wish::seen},           field{"policy", &task_wish::policy},
                      field{"new_topic", &task_wish::new_topic}, field{"practice", &task_wish::practice},
                      field{"recent", &task_wish::recent}};
  }
  friend bool operator==(const task_wish&, const task_wish&) = default;
};

} // namespace assay
