#include "sandbox/judge/last_words.hpp"

#include "sandbox/judge/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace assay::sandbox {

namespace {

constexpr std::size_t longest = 400;
constexpr std::size_t most_frames = 8;

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// `\tsolution.go:7 +0x1d`: the line, when the file is the candidate's.
std::optional<int> line_in(std::string_view place, std::string_view source_name) {
  const auto at = place.find(std::string{source_name} + ':');
  if (!place.starts_with('\t') || at == std::string_view::npos) return std::nullopt;
  int number = 0;
  const auto digits = place.substr(at + source_name.size() + 1);
  if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc{}) return std::nullopt;
  return number;
}

/// `main.deep(0x1?)` as `deep`; of a method `main.(*stack).push(...)` all but the package.
std::string function_in(std::string_view call) {
  if (const auto arguments = call.rfind('('); arguments != std::string_view::npos && arguments > 0)
    call = call.substr(0, arguments);
  if (call.starts_with("main.")) call.remove_prefix(5);
  return clean_utf8(std::string{call.substr(0, longest)}, longest);
}

/// What V8 says before it aborts.
bool heap_is_full(std::string_view text) {
  while (!text.empty())
    if (const auto line = take_line(text);
        line.starts_with("FATAL ERROR: ") && line.find("heap out of memory") != std::string_view::npos)
      return true;
  return false;
}

} // namespace

std::optional<reply> read_last_words(std::string_view stderr_text, std::string_view source_name) {
  if (heap_is_full(stderr_text)) return reply{verdict::memory_limit, {}, "more memory than allowed"};
  constexpr std::string_view panic = "panic: ", fatal = "fatal error: ";
  std::string_view rest = stderr_text, why;
  while (!rest.empty() && why.empty()) {
    const auto line = take_line(rest);
    if (line.starts_with(panic) || line.starts_with(fatal)) why = line;
  }
  const auto stack = rest.find("\ngoroutine ");
  if (why.empty() || (stack == std::string_view::npos && !rest.starts_with("goroutine "))) return std::nullopt;
  if (why == "fatal error: stack overflow")
    return reply{verdict::runtime_error, {}, "stack overflow: does the recursion ever end?"};
  if (why.find("out of memory") != std::string_view::npos && why.starts_with(fatal))
    return reply{verdict::memory_limit, {}, "more memory than allowed"};
  if (stack != std::string_view::npos) rest.remove_prefix(stack + 1);
  std::vector<std::string> frames; // the innermost first
  std::string_view call = take_line(rest);
  for (auto line = take_line(rest); !line.empty() && !line.starts_with("created by "); line = take_line(rest)) {
    if (const auto number = line_in(line, source_name))
      frames.push_back("line " + std::to_string(*number) + ", in " + function_in(call));
    call = line;
  }
  if (frames.size() > most_frames) {
    const auto more = frames.size() - most_frames;
    frames.erase(frames.begin() + most_frames / 2, frames.end() - most_frames / 2);
    frames.insert(frames.begin() + most_frames / 2, "... " + std::to_string(more) + " more");
  }
  std::ranges::reverse(frames);
  std::string detail;
  for (const auto& frame : frames) detail += frame + '\n';
  return reply{verdict::runtime_error, {}, detail + clean_utf8(std::string{why.substr(0, longest)}, longest)};
}

} // namespace assay::sandbox
