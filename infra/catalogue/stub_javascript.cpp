#include "infra/catalogue/stub_text.hpp"
#include "sandbox/judge/node_names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace assay::catalogue {
namespace {

using kind = sandbox::value_type::kind;

constexpr std::string_view list_node = R"(class ListNode {
  constructor(val = 0, next = null) {
    this.val = val;
    this.next = next;
  }
}
)";
constexpr std::string_view tree_node = R"(class TreeNode {
  constructor(val = 0, left = null, right = null) {
    this.val = val;
    this.left = left;
    this.right = right;
  }
}
)";

constexpr std::array<std::string_view, 40> reserved{
    "await",  "break", "case",       "catch",  "class",   "const", "continue", "debugger", "default",  "delete",
    "do",     "else",  "enum",       "export", "extends", "false", "finally",  "for",      "function", "if",
    "import", "in",    "instanceof", "let",    "new",     "null",  "return",   "static",   "super",    "switch",
    "this",   "throw", "true",       "try",    "typeof",  "var",   "void",     "while",    "with",     "yield"};

std::string plain(const std::string& name) {
  const auto camel = sandbox::camel_case(name);
  return std::ranges::find(reserved, camel) == reserved.end() ? camel : camel + '_';
}

std::string annotation(const sandbox::value_type& type, std::set<kind>& used) {
  used.insert(type.what);
  const auto inner = [&] { return annotation(*type.inner, used); };
  const auto several = [](const std::string& of) { return of.find('|') == of.npos ? of : '(' + of + ')'; };
  switch (type.what) {
  case kind::integer:
  case kind::floating:
    return "number";
  case kind::boolean:
    return "boolean";
  case kind::string:
    return "string";
  case kind::list:
    return several(inner()) + "[]";
  case kind::grid:
    return several(inner()) + "[][]";
  case kind::map:
    return "Map<string, " + inner() + '>';
  case kind::optional: {
    const auto one = inner();
    return one.ends_with("|null") ? one : one + "|null";
  }
  case kind::linked_list:
    inner();
    return "ListNode|null";
  default:
    inner();
    return "TreeNode|null";
  }
}

} // namespace

std::string javascript_stub(const task& t) {
  const auto entry = entry_of(t);
  std::set<kind> used;
  std::string title = title_line(t), told, parameters;
  for (auto at = title.find("*/"); at != std::string::npos; at = title.find("*/")) title.replace(at, 2, "* ");
  for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
    const auto name = plain(entry.text.parameters[i].name);
    told += " * @param {" + annotation(entry.parameters[i], used) + "} " + name + '\n';
    parameters += (i == 0 ? "" : ", ") + name;
  }
  told += " * @return {" + annotation(entry.returns, used) + "}\n";
  std::string out;
  for (const auto& [what, text] : {std::pair{kind::linked_list, list_node}, std::pair{kind::binary_tree, tree_node}})
    if (used.contains(what)) out += "// This is there already:\n" + commented(std::string{text}) + '\n';
  out += "/**\n * " + title + '\n';
  if (used.contains(kind::integer)) out += " * A whole number beyond 2^53 - 1 is a BigInt.\n";
  return out + told + " */\nfunction " + plain(entry.text.name) + '(' + parameters + ") {\n}\n";
}

} // namespace assay::catalogue
