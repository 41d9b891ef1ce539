#include "actors/reviewer/decider.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>

namespace assay {
namespace {

constexpr std::size_t longest_line = 100;
constexpr std::size_t deepest_nesting = 5;
constexpr int lines_without_comment = 25;
constexpr std::size_t many_short_names = 6;
constexpr double cost = 0.15;
constexpr double lowest_mark = 0.25;

struct source_line {
  int number = 0;
  std::size_t indent = 0; ///< columns, a tab being four
  std::string_view text;  ///< trimmed
  std::size_t width = 0;
};

std::vector<source_line> split(std::string_view source) {
  std::vector<source_line> out;
  for (int number = 1; !source.empty(); ++number) {
    const auto end = std::min(source.find('\n'), source.size());
    auto line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())) != 0) line.remove_suffix(1);
    const auto width = line.size();
    std::size_t indent = 0;
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
      indent += line.front() == '\t' ? 4 : 1;
      line.remove_prefix(1);
    }
    if (!line.empty()) out.push_back({number, indent, line, width});
  }
  return out;
}

std::string_view comment_mark(std::string_view language) { return language == "python" ? "#" : "//"; }

bool is_comment(std::string_view language, std::string_view text) {
  return text.starts_with(comment_mark(language)) || text.starts_with("/*") || text.starts_with("\"\"\"") ||
         text.starts_with("'''");
}

std::optional<remark> long_line(std::string_view, const std::vector<source_line>& lines) {
  for (const auto& each : lines)
    if (each.width > longest_line)
      return remark{each.number, "long-line", "a line of over 100 characters is hard to read"};
  return std::nullopt;
}

/// A whole program reads its input, and then what it prints is its answer.
bool is_whole_program(const std::vector<source_line>& lines) {
  for (const auto& each : lines)
    for (const std::string_view sign :
         {"sys.stdin", "input()", "std::cin", "cin >>", "getline(cin", "scanf(", "os.Stdin", "System.in",
          "readFileSync(0"})
      if (each.text.find(sign) != std::string_view::npos) return true;
  return false;
}

std::optional<remark> debug_output(std::string_view language, const std::vector<source_line>& lines) {
  if (is_whole_program(lines)) return std::nullopt;
  const std::string_view call = language == "python"       ? "print("
                                : language == "java"       ? "System.out"
                                : language == "go"         ? "fmt.Print"
                                : language == "javascript" ? "console."
                                                           : "std::cout";
  for (const auto& each : lines)
    if (each.text.starts_with(call))
      return remark{each.number, "debug-output", "output for debugging is left in the solution"};
  return std::nullopt;
}

std::optional<remark> unfinished(std::string_view language, const std::vector<source_line>& lines) {
  for (const auto& each : lines) {
    const auto at = each.text.find(comment_mark(language));
    if (at == std::string_view::npos) continue;
    const auto comment = each.text.substr(at);
    if (comment.find("TODO") != std::string_view::npos || comment.find("FIXME") != std::string_view::npos)
      return remark{each.number, "unfinished", "a note says that something is unfinished"};
  }
  return std::nullopt;
}

std::optional<remark> deep_nesting(std::string_view, const std::vector<source_line>& lines) {
  // The depth is counted by the indentations that enclose a line, whatever their width.
  std::vector<std::size_t> open;
  for (const auto& each : lines) {
    while (!open.empty() && open.back() >= each.indent) open.pop_back();
    if (open.size() > deepest_nesting)
      return remark{
          each.number, "deep-nesting", "blocks are nested more than five deep; a helper function would name the idea"};
    open.push_back(each.indent);
  }
  return std::nullopt;
}

std::optional<remark> no_comment(std::string_view language, const std::vector<source_line>& lines) {
  if (static_cast<int>(lines.size()) < lines_without_comment) return std::nullopt;
  for (const auto& each : lines)
    if (is_comment(language, each.text) || each.text.find(comment_mark(language)) != std::string_view::npos)
      return std::nullopt;
  return remark{0, "no-comment", "nothing tells the reader why the code does what it does"};
}

std::optional<remark> short_names(std::string_view, const std::vector<source_line>& lines) {
  // Names that every reader knows are no fault: indices, sizes, coordinates.
  static const std::set<char> usual{'i', 'j', 'k', 'n', 'm', 'x', 'y', '_'};
  std::set<char> found;
  for (const auto& each : lines) {
    const auto t = each.text;
    for (std::size_t at = 0; at + 2 < t.size(); ++at) {
      const auto letter = static_cast<unsigned char>(t[at]);
      const bool begins = at == 0 || t[at - 1] == ' ' || t[at - 1] == '(' || t[at - 1] == ',';
      const bool assigned = t[at + 1] == ' ' && t[at + 2] == '=' && (at + 3 >= t.size() || t[at + 3] != '=');
      if (begins && assigned && std::isalpha(letter) != 0 && !usual.contains(t[at])) found.insert(t[at]);
    }
    if (found.size() >= many_short_names)
      return remark{each.number, "short-names", "many names of one letter; say what they hold"};
  }
  return std::nullopt;
}

} // namespace

rule_review review_by_rules(std::string_view language, std::string_view source) {
  const auto lines = split(source);
  rule_review out;
  for (const auto rule : {long_line, debug_output, unfinished, deep_nesting, no_comment, short_names})
    if (auto found = rule(language, lines)) out.remarks.push_back(*std::move(found));
  out.mark = std::max(1 - cost * static_cast<double>(out.remarks.size()), lowest_mark);
  return out;
}

} // namespace assay
