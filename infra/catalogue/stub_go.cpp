#include "infra/catalogue/stub_text.hpp"
#include "sandbox/judge/go_text.hpp"

namespace assay::catalogue {
namespace {

std::string_view nothing(const sandbox::value_type& type) {
  using kind = sandbox::value_type::kind;
  switch (type.what) {
  case kind::integer:
  case kind::floating:
    return "0";
  case kind::boolean:
    return "false";
  case kind::string:
    return "\"\"";
  default:
    return "nil";
  }
}

} // namespace

std::string go_stub(const task& t) {
  const auto entry = entry_of(t);
  constexpr std::string_view package = "package main\n\n";
  std::string out{package};
  for (const auto& node : sandbox::go::node_files(entry))
    out += "// This is there already:\n" + commented(node.text.substr(package.size())) + '\n';
  return out + "// " + title_line(t) + '\n' + sandbox::go::prototype(entry) + " {\n\treturn " +
         std::string{nothing(entry.returns)} + "\n}\n";
}

} // namespace assay::catalogue
