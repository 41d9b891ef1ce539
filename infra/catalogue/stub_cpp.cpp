#include "infra/catalogue/stub.hpp"
#include "sandbox/judge/cpp_text.hpp"

#include <stdexcept>

namespace assay::catalogue {
namespace {

std::string commented(const std::string& lines) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = lines.find('\n', at);
    out += "// " + lines.substr(at, end - at) + '\n';
    at = end + 1;
  }
  return out;
}

} // namespace

std::string cpp_stub(const task& t) {
  const auto entry = sandbox::understand(t.signature);
  if (!entry) throw std::invalid_argument(entry.error().what);
  std::string title = t.title.in("en");
  // A line that ends in a backslash would make the next one a comment too.
  for (auto& c : title)
    if (c == '\n' || c == '\\') c = ' ';
  std::string out = "// " + title + ".\n// The whole standard library is included, with `using namespace std`.\n";
  if (const auto nodes = sandbox::cpp::names{*entry}.node_structs(); !nodes.empty())
    out += "// This is there already:\n" + commented(nodes);
  return out + '\n' + sandbox::cpp::prototype(*entry) + " {\n  return {};\n}\n";
}

} // namespace assay::catalogue
