#include "actors/session/language.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

struct sign {
  std::string_view language;
  std::string_view start; ///< how the trimmed line begins
  std::string_view part;  ///< what it holds besides
  double weight;
};

constexpr std::array signs{
    sign{"python", "def ", ":", 3},
    sign{"python", "class ", ":", 1},
    sign{"python", "import ", "", 0.5},
    sign{"python", "from ", " import ", 3},
    sign{"python", "elif ", ":", 3},
    sign{"python", "if ", ":", 1},
    sign{"python", "for ", ":", 1},
    sign{"python", "while ", ":", 1},
    sign{"python", "return ", "", 0.2},
    sign{"cpp", "#include", "", 4},
    sign{"cpp", "using namespace ", ";", 4},
    sign{"cpp", "", "std::", 2},
    sign{"cpp", "template", "<", 3},
    sign{"cpp", "", "vector<", 1.5},
    sign{"cpp", "", "->", 0.3},
    sign{"java", "public class ", "", 4},
    sign{"java", "import java", ";", 4},
    sign{"java", "public ", "(", 2},
    sign{"java", "", "System.out", 3},
    sign{"java", "", "new int[", 2},
    sign{"java", "private ", ";", 1},
    sign{"go", "package ", "", 3},
    sign{"go", "func ", "{", 4},
    sign{"go", "", ":=", 1.5},
    sign{"go", "import (", "", 3},
    sign{"javascript", "function ", "{", 4},
    sign{"javascript", "let ", "=", 2},
    sign{"javascript", "const ", " = (", 2},
    sign{"javascript", "const ", " = new ", 2},
    sign{"javascript", "for (let ", "", 3},
    sign{"javascript", "for (const ", " of ", 3},
    sign{"javascript", "", " => ", 2},
    sign{"javascript", "", "===", 3},
    sign{"javascript", "", "console.log(", 3},
    sign{"javascript", "", "module.exports", 4},
};

std::string_view trimmed(std::string_view line) {
  const auto from = line.find_first_not_of(" \t\r");
  return from == std::string_view::npos ? std::string_view{}
                                        : line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
}

} // namespace

language_guess detect_language(std::string_view text) {
  std::array<std::pair<std::string_view, double>, 5> found{
      {{"python", 0}, {"cpp", 0}, {"java", 0}, {"go", 0}, {"javascript", 0}}};
  double all = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    for (const auto& s : signs) {
      if (!line.starts_with(s.start) || line.find(s.part) == std::string_view::npos) continue;
      // A Python "if" or "def" ends in a colon; a brace language's may hold one.
      if (s.language == "python" && s.part == ":" && !line.ends_with(':') && s.weight < 3) continue;
      std::find_if(found.begin(), found.end(), [&](const auto& f) { return f.first == s.language; })->second +=
          s.weight;
      all += s.weight;
    }
  }
  const auto best =
      std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best->second <= 0) return {};
  return {std::string{best->first}, best->second / (all + 1)};
}

bool clear_mismatch(std::string_view declared, const language_guess& guess) {
  return !guess.language.empty() && guess.language != declared && guess.confidence >= 0.75;
}

} // namespace assay
