#include "infra/catalogue/stub_text.hpp"
#include "sandbox/judge/cpp_text.hpp"

namespace assay::catalogue {

std::string cpp_stub(const task& t) {
  const auto entry = entry_of(t);
  std::string out =
      "// " + title_line(t) + "\n// The whole standard library is included, with `using namespace std`.\n";
  if (const auto nodes = sandbox::cpp::names{entry}.node_structs(); !nodes.empty())
    out += "// This is there already:\n" + commented(nodes);
  return out + '\n' + sandbox::cpp::prototype(entry) + " {\n  return {};\n}\n";
}

} // namespace assay::catalogue
