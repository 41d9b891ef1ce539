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

/// Paints `code` and **strong** in one word; `style` goes on into the next word. `columns` grows by what is seen of it.
std::string paint_word(const console& term, std::string_view word, colour& style, std::size_t& columns) {
  std::string out;
  std::string piece;
  const auto flush = [&] {
    columns += columns_of(piece);
    out += term.text(style, piece);
    piece.clear();
  };
  while (!word.empty()) {
    const bool strong = word.starts_with("**") && style != colour::blue;
    const bool code = word.front() == '`';
    if (strong || code) {
      flush();
      const auto on = strong ? colour::bold : colour::blue;
      style = style == on ? colour::none : on;
      word.remove_prefix(strong ? 2 : 1);
    } else {
      piece += word.front();
      word.remove_prefix(1);
    }
  }
  flush();
  return out;
}

std::string wrap(const console& term, std::string_view paragraph, std::size_t limit, std::string_view hang) {
  std::string out;
  std::size_t used = 0;
  auto style = colour::none;
  while (!paragraph.empty()) {
    const auto space = std::min(paragraph.find(' '), paragraph.size());
    const auto word = paragraph.substr(0, space);
    paragraph.remove_prefix(std::min(space + 1, paragraph.size()));
    if (word.empty()) continue;
    std::size_t width = 0;
    const auto painted = paint_word(term, word, style, width);
    if (used > 0 && used + 1 + width > limit) {
      out += "\n";
      out += hang;
      used = hang.size();
    } else if (used > 0) {
      out += ' ';
      ++used;
    }
    out += painted;
    used += width;
  }
  return out + "\n";
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
