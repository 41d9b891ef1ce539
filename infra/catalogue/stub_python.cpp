#include "infra/catalogue/stub.hpp"
#include "sandbox/judge/type.hpp"

#include <set>
#include <stdexcept>

namespace assay::catalogue {
namespace {

using kind = sandbox::value_type::kind;

// Node classes are quoted: the candidate's file has them only in a comment.
constexpr std::string_view list_node = R"(# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
)";
constexpr std::string_view tree_node = R"(# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val = val
#         self.left = left
#         self.right = right
)";

std::string annotation(const sandbox::value_type& type, std::set<kind>& used) {
  used.insert(type.what);
  const auto inner = [&] { return annotation(*type.inner, used); };
  switch (type.what) {
  case kind::integer:
    return "int";
  case kind::floating:
    return "float";
  case kind::boolean:
    return "bool";
  case kind::string:
    return "str";
  case kind::list:
    return "list[" + inner() + ']';
  case kind::map:
    return "dict[str, " + inner() + ']';
  case kind::optional:
    return inner() + " | None";
  case kind::grid:
    return "list[list[" + inner() + "]]";
  case kind::linked_list:
    inner();
    return "ListNode | None";
  case kind::binary_tree:
    inner();
    return "TreeNode | None";
  }
  throw std::logic_error("a type without an annotation");
}

std::string annotation(const std::string& written, std::set<kind>& used) {
  std::set<kind> here;
  const auto type = sandbox::parse_type(written);
  if (!type) throw std::invalid_argument(type.error().what);
  auto out = annotation(*type, here);
  used.insert(here.begin(), here.end());
  return here.contains(kind::linked_list) || here.contains(kind::binary_tree) ? '"' + out + '"' : out;
}

std::string docstring(const std::string& title) {
  std::string out;
  for (const char c : title) {
    if (c == '\\' || c == '"') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return "\"\"\"" + out + ".\"\"\"";
}

} // namespace

std::string python_stub(const task& t) {
  std::set<kind> used;
  std::string parameters;
  for (const auto& p : t.signature.parameters)
    parameters += (parameters.empty() ? "" : ", ") + p.name + ": " + annotation(p.type, used);
  const auto returns = annotation(t.signature.returns, used);

  std::string out;
  if (used.contains(kind::linked_list)) out += std::string{list_node} + "\n\n";
  if (used.contains(kind::binary_tree)) out += std::string{tree_node} + "\n\n";
  out += "def " + t.signature.name + '(' + parameters + ") -> " + returns + ":\n";
  out += "    " + docstring(t.title.in("en")) + "\n    pass\n";
  return out;
}

} // namespace assay::catalogue
