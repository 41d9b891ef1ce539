#include "infra/cli/markdown.hpp"

#include "events/core/codec.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

/// Characters, not bytes: continuation bytes of UTF-8 take no column. Wide characters count as one.
std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// `code` and **strong** inside a line of text.
std::string paint_inline(const console& term, std::string_view line) {
  std::string out;
  while (!line.empty()) {
    const bool strong = line.starts_with("**");
    const auto mark = strong ? std::string_view{"**"} : std::string_view{"`"};
    const auto end = strong || line.front() == '`' ? line.find(mark, mark.size()) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += line.front();
      line.remove_prefix(1);
      continue;
    }
    out += term.text(strong ? colour::bold : colour::blue, line.substr(mark.size(), end - mark.size()));
    line.remove_prefix(end + mark.size());
  }
  return out;
}

std::string wrap(const console& term, std::string_view paragraph, std::size_t limit, std::string_view hang) {
  std::string out;
  std::string line;
  std::size_t used = 0;
  while (!paragraph.empty()) {
    const auto space = std::min(paragraph.find(' '), paragraph.size());
    const auto word = paragraph.substr(0, space);
    paragraph.remove_prefix(std::min(space + 1, paragraph.size()));
    if (word.empty()) continue;
    if (used > 0 && used + 1 + columns_of(word) > limit) {
      out += paint_inline(term, line) + "\n";
      line = hang;
      used = hang.size();
    } else if (used > 0) {
      line += ' ';
      ++used;
    }
    line += word;
    used += columns_of(word);
  }
  return out + paint_inline(term, line) + "\n";
}

} // namespace

std::string harmless(std::string_view text) {
  auto out = codec::to_utf8(text);
  std::erase_if(out, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
  // Marks that reorder what stands beside them (Unicode's bidirectional controls).
  for (const auto* mark :
       {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    for (std::size_t at = 0; (at = out.find(mark, at)) != std::string::npos;) out.erase(at, 3);
  // The C1 controls, as UTF-8: C2 80 to C2 9F.
  for (std::size_t at = 0; (at = out.find('\xC2', at)) != std::string::npos;)
    if (at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) < 0xA0)
      out.erase(at, 2);
    else
      ++at;
  return out;
}

std::string render_markdown(const console& term, std::string_view source, int columns) {
  const auto safe = harmless(source);
  std::string_view text = safe;
  const auto limit = static_cast<std::size_t>(std::clamp(columns, 40, 100));
  std::string out;
  std::string paragraph;
  const auto flush = [&] {
    if (paragraph.empty()) return;
    out += wrap(term, paragraph, limit, paragraph.starts_with("- ") ? "  " : "");
    paragraph.clear();
  };
  bool fenced = false;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool code = fenced || line.starts_with("    ");
    if (line.starts_with("```")) {
      flush();
      fenced = !fenced;
    } else if (code) {
      flush();
      out += term.text(colour::blue, fenced ? "    " + std::string{line} : std::string{line}) + "\n";
    } else if (line.starts_with('#')) {
      flush();
      out += term.text(colour::bold, line.substr(std::min(line.find_first_not_of("# "), line.size()))) + "\n";
    } else if (line.empty()) {
      flush();
      out += "\n";
    } else {
      if (line.starts_with("- ")) flush();
      (paragraph += paragraph.empty() ? "" : " ") += line;
    }
  }
  flush();
  return out;
}

} // namespace assay::cli
