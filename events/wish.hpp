#pragma once

#include "events/core/field.hpp"

#include <map>
#include <string>
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

/// What a candidate wants next, together with the ratings of that moment, so that the choice can be explained later.
/// Part of events: add fields by a new version of those.
struct task_wish {
  std::string language;                   ///< programming language
  std::string topic;                      ///< empty: any
  std::string task;                       ///< a certain task; empty: choose
  double target_success = 0.7;            ///< wanted probability of solving it at the first attempt
  strength overall;                       ///< the candidate's
  std::map<std::string, strength> topics; ///< in this language, by topic
  std::vector<std::string> seen;          ///< tasks of earlier sessions, the latest first
  static constexpr auto fields() {
    return std::tuple{field{"language", &task_wish::language}, field{"topic", &task_wish::topic},
                      field{"task", &task_wish::task},         field{"target_success", &task_wish::target_success},
                      field{"overall", &task_wish::overall},   field{"topics", &task_wish::topics},
                      field{"seen", &task_wish::seen}};
  }
  friend bool operator==(const task_wish&, const task_wish&) = default;
};

} // namespace assay
