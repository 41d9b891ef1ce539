#include "hostile_corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <stdexcept>

namespace assay::sandbox::test {

namespace {

namespace fs = std::filesystem;

// Constants, since tests are named before this file's variables are made.
constexpr const char* home = ASSAY_SOURCE_DIR "/tests/hostile";
constexpr std::pair<std::string_view, const char*> languages_by_suffix[] = {
    {".py", "python"}, {".cpp", "cpp"}, {".go", "go"}, {".java", "java"}};

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw std::runtime_error{"cannot read " + path.string()};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string{}
                                         : std::string{text.substr(first, text.find_last_not_of(' ') + 1 - first)};
}

/// The comment lines at the very beginning as keys and values; a line without a key goes on with the one before.
std::map<std::string, std::string> header_of(const std::string& source, const std::string& name) {
  static constexpr std::string_view keys[] = {"attack", "held by", "outcome", "kind",  "cases",
                                              "time",   "hasty",   "says",    "beside"};
  std::map<std::string, std::string> found;
  std::istringstream lines{source};
  std::string key;
  for (std::string line; std::getline(lines, line);) {
    const std::string_view mark = line.starts_with("//") ? "//" : "#";
    if (!line.starts_with(mark) || line.starts_with("#include")) break;
    const auto text = trimmed(std::string_view{line}.substr(mark.size()));
    const auto colon = text.find(": ");
    if (colon != std::string::npos && std::ranges::find(keys, text.substr(0, colon)) != std::end(keys)) {
      key = text.substr(0, colon);
      found[key] = trimmed(std::string_view{text}.substr(colon + 2));
    } else if (!key.empty()) {
      found[key] += " " + text;
    }
  }
  for (const char* must : {"attack", "held by", "outcome"})
    if (found[must].empty()) throw std::runtime_error{"tests/hostile/" + name + " does not say \"" + must + "\""};
  return found;
}

hostile_program::kind kind_of(const std::string& name) {
  if (name == "program") return hostile_program::kind::program;
  if (name == "files") return hostile_program::kind::files;
  if (name.empty() || name == "function") return hostile_program::kind::function;
  throw std::runtime_error{"there are no hostile programs of the kind " + name};
}

hostile_program load(const fs::path& path) {
  hostile_program made;
  made.name = fs::relative(path, home).string();
  const auto suffix = path.extension().string();
  for (const auto& [known, language] : languages_by_suffix)
    if (known == suffix) made.language = language;
  if (made.language.empty()) throw std::runtime_error{"no language's file is " + path.string()};
  made.source = read(path);
  auto header = header_of(made.source, made.name);
  made.what = kind_of(header["kind"]);
  made.attack = header["attack"];
  made.held_by = header["held by"];
  made.says = header["says"];
  if (!header["cases"].empty()) made.cases = std::stoi(header["cases"]);
  if (!header["time"].empty()) made.time = std::chrono::milliseconds{std::stoi(header["time"])};
  made.hasty = header["hasty"];
  if (!made.hasty.empty() && made.hasty != "compile" && made.hasty != "start")
    throw std::runtime_error{"tests/hostile/" + made.name + " is hasty in " + made.hasty};
  if (!header["beside"].empty()) made.beside = read(path.parent_path() / header["beside"]);
  std::istringstream outcomes{header["outcome"]};
  made.outcomes.assign(std::istream_iterator<std::string>{outcomes}, {});
  return made;
}

} // namespace

std::ostream& operator<<(std::ostream& out, const hostile_program& p) { return out << p.name; }

const std::vector<hostile_program>& hostile_corpus() {
  static const std::vector<hostile_program> all = [] {
    std::vector<hostile_program> found;
    // What stands deeper runs beside another.
    for (const auto& folder : fs::directory_iterator{home}) {
      if (!folder.is_directory()) continue;
      for (const auto& entry : fs::directory_iterator{folder})
        if (entry.is_regular_file()) found.push_back(load(entry.path()));
    }
    std::ranges::sort(found, {}, &hostile_program::name);
    return found;
  }();
  return all;
}

std::string with_marks(std::string text, const std::map<std::string, std::string>& marks) {
  for (const auto& [mark, value] : marks)
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
      text.replace(at, mark.size(), value);
  return text;
}

judge_job hostile_job(const hostile_program& p, std::string source) {
  judge_job what;
  what.language = p.language;
  what.source = std::move(source);
  what.entry = {"f", {{"n", "int"}}, "int"};
  for (int n = 1; n <= p.cases; ++n) what.cases.push_back({"case-" + std::to_string(n), {n}, n + 1});
  what.case_limit = p.time;
  what.memory_bytes = 48LL << 20;
  if (p.what != hostile_program::kind::program) return what;
  what.kind = job_kind::program;
  what.entry = {};
  what.cases = {{"case-1", {"1\n"}, "2\n"}};
  return what;
}

} // namespace assay::sandbox::test
