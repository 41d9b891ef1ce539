#include "infra/catalogue/read_task.hpp"

#include <array>
#include <utility>

namespace assay::catalogue {
namespace {

using json = nlohmann::json;

constexpr std::array<std::string_view, 3> kind_names{"function", "program", "suite"};
constexpr std::array<std::string_view, 4> level_names{"easy", "medium", "hard", "expert"};
constexpr std::array<std::string_view, 3> role_names{"reference", "slow", "wrong"};

template <class Enum, std::size_t N>
Enum named(const std::array<std::string_view, N>& names, const json& value) {
  const auto& name = value.get_ref<const std::string&>();
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return {}; // the schema knows the same names
}

text read_text(const json& value) { return {value.get<std::map<std::string, std::string, std::less<>>>()}; }

std::vector<text> read_texts(const json& values) {
  std::vector<text> out;
  for (const auto& value : values) out.push_back(read_text(value));
  return out;
}

sandbox::signature read_signature(const json& value) {
  sandbox::signature out{value.at("name"), {}, value.at("returns")};
  for (const auto& p : value.at("parameters")) out.parameters.push_back({p.at("name"), p.at("type")});
  return out;
}

task_case read_case(const json& value) {
  task_case out;
  out.call.id = value.at("id");
  if (value.contains("stdin") &&
      !value.contains("arguments")) { // of a program task; what else is missing or too much, check_task says
    out.call.arguments = json::array({value["stdin"]});
    out.call.expected = value.value("stdout", "");
  } else {
    out.call.arguments = value.value("arguments", json::array());
    out.call.expected = value.value("expected", json{});
  }
  out.shown = value.at("visible") ? task_case::visibility::visible : task_case::visibility::hidden;
  if (value.contains("explanation")) out.explanation = read_text(value["explanation"]);
  return out;
}

// A predicate's text stands in a file of its own, which is read later.
sandbox::checker read_checker(const json& value) {
  const std::string kind = value.at("kind");
  if (kind == "unordered") return sandbox::in_any_order{};
  if (kind == "float") return sandbox::within{value.value("absolute", 0.0), value.value("relative", 0.0)};
  if (kind == "any_of") return sandbox::any_of{};
  if (kind == "predicate") return sandbox::by_predicate{};
  return sandbox::exactly{};
}

task_limits read_limits(const json& value) {
  task_limits out;
  out.case_time = std::chrono::milliseconds{value.at("case_ms").get<std::int64_t>()};
  out.memory_bytes = value.at("memory_mb").get<std::int64_t>() * 1024 * 1024;
  if (value.contains("language_factors")) value["language_factors"].get_to(out.language_factors);
  return out;
}

solution read_solution(const json& value) {
  solution out;
  out.role = named<solution_role>(role_names, value.at("role"));
  out.language = value.at("language");
  out.file = value.at("file");
  out.reason = value.value("reason", "");
  out.verdict = value.value("verdict", "");
  if (value.contains("fails")) value["fails"].get_to(out.fails);
  return out;
}

} // namespace

std::string_view to_string(task_kind k) noexcept { return kind_names[static_cast<std::size_t>(k)]; }
std::string_view to_string(task_level l) noexcept { return level_names[static_cast<std::size_t>(l)]; }
std::string_view to_string(solution_role r) noexcept { return role_names[static_cast<std::size_t>(r)]; }

const std::string& text::in(std::string_view locale) const {
  static const std::string none;
  auto found = by_locale.find(locale);
  if (found == by_locale.end()) found = by_locale.find("en");
  return found == by_locale.end() ? none : found->second;
}

const std::vector<std::int64_t>& scaling_plan::sizes_for(std::string_view language) const {
  const auto own = language_sizes.find(language);
  return own == language_sizes.end() ? sizes : own->second;
}

task read_task(const json& document) {
  task out;
  out.id = document.at("id");
  out.version = document.at("version");
  out.kind = named<task_kind>(kind_names, document.at("kind"));
  document.at("topics").get_to(out.topics);
  out.level = named<task_level>(level_names, document.at("level"));
  out.declared = {document.at("rating").at("value"), document.at("rating").at("deviation")};
  out.title = read_text(document.at("title"));
  if (document.contains("signature")) out.signature = read_signature(document["signature"]);
  out.checker = read_checker(document.at("checker"));
  for (const auto& value : document.at("cases")) out.cases.push_back(read_case(value));
  out.constraints = read_texts(document.at("constraints"));
  out.follow_up = read_text(document.at("follow_up"));
  out.hints = read_texts(document.at("hints"));
  out.time_class = document.at("complexity").at("time");
  if (document.contains("scaling")) {
    document["scaling"].at("sizes").get_to(out.scaling.sizes);
    out.scaling.seed = document["scaling"].at("seed");
    if (document["scaling"].contains("language_sizes"))
      document["scaling"]["language_sizes"].get_to(out.scaling.language_sizes);
  }
  out.limits = read_limits(document.at("limits"));
  for (const auto& value : document.at("solutions")) out.solutions.push_back(read_solution(value));
  return out;
}

} // namespace assay::catalogue
