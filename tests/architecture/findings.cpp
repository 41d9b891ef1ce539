#include "tests/architecture/findings.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace assay::test {
namespace {

namespace fs = std::filesystem;

constexpr std::array layers{"events", "projections", "actors", "infra", "sandbox", "tests"};

const std::map<std::string, std::set<std::string>>& may_see() {
  static const std::map<std::string, std::set<std::string>> table{
      {"events", {"events"}},
      {"projections", {"events", "projections"}},
      {"actors", {"events", "projections", "actors", "sandbox"}},
      {"sandbox", {"sandbox"}},
      {"infra", {"events", "projections", "actors", "sandbox", "infra"}},
      {"tests", {}}}; // see all
  return table;
}

/// Headers of actors/core that hold values only.
const std::set<std::string>& values_of_core() {
  static const std::set<std::string> names{
      "actors/core/decision.hpp", "actors/core/work.hpp", "actors/core/bus_messages.hpp"};
  return names;
}

struct include {
  int line = 0;
  std::string name;
  bool quoted = false;
};

std::optional<include> include_in(const std::string& text, int line) {
  auto at = text.find_first_not_of(" \t");
  if (at == std::string::npos || text[at] != '#') return std::nullopt;
  at = text.find_first_not_of(" \t", at + 1);
  if (at == std::string::npos || text.compare(at, 7, "include") != 0) return std::nullopt;
  const auto open = text.find_first_of("<\"", at);
  if (open == std::string::npos) return std::nullopt;
  const auto close = text.find(text[open] == '<' ? '>' : '"', open + 1);
  if (close == std::string::npos) return std::nullopt;
  return include{line, text.substr(open + 1, close - open - 1), text[open] == '"'};
}

std::vector<include> includes_of(const fs::path& file) {
  std::vector<include> out;
  std::ifstream in{file};
  std::string text;
  for (int line = 1; std::getline(in, text); ++line)
    if (auto found = include_in(text, line)) out.push_back(*std::move(found));
  return out;
}

bool is_source(const fs::path& file) {
  const auto ext = file.extension();
  return ext == ".cpp" || ext == ".hpp" || ext == ".h" || ext == ".cc";
}

/// Sources of the layers, relative to the root, in a fixed order.
std::vector<fs::path> sources(const fs::path& root) {
  std::vector<fs::path> out;
  for (const auto* layer : layers) {
    if (!fs::exists(root / layer)) continue;
    for (const auto& each : fs::recursive_directory_iterator{root / layer})
      if (each.is_regular_file() && is_source(each.path())) out.push_back(fs::relative(each.path(), root));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string layer_of(std::string_view path) { return std::string{path.substr(0, path.find('/'))}; }

std::string file_name(const std::string& path) { return fs::path{path}.filename().string(); }

bool is_decider(const std::string& path) {
  return path.starts_with("actors/") && file_name(path).starts_with("decider");
}

/// What a decider may see of actors/: its own and other roles' values.
bool is_value_header(const std::string& name) {
  static const std::set<std::string> of_roles{"commands.hpp", "decider.hpp", "language.hpp"};
  return values_of_core().contains(name) || (!name.starts_with("actors/core/") && of_roles.contains(file_name(name)));
}

std::optional<std::string> fault_of_ours(const std::string& path, const include& i) {
  const auto from = layer_of(path);
  const auto to = layer_of(i.name);
  if (from == "tests") return std::nullopt;
  if (!may_see().contains(to)) return "write it from the root: \"" + i.name + "\"";
  if (!may_see().at(from).contains(to)) return from + " must not see " + to + ": \"" + i.name + "\"";
  if (is_decider(path) && to != "events" && to != "projections" && !is_value_header(i.name))
    return "a decider sees values only: \"" + i.name + "\"";
  const auto name = file_name(i.name);
  if (from == "actors" && to == "sandbox" && name != "job.hpp" && name != "outcome.hpp")
    return "actors see only job and outcome of sandbox: \"" + i.name + "\"";
  return std::nullopt;
}

std::optional<std::string> fault_of_foreign(const std::string& path, const include& i) {
  const auto from = layer_of(path);
  const bool caf = i.name.starts_with("caf/");
  const bool pqxx = i.name.starts_with("pqxx/") || i.name.starts_with("libpq");
  // The values that deciders see must be as free of CAF as they are.
  const bool pure = from == "events" || from == "projections" || is_decider(path) || is_value_header(path);
  if (caf && (pure || from == "sandbox")) return "no CAF here: <" + i.name + ">";
  if (pqxx && from != "infra" && from != "tests") return "no Postgres here: <" + i.name + ">";
  return std::nullopt;
}

} // namespace

std::vector<finding> check_includes(const fs::path& root) {
  std::vector<finding> out;
  for (const auto& path : sources(root))
    for (const auto& each : includes_of(root / path)) {
      const auto file = path.generic_string();
      // A quoted include from another library is judged as what it is.
      const bool foreign = !each.quoted || each.name.starts_with("caf/") || each.name.starts_with("pqxx/");
      const auto fault = foreign && !may_see().contains(layer_of(each.name)) ? fault_of_foreign(file, each)
                                                                             : fault_of_ours(file, each);
      if (fault) out.push_back({file, each.line, *fault});
    }
  return out;
}

std::vector<finding> check_lengths(const fs::path& root, int alarm) {
  std::vector<finding> out;
  for (const auto& path : sources(root)) {
    std::ifstream in{root / path};
    std::string text;
    int lines = 0;
    while (std::getline(in, text)) ++lines;
    if (lines >= alarm) out.push_back({path.generic_string(), lines, std::to_string(lines) + " lines"});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.line > b.line; });
  return out;
}

} // namespace assay::test
