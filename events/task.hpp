#pragma once

#include "events/core/field.hpp"

#include <string>
#include <variant>
#include <vector>

/// The stream `task-<id>`: what this installation has offered to candidates under that name.
/// Names and shapes are stored, so add and upcast; never edit.
namespace assay {

/// A version of a task entered the catalogue.
struct task_published {
  static constexpr std::string_view type = "task.published";
  static constexpr int version = 1;
  int task_version = 1;
  std::string digest; ///< SHA-256 over everything that a verdict depends on
  std::vector<std::string> topics;
  std::string level;
  double rating = 1500;   ///< Glicko-2 scale
  double deviation = 350; ///< its uncertainty
  static constexpr auto fields() {
    return std::tuple{
        field{"task_version", &task_published::task_version},
        field{"digest", &task_published::digest},
        field{"topics", &task_published::topics},
        field{"level", &task_published::level},
        field{"rating", &task_published::rating},
        field{"deviation", &task_published::deviation}};
  }
  friend bool operator==(const task_published&, const task_published&) = default;
};

using task_event = std::variant<task_published>;

} // namespace assay
