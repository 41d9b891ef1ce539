#pragma once

#include "actors/core/work.hpp"
#include "events/core/ids.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// Asks for the events of a stream behind version `after`, those to come, and progress about it.
struct watch_subject {
  stream_id subject;
  std::int64_t after = 0;
  static constexpr auto fields() {
    return std::tuple{field{"subject", &watch_subject::subject}, field{"after", &watch_subject::after}};
  }
};

/// Ends what the bus runs: its entities stop, its leases are given back.
struct leave {
  static constexpr auto fields() { return std::tuple<>{}; }
};

/// A specialist offers itself for these sorts of work, `capacity` at a time.
struct join_specialist {
  std::vector<work_kind> kinds;
  int capacity = 1;
  static constexpr auto fields() {
    return std::tuple{field{"kinds", &join_specialist::kinds}, field{"capacity", &join_specialist::capacity}};
  }
};

// --- the catalogue port ---

/// Asks for the tasks of a language; an empty topic is any.
struct list_tasks {
  std::string language;
  std::string topic;
  static constexpr auto fields() {
    return std::tuple{field{"language", &list_tasks::language}, field{"topic", &list_tasks::topic}};
  }
};

/// What choosing a task needs to know of it.
struct task_card {
  task_id task;
  int version = 1;
  std::string digest;
  std::vector<std::string> topics; ///< the first is the one that is rated
  std::string level;
  double rating = 1500;
  double deviation = 350;
  int hints = 0;
  std::string title;                  ///< English
  std::vector<std::string> languages; ///< in which a solution can be handed in
  static constexpr auto fields() {
    return std::tuple{field{"task", &task_card::task},           field{"version", &task_card::version},
                      field{"digest", &task_card::digest},       field{"topics", &task_card::topics},
                      field{"level", &task_card::level},         field{"rating", &task_card::rating},
                      field{"deviation", &task_card::deviation}, field{"hints", &task_card::hints},
                      field{"title", &task_card::title},         field{"languages", &task_card::languages}};
  }
};

/// Asks for the text of hint `number`, from 1.
struct get_hint {
  task_id task;
  int number = 1;
  std::string locale;
  static constexpr auto fields() {
    return std::tuple{
        field{"task", &get_hint::task}, field{"number", &get_hint::number}, field{"locale", &get_hint::locale}};
  }
};

struct get_task_text {
  task_id task;
  std::string locale;
  std::string language; ///< programming language, for the stub
  static constexpr auto fields() {
    return std::tuple{
        field{"task", &get_task_text::task}, field{"locale", &get_task_text::locale},
        field{"language", &get_task_text::language}};
  }
};

/// What a candidate sees of a task. Nothing of its hidden cases.
struct task_text {
  std::string title;
  std::string statement; ///< Markdown, with the examples
  std::string stub;      ///< source file to start from
  std::string file_name; ///< a fitting name for it
  static constexpr auto fields() {
    return std::tuple{
        field{"title", &task_text::title}, field{"statement", &task_text::statement}, field{"stub", &task_text::stub},
        field{"file_name", &task_text::file_name}};
  }
};

} // namespace assay
