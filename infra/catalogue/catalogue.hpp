#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::catalogue {

/// What tasks are wanted; what is not said does not matter.
struct query {
  std::optional<std::string> topic = {};
  std::optional<std::string> language = {}; ///< one in which the task has a reference solution
  std::optional<task_level> level = {};
  std::optional<task_kind> kind = {};
};

/// All tasks that can be served. Immutable and cheap to copy; pointers to tasks live as long as any copy does.
class catalogue {
public:
  catalogue() = default;
  explicit catalogue(std::vector<task> tasks);

  /// Null when there is no such task.
  const task* find(std::string_view id) const;

  /// In the order of the ids.
  std::span<const task> all() const noexcept;

  /// In the order of the ids.
  std::vector<const task*> filter(const query& wanted) const;

private:
  std::shared_ptr<const std::vector<task>> tasks_;
};

/// The reference solution in this language; null when there is none.
const solution* reference(const task& t, std::string_view language);

} // namespace assay::catalogue
