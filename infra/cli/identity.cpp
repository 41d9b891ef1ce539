#include "infra/cli/identity.hpp"

#include "events/candidate.hpp"
#include "events/core/codec.hpp"
#include "infra/app/ask.hpp"
#include "infra/cli/log_pages.hpp"

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

namespace {

/// What is known of an id: its stream is empty, goes on, or has ended with an erasure.
enum class standing { unknown, known, erased };

result<standing> standing_of(app::node& node, const candidate_id& id) {
  const auto events = whole_stream(node, stream_of(id));
  if (!events) return events.error();
  if (events->empty()) return standing::unknown;
  return events->back().type == candidate_erased::type ? standing::erased : standing::known;
}

/// The n-th candidate of a name; no name holds the separator.
result<candidate_id> nth_of(app::node& node, const std::string& name, int n) {
  const auto salted = n == 0 ? name : name + '\n' + std::to_string(n);
  const auto id = app::ask<std::string>(node.system(), node.evidence(), pseudonym_of{"cli", salted});
  if (!id) return id.error();
  return candidate_id{*id};
}

struct generations {
  candidate_id latest; ///< the last one with events, or the first of all
  candidate_id next;   ///< the first that was not erased
};

result<generations> look_up(app::node& node, const std::string& name) {
  generations out;
  for (int n = 0;; ++n) {
    const auto id = nth_of(node, name, n);
    if (!id) return id.error();
    const auto found = standing_of(node, *id);
    if (!found) return found.error();
    out.next = *id;
    if (n == 0 || *found != standing::unknown) out.latest = *id;
    if (*found != standing::erased) return out;
  }
}

result<candidate_id> resolve(app::node& node, const std::string& name, candidate_id generations::*which) {
  const bool printable = std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (name.empty() || name.size() > 64 || !printable || !codec::is_utf8(name)) return ec::name_invalid;
  if (is_uuid(name)) return candidate_id{name};
  const auto found = look_up(node, name);
  if (!found) return found.error();
  return (*found).*which;
}

} // namespace

result<candidate_id> find_candidate(app::node& node, const std::string& name) {
  return resolve(node, name, &generations::latest);
}

result<candidate_id> practising_candidate(app::node& node, const std::string& name) {
  return resolve(node, name, &generations::next);
}

result<std::int64_t> erased_at(app::node& node, const candidate_id& candidate) {
  const auto events = whole_stream(node, stream_of(candidate));
  if (!events) return events.error();
  const bool erased = !events->empty() && events->back().type == candidate_erased::type;
  return erased ? events->back().position : 0;
}

} // namespace assay::cli
