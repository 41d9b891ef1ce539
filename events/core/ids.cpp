#include "events/core/ids.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <cctype>

namespace assay {

std::string random_uuid() {
  thread_local boost::uuids::random_generator generate;
  return boost::uuids::to_string(generate());
}

command_id derived_command_id(const occurrence_id& occurrence, std::string_view purpose) {
  // The name space is a fixed random UUID of Assay's own; changing it would make old commands unrecognisable.
  static constexpr boost::uuids::uuid space{
      {0x5b, 0x0e, 0x3c, 0x8a, 0x61, 0x7d, 0x4f, 0x19, 0x9a, 0x52, 0xd4, 0x70, 0x0b, 0xc6, 0x2e, 0x91}};
  boost::uuids::name_generator_sha1 generate{space};
  return {boost::uuids::to_string(generate(occurrence.value + "/" + std::string{purpose}))};
}

bool is_uuid(std::string_view text) noexcept {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen != (text[i] == '-')) return false;
    if (!hyphen && std::isxdigit(static_cast<unsigned char>(text[i])) == 0) return false;
  }
  return true;
}

} // namespace assay
