#include "infra/cli/tasks_report.hpp"

#include "infra/cli/layout.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <set>

namespace assay::cli {

std::vector<std::string> languages_of(const catalogue::task& t) {
  std::set<std::string> out;
  for (const auto& each : t.solutions)
    if (each.role == catalogue::solution_role::reference) out.insert(each.language);
  return {out.begin(), out.end()};
}

void print_list(
    const console& term, const std::vector<const catalogue::task*>& tasks, const std::string& topic,
    const std::string& locale) {
  const auto topic_of = [&](const catalogue::task& t) { return topic.empty() ? t.topics.front() : topic; };
  std::size_t id = 2;
  std::size_t subject = 5;
  for (const auto* each : tasks) {
    id = std::max(id, columns_of(each->id));
    subject = std::max(subject, columns_of(topic_of(*each)));
  }
  const auto row = [&](std::string_view a, std::string_view b, std::string_view c, std::string_view d) {
    return padded(a, id + 2) + padded(b, 8) + padded(c, subject + 2) + std::string{d};
  };
  term.out() << term.text(colour::dim, row("ID", "LEVEL", "TOPIC", "TITLE")) << '\n';
  for (const auto* each : tasks)
    term.out() << row(each->id, to_string(each->level), topic_of(*each), each->title.in(locale)) << '\n';
  term.out().flush();
}

nlohmann::json card_json(const catalogue::task& t, const std::string& locale) {
  return {
      {"id", t.id},
      {"version", t.version},
      {"title", t.title.in(locale)},
      {"kind", to_string(t.kind)},
      {"level", to_string(t.level)},
      {"topics", t.topics},
      {"languages", languages_of(t)},
      {"rating", t.declared.value},
      {"deviation", t.declared.deviation},
      {"digest", t.digest}};
}

nlohmann::json task_json(const catalogue::task& t, const std::string& locale) {
  auto out = card_json(t, locale);
  out["statement"] = t.statement.in(locale);
  auto& signature = out["signature"] = {{"name", t.signature.name}, {"returns", t.signature.returns}};
  auto& parameters = signature["parameters"] = nlohmann::json::array();
  for (const auto& each : t.signature.parameters) parameters.push_back({{"name", each.name}, {"type", each.type}});
  auto& examples = out["examples"] = nlohmann::json::array();
  for (const auto& each : t.cases) {
    if (each.shown != catalogue::task_case::visibility::visible) continue;
    nlohmann::json one{{"id", each.call.id}, {"arguments", each.call.arguments}, {"expected", each.call.expected}};
    if (!each.explanation.by_locale.empty()) one["explanation"] = each.explanation.in(locale);
    examples.push_back(std::move(one));
  }
  auto& constraints = out["constraints"] = nlohmann::json::array();
  for (const auto& each : t.constraints) constraints.push_back(each.in(locale));
  if (!t.follow_up.by_locale.empty()) out["follow_up"] = t.follow_up.in(locale);
  out["limits"] = {{"case_ms", t.limits.case_time.count()}, {"memory_mb", t.limits.memory_bytes / (1024 * 1024)}};
  return out;
}

} // namespace assay::cli
