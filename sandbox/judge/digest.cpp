#include "sandbox/judge/digest.hpp"

#include <nlohmann/json.hpp>
#include <openssl/evp.h>

namespace assay::sandbox {

namespace {

using nlohmann::json;

// Objects are sorted by key, so a dump is canonical. Broken UTF-8 must not throw here.
std::string digest(const json& value) { return sha256_hex(value.dump(-1, ' ', false, json::error_handler_t::replace)); }

} // namespace

std::string sha256_hex(std::string_view text) {
  unsigned char bytes[EVP_MAX_MD_SIZE];
  unsigned int count = 0;
  EVP_Digest(text.data(), text.size(), bytes, &count, EVP_sha256(), nullptr);
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < count; ++i) {
    hex += digits[bytes[i] >> 4];
    hex += digits[bytes[i] & 15];
  }
  return hex;
}

json canonical(const checker& how) {
  struct naming {
    json operator()(const exactly&) const { return {{"kind", "exact"}}; }
    json operator()(const in_any_order&) const { return {{"kind", "unordered"}}; }
    json operator()(const within& w) const {
      return {{"kind", "float"}, {"absolute", w.absolute}, {"relative", w.relative}};
    }
    json operator()(const any_of&) const { return {{"kind", "any_of"}}; }
    json operator()(const by_predicate& p) const { return {{"kind", "predicate"}, {"source", p.source}}; }
    json operator()(const anything&) const { return {{"kind", "anything"}}; }
  };
  return std::visit(naming{}, how);
}

std::string digest_of_cases(const signature& entry, const std::vector<test_case>& cases, const checker& how) {
  json parameters = json::array();
  for (const auto& p : entry.parameters) parameters.push_back({p.name, p.type});
  json all = json::array();
  for (const auto& c : cases) all.push_back({{"id", c.id}, {"arguments", c.arguments}, {"expected", c.expected}});
  json whole{{"name", entry.name}, {"parameters", parameters}, {"returns", entry.returns}, {"cases", all}};
  // Digests from before there were other checkers stay what they were.
  if (!std::holds_alternative<exactly>(how)) whole["checker"] = canonical(how);
  return digest(whole);
}

std::string digest_of_limits(const limits& allowed, std::chrono::milliseconds case_limit) {
  return digest(
      {{"case_ms", case_limit.count()},
       {"wall_ms", allowed.wall.count()},
       {"cpu_ms", allowed.cpu.count()},
       {"memory_bytes", allowed.memory_bytes},
       {"stack_bytes", allowed.stack_bytes},
       {"processes", allowed.processes},
       {"open_files", allowed.open_files},
       {"file_bytes", allowed.file_bytes},
       {"disk_bytes", allowed.disk_bytes},
       {"output_bytes", allowed.output_bytes}});
}

std::string digest_of_toolchain(const language& l, std::string_view version) {
  return digest({{"profile", l.profile_text}, {"resources", l.resources}, {"version", version}});
}

} // namespace assay::sandbox
