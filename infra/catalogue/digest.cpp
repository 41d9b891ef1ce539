#include "infra/catalogue/digest.hpp"

#include "sandbox/judge/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace assay::catalogue {
namespace {

using json = nlohmann::json;

// Made from what was read, not from the file's text, so that a default counts the same whether it is written or not.
json canonical(const task& t) {
  json parameters = json::array();
  for (const auto& p : t.signature.parameters) parameters.push_back({{"name", p.name}, {"type", p.type}});
  json cases = json::array();
  for (const auto& c : t.cases)
    cases.push_back({{"id", c.call.id}, {"arguments", c.call.arguments}, {"expected", c.call.expected}});
  json factors = json::object();
  for (const auto& [language, factor] : t.limits.language_factors) {
    if (factor != 1.0) factors[language] = factor;
  }
  return {
      {"form", 1}, // raised when this function changes
      {"kind", to_string(t.kind)},
      {"signature", {{"name", t.signature.name}, {"parameters", parameters}, {"returns", t.signature.returns}}},
      {"checker", sandbox::canonical(t.checker)},
      {"cases", cases},
      {"limits",
       {{"case_ms", t.limits.case_time.count()},
        {"memory_bytes", t.limits.memory_bytes},
        {"language_factors", factors}}}};
}

} // namespace

std::string digest(const task& t) {
  const auto content = canonical(t).dump();
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned length = 0;
  if (EVP_Digest(content.data(), content.size(), sum.data(), &length, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not available");
  std::string hex;
  for (unsigned i = 0; i < length; ++i) {
    hex += "0123456789abcdef"[sum[i] >> 4];
    hex += "0123456789abcdef"[sum[i] & 15];
  }
  return hex;
}

} // namespace assay::catalogue
