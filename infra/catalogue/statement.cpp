#include "infra/catalogue/statement.hpp"

#include <array>

namespace assay::catalogue {
namespace {

/// The headings, in the locales that statements are written in.
struct headings {
  std::string_view examples, constraints, follow_up, alternatively;
};
headings headings_in(std::string_view locale) {
  if (locale == "ru") return {"Примеры", "Ограничения", "Вопрос вдогонку", "или"};
  return {"Examples", "Constraints", "Follow-up", "or"};
}

std::string in_json(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// A text as an indented block.
std::string block(const std::string& text) {
  std::string out = "    ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\n' && i + 1 < text.size()) out += "    ";
  }
  return out.ends_with('\n') ? out : out + "\n";
}

// Every right answer where there are several.
std::string answer_text(const task& t, const nlohmann::json& expected, std::string_view alternatively) {
  if (!std::holds_alternative<sandbox::any_of>(t.checker)) return in_json(expected);
  std::string out;
  for (const auto& each : expected) {
    if (!out.empty()) out.append(" ").append(alternatively).append(" ");
    out += in_json(each);
  }
  return out;
}

} // namespace

std::string call_text(const sandbox::signature& entry, const nlohmann::json& arguments) {
  std::string out = entry.name + "(";
  for (std::size_t i = 0; i < arguments.size(); ++i) (out += i == 0 ? "" : ", ") += in_json(arguments[i]);
  return out + ")";
}

std::string full_statement(const task& t, std::string_view locale) {
  const auto words = headings_in(locale);
  std::string out = "# " + t.title.in(locale) + "\n\n" + t.statement.in(locale);
  if (!out.ends_with('\n')) out += '\n';
  if (t.kind == task_kind::suite) return out;
  out += "\n## " + std::string{words.examples} + "\n\n";
  for (const auto& each : t.cases) {
    if (each.shown != task_case::visibility::visible) continue;
    if (t.kind == task_kind::program) {
      out += block(each.call.arguments.at(0).get<std::string>()) + "    ->\n" +
             block(each.call.expected.get<std::string>()) + "\n";
    } else
      out += "    " + call_text(t.signature, each.call.arguments) + "\n    -> " +
             answer_text(t, each.call.expected, words.alternatively) + "\n\n";
    if (!each.explanation.by_locale.empty()) out += each.explanation.in(locale) + "\n\n";
  }
  if (!t.constraints.empty()) {
    out += "## " + std::string{words.constraints} + "\n\n";
    for (const auto& each : t.constraints) out += "- " + each.in(locale) + "\n";
    out += "\n";
  }
  if (!t.follow_up.by_locale.empty())
    out += "## " + std::string{words.follow_up} + "\n\n" + t.follow_up.in(locale) + "\n";
  return out;
}

std::string_view file_suffix(std::string_view language) {
  using suffix = std::pair<std::string_view, std::string_view>;
  constexpr std::array suffixes{
      suffix{"python", ".py"}, suffix{"cpp", ".cpp"}, suffix{"go", ".go"}, suffix{"java", ".java"},
      suffix{"javascript", ".js"}};
  for (const auto& [name, ending] : suffixes)
    if (name == language) return ending;
  return ".txt";
}

} // namespace assay::catalogue
