#include "infra/cli/translate.hpp"

#include <boost/locale/format.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <vector>

// The compiled catalogue, as it is.
__asm__(".section .rodata\n"
        "assay_ru_catalog:\n"
        ".incbin \"" ASSAY_RU_CATALOG "\"\n"
        "assay_ru_catalog_end:\n"
        ".byte 0\n"
        ".previous\n");
extern "C" const char assay_ru_catalog[] __asm__("assay_ru_catalog");
extern "C" const char assay_ru_catalog_end[] __asm__("assay_ru_catalog_end");

namespace assay::cli {
namespace {

std::locale locale_with_messages(const std::string& language) {
  namespace gettext = boost::locale::gnu_gettext;
  if (language == "en") return std::locale::classic();
  gettext::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.domains.emplace_back("assay");
  info.paths.emplace_back("built-in");
  info.callback = [](const std::string&, const std::string&) {
    return std::vector<char>(assay_ru_catalog, assay_ru_catalog_end);
  };
  return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

} // namespace

translator::translator(const std::string& locale) : name_{locale}, locale_{locale_with_messages(locale)} {}

std::string translator::operator()(std::string_view english) const {
  if (english.empty()) return {}; // the empty key is the catalogue's own header
  return boost::locale::translate(std::string{english}).str(locale_);
}

std::string translator::operator()(std::string_view one, std::string_view many, int n) const {
  auto text = boost::locale::translate(std::string{one}, std::string{many}, n).str(locale_);
  if (const auto at = text.find("{1}"); at != std::string::npos) text.replace(at, 3, std::to_string(n));
  return text;
}

} // namespace assay::cli
