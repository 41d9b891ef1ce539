#include "infra/cli/identity.hpp"

#include "events/core/codec.hpp"
#include "infra/app/ask.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace assay::cli {

std::string candidate_name(const std::string& given) {
  if (!given.empty()) return given;
  if (const auto* named = std::getenv("ASSAY_CANDIDATE"); named != nullptr && *named != '\0') return named;
  const auto* user = getpwuid(geteuid());
  return user != nullptr ? user->pw_name : "candidate";
}

result<candidate_id> find_candidate(app::node& node, const std::string& name) {
  const bool printable = std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (name.empty() || name.size() > 64 || !printable || !codec::is_utf8(name)) return ec::name_invalid;
  if (is_uuid(name)) return candidate_id{name};
  const auto id = app::ask<std::string>(node.system(), node.evidence(), pseudonym_of{"cli", name});
  if (!id) return id.error();
  return candidate_id{*id};
}

} // namespace assay::cli
