#include "infra/catalogue/suite_tasks.hpp"

#include "infra/catalogue/digest.hpp"

#include <utility>

namespace assay::catalogue {
namespace {

constexpr std::chrono::milliseconds time_of_all_tests{5000};
constexpr std::int64_t memory = 512LL * 1024 * 1024;

task empty_task(const std::string& id) {
  task t;
  t.id = id;
  t.kind = task_kind::suite;
  t.topics = {"imported"};
  t.declared.deviation = 350; // nothing is known of it
  t.title.by_locale["en"] = id;
  t.limits.case_time = time_of_all_tests;
  t.limits.memory_bytes = memory;
  return t;
}

} // namespace

std::vector<task> suite_tasks(const std::string& name, const std::vector<suite_problem>& problems) {
  std::map<std::string, task> by_id;
  for (const auto& p : problems) {
    const auto id = name + "-" + p.id.substr(p.id.find('/') + 1);
    auto& t = by_id.try_emplace(id, empty_task(id)).first->second;
    t.solutions.push_back(
        {solution_role::reference, p.language, "canonical in " + p.language, p.head + p.solution, {}, {}, {}});
    t.cases.push_back({{p.language, nlohmann::json::array({""}), p.test}, {}, {}}); // for the digest
    if (t.statement.by_locale.empty()) {
      auto& text = t.statement.by_locale["en"];
      text = "Complete the program. In " + p.language + ":\n\n";
      for (std::size_t from = 0; from < p.head.size();) {
        const auto end = std::min(p.head.find('\n', from), p.head.size());
        text.append("    ").append(p.head, from, end - from).append("\n");
        from = end + 1;
      }
    }
    t.programs.insert_or_assign(p.language, p);
  }
  std::vector<task> out;
  for (auto& [id, t] : by_id) {
    t.digest = digest(t);
    t.cases.clear();
    out.push_back(std::move(t));
  }
  return out;
}

} // namespace assay::catalogue
