#include "infra/catalogue/catalogue.hpp"

#include <algorithm>
#include <utility>

namespace assay::catalogue {
namespace {

bool matches(const task& t, const query& wanted) {
  return (!wanted.topic || std::find(t.topics.begin(), t.topics.end(), *wanted.topic) != t.topics.end()) &&
         (!wanted.language || reference(t, *wanted.language)) && (!wanted.level || t.level == *wanted.level) &&
         (!wanted.kind || t.kind == *wanted.kind);
}

} // namespace

catalogue::catalogue(std::vector<task> tasks) {
  std::sort(tasks.begin(), tasks.end(), [](const task& a, const task& b) { return a.id < b.id; });
  tasks_ = std::make_shared<const std::vector<task>>(std::move(tasks));
}

const task* catalogue::find(std::string_view id) const {
  const auto tasks = all();
  const auto found = std::lower_bound(
      tasks.begin(), tasks.end(), id, [](const task& t, std::string_view wanted) { return t.id < wanted; });
  return found != tasks.end() && found->id == id ? &*found : nullptr;
}

std::span<const task> catalogue::all() const noexcept {
  return tasks_ ? std::span<const task>{*tasks_} : std::span<const task>{};
}

std::vector<const task*> catalogue::filter(const query& wanted) const {
  std::vector<const task*> out;
  for (const auto& t : all()) {
    if (matches(t, wanted)) out.push_back(&t);
  }
  return out;
}

const solution* reference(const task& t, std::string_view language) {
  const auto found = std::find_if(t.solutions.begin(), t.solutions.end(), [&](const solution& s) {
    return s.role == solution_role::reference && s.language == language;
  });
  return found == t.solutions.end() ? nullptr : &*found;
}

} // namespace assay::catalogue
