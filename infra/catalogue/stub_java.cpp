#include "infra/catalogue/stub_text.hpp"
#include "sandbox/judge/java_text.hpp"

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
  case kind::optional:
    return "Optional.empty()";
  default:
    return "null";
  }
}

} // namespace

std::string java_stub(const task& t) {
  const auto entry = entry_of(t);
  std::string out = "import java.util.*;\n\n";
  for (const auto& node : sandbox::java::node_files(entry))
    out += "// This is there already:\n" + commented(node.text) + '\n';
  return out + "// " + title_line(t) + "\nclass Solution {\n    public " + sandbox::java::prototype(entry) +
         " {\n        return " + std::string{nothing(entry.returns)} + ";\n    }\n}\n";
}

} // namespace assay::catalogue
