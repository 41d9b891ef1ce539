#pragma once

#include <string>
#include <string_view>

namespace assay {

struct language_guess {
  std::string language;  ///< "python", "go", "java", "cpp", "javascript"; empty when nothing speaks for any
  double confidence = 0; ///< 0 to 1: the share of the evidence that speaks for it, less when there is little
};

/// Guesses the programming language of a text from tell-tale lines. Pure; linear in the text.
language_guess detect_language(std::string_view text);

/// True when the text is so clearly not in the declared language that running it would only waste the candidate's time.
bool clear_mismatch(std::string_view declared, const language_guess& guess);

} // namespace assay
