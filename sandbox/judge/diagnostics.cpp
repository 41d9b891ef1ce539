#include "sandbox/judge/diagnostics.hpp"

#include "sandbox/judge/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace assay::sandbox {

namespace {

constexpr std::size_t most_lines = 20;
constexpr std::size_t most_kept = 200;
constexpr std::size_t longest_line = 400;
constexpr std::string_view mark = "assay: ";
constexpr std::string_view internal = "assay_"; // names in generated code

/// What tools say that know no line of a source, and what it means to whoever wrote that source.
constexpr std::pair<std::string_view, std::string_view> without_a_line[] = {
    {"relocation truncated", "error: the global variables take more than 2 GiB"},
    {"internal compiler error", "error: the compiler gave up; is a constant or an initialised array very large?"},
    {"collect2: fatal error", "error: the linker gave up"},
    {"final link failed", "error: the linker gave up; is a constant or an initialised array very large?"}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Without what the sandbox's inside looks like.
std::string plain(std::string_view text) {
  std::string made = clean_utf8(std::string{text.substr(0, longest_line)}, longest_line);
  for (const auto folder : {"/box/", "/work/", "/prepared/"}) replace_all(made, folder, "");
  return made;
}

/// A whole number followed by ':', taken off the front.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc{} || parsed.ptr == text.data() + text.size() || *parsed.ptr != ':') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()) + 1);
  return number;
}

struct message {
  std::string_view file;
  int line = 0;
  std::string_view severity; ///< "error", "warning", "note", or "context" for the way to an error
  std::string_view text;
};

std::optional<message> parse(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line.front() == ' ') return std::nullopt;
  message made;
  made.file = line.substr(0, colon);
  made.file.remove_prefix(std::min(made.file.rfind('/') + 1, made.file.size()));
  auto rest = line.substr(colon + 1);
  const auto number = take_number(rest);
  if (!number) return std::nullopt;
  made.line = *number;
  (void)take_number(rest); // the column
  const auto begin = rest.find_first_not_of(' ');
  if (begin == std::string_view::npos) return std::nullopt;
  rest.remove_prefix(begin);
  made.severity = "error";
  for (const std::string_view severity : {"fatal error", "Error", "error", "warning", "note"})
    if (rest.starts_with(severity) && rest.substr(severity.size()).starts_with(": ")) {
      const bool error = severity == "fatal error" || severity == "Error"; // the latter is the assembler's
      made.severity = error ? "error" : severity;
      rest.remove_prefix(severity.size() + 2);
      break;
    }
  if (rest.starts_with("required ") || rest.starts_with("recursively required ")) made.severity = "context";
  made.text = rest;
  return made;
}

class collector {
public:
  explicit collector(std::string_view source_name) : source_name_{source_name} {}

  void take(std::string_view line) {
    for (const std::string_view link : {"undefined reference to", "multiple definition of"})
      if (const auto at = line.find(link); at != std::string_view::npos)
        return add(general_, "error: " + plain(line.substr(at)));
    for (const auto& [said, meaning] : without_a_line)
      if (line.find(said) != std::string_view::npos) return add(general_, std::string{meaning});
    const auto said = parse(line);
    if (!said) return;
    const bool here = said->file == source_name_;
    const auto at_line = [](int number) { return "line " + std::to_string(number) + ": "; };
    if (said->severity == "context") {
      if (here) led_here_ = said->line;
    } else if (said->severity == "note") {
      if (here && shown_ != nullptr) add(*shown_, at_line(said->line) + "note: " + plain(said->text));
    } else if (said->severity == "error") {
      const int line_number = here ? said->line : led_here_;
      shown_ = line_number > 0 ? &own_ : &general_;
      const auto ours = said->text.find(mark);
      if (ours != std::string_view::npos && !here)
        add(*(shown_ = &general_), plain(said->text.substr(ours + mark.size())));
      else if (!here && said->text.find(internal) != std::string_view::npos)
        add(*shown_,
            "error: the solution clashes with the code that calls it; is the function a function, under its own name?");
      else
        add(*shown_, (line_number > 0 ? at_line(line_number) : "") + "error: " + plain(said->text));
      led_here_ = 0;
    } else {
      shown_ = nullptr; // warnings are the analyzer's business
    }
  }

  /// What generated code misses is mostly a consequence of the candidate's own errors.
  std::vector<std::string> result() && { return std::move(own_.empty() ? general_ : own_); }

private:
  static void add(std::vector<std::string>& to, std::string text) {
    if (to.size() < most_kept && std::ranges::find(to, text) == to.end()) to.push_back(std::move(text));
  }

  std::string_view source_name_;
  std::vector<std::string> own_;
  std::vector<std::string> general_;
  std::vector<std::string>* shown_ = nullptr;
  int led_here_ = 0;
};

template <class Fn>
void each_line(std::string_view text, Fn fn) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    fn(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

} // namespace

std::string candidate_messages(std::string_view compiler_output, std::string_view source_name) {
  collector all{source_name};
  each_line(compiler_output, [&](std::string_view line) { all.take(line); });
  auto lines = std::move(all).result();
  // Something else went wrong; names of temporary files would only differ from run to run, and ours help nobody.
  if (lines.empty())
    each_line(compiler_output, [&](std::string_view line) {
      for (const std::string_view foreign : {"/work/cc", "/tmp/cc", "driver.", "entry."})
        if (line.find(foreign) != std::string_view::npos) return;
      lines.push_back(plain(line));
    });
  if (lines.size() > most_lines) {
    const auto more = lines.size() - (most_lines - 1);
    lines.resize(most_lines - 1);
    lines.push_back("... " + std::to_string(more) + " more");
  }
  std::string text;
  for (const auto& line : lines) (text += text.empty() ? "" : "\n") += line;
  return text.empty() ? "the compiler failed without a message" : text;
}

} // namespace assay::sandbox
