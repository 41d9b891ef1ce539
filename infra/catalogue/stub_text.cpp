#include "infra/catalogue/stub_text.hpp"

#include <stdexcept>

namespace assay::catalogue {

sandbox::typed_signature entry_of(const task& t) {
  auto entry = sandbox::understand(t.signature);
  if (!entry) throw std::invalid_argument(entry.error().what);
  return std::move(*entry);
}

std::string title_line(const task& t) {
  std::string title = t.title.in("en");
  // A line that ends in a backslash would make the next one a comment too, and Java reads escapes in comments.
  for (auto& c : title)
    if (c == '\n' || c == '\\') c = ' ';
  return title + '.';
}

std::string commented(const std::string& lines) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = lines.find('\n', at);
    const auto line = lines.substr(at, end - at);
    out += (line.empty() ? "//" : "// ") + line + '\n';
    at = end + 1;
  }
  return out;
}

} // namespace assay::catalogue
