#pragma once

#include <locale>
#include <string>
#include <string_view>

namespace assay::cli {

/// Texts that candidates read, in their language. The English text is the key; translations are in locale/<locale>.po
/// and built into the program. Thread-safe.
class translator {
public:
  /// `locale`: "en" or "ru".
  explicit translator(const std::string& locale);

  const std::string& locale() const noexcept { return name_; }

  /// The translation; the text itself when there is none. Name this function `tr` where it is called: the check for
  /// missing translations looks for that.
  std::string operator()(std::string_view english) const;
  /// With the right plural form for `n`; {1} in the text is replaced by n.
  std::string operator()(std::string_view one, std::string_view many, int n) const;

private:
  std::string name_;
  std::locale locale_;
};

} // namespace assay::cli
