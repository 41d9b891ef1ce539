#pragma once

#include "events/reason.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The English sentence of a rule, with {1}, {2}, ... where its values go; the rule's name itself when it is not known.
std::string_view sentence_of(std::string_view rule);

/// Puts values into a sentence. Places without a value are left out.
std::string filled(std::string_view sentence, const std::vector<std::string>& values);

/// In English.
inline std::string in_words(const reason& why) { return filled(sentence_of(why.rule), why.values); }

} // namespace assay
