#include "events/core/chain.hpp"

#include <openssl/sha.h>

#include <boost/algorithm/hex.hpp>

#include <iterator>

namespace assay {
namespace {

void put(std::string& to, std::string_view text) {
  const auto n = static_cast<std::uint32_t>(text.size());
  for (const int shift : {24, 16, 8, 0}) to += static_cast<char>((n >> shift) & 0xFFU);
  to += text;
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string out;
  boost::algorithm::hex_lower(std::begin(digest), std::end(digest), std::back_inserter(out));
  return out;
}

std::string chain_start() { return std::string(64, '0'); }

std::string chain_link(const std::string& previous, const recorded_event& e) {
  std::string input;
  input.reserve(256 + e.data.size() + e.meta.size());
  boost::algorithm::unhex(previous, std::back_inserter(input));
  put(input, std::to_string(e.position));
  put(input, e.stream.value);
  put(input, std::to_string(e.version));
  put(input, e.type);
  put(input, std::to_string(e.schema_version));
  put(input, e.command.value);
  put(input, std::to_string(e.recorded_at_us));
  put(input, e.data);
  put(input, e.meta);
  return sha256_hex(input);
}

} // namespace assay
