#include "events/core/chain.hpp"
#include "infra/audit/verify.hpp"

#include <algorithm>
#include <utility>

namespace assay::audit {
namespace {

std::string number(std::int64_t n) { return std::to_string(n); }

} // namespace

void verifier::belongs_to(const std::string& installation, const std::vector<std::string>& keys) {
  installation_ = installation;
  keys_ = keys;
}

bool verifier::anchor(std::string_view line) {
  auto read = parse_seal(line);
  if (!read || !is_signed(*read)) return false;
  const auto at = read->position;
  anchors_.emplace(at, *std::move(read));
  return true;
}

/// The events since the last seal: a digest tells that one of them was changed, not which.
std::string verifier::sealed_range(std::int64_t to) const {
  const auto from = std::min(seal_position_ + 1, to);
  return from == to ? "the event at position " + number(to)
                    : "one of the events from position " + number(from) + " to " + number(to);
}

void verifier::check_anchors() {
  while (!anchors_.empty() && anchors_.begin()->first <= position_) {
    const auto each = anchors_.begin()->second;
    anchors_.erase(anchors_.begin());
    const auto found = [&](std::string what) {
      add({"anchor", "", each.number, std::min(seal_position_ + 1, each.position), std::move(what)});
    };
    if (!installation_.empty() && each.installation != installation_)
      found("the anchor is a seal of another log, of installation " + each.installation);
    else if (each.position != position_ || each.digest != digest_.hex())
      found(
          sealed_range(each.position) + " is not what it was when the anchor, seal " + number(each.number) +
          ", was made");
    else
      report_.anchored_to = each.position;
  }
}

void verifier::take_seal(std::int64_t kept_as, const std::string& line) {
  ++report_.seals;
  const auto found = [&](std::int64_t position, std::string what) {
    add({"seal", "", kept_as, position, std::move(what)});
  };
  const auto read = parse_seal(line);
  const auto link = std::exchange(seal_link_, "");
  const auto before = std::exchange(seal_number_, kept_as);
  if (kept_as != before + 1) {
    const bool one = kept_as == before + 2;
    found(
        seal_position_ + 1, kept_as <= before ? "seal " + number(kept_as) + " stands behind seal " + number(before)
                            : one             ? "seal " + number(before + 1) + " is missing"
                                  : "the seals from " + number(before + 1) + " to " + number(kept_as - 1) + " are missing");
  }
  if (!read) return found(seal_position_ + 1, "seal " + number(kept_as) + " cannot be read: it was changed");
  const auto& s = *read;
  if (!is_signed(s) || s.number != kept_as)
    return found(seal_position_ + 1, "seal " + number(kept_as) + " is not what was signed: it was changed");
  seal_link_ = link_to(line);
  if (!installation_.empty() && s.installation != installation_)
    return found(s.position, "seal " + number(kept_as) + " is of another log, of installation " + s.installation);
  if (!installation_.empty() && std::find(keys_.begin(), keys_.end(), s.key) == keys_.end())
    return found(s.position, "seal " + number(kept_as) + " was signed by a key that this log does not name: " + s.key);
  const bool linked = s.previous == (before == 0 ? chain_start() : link);
  if (!linked && kept_as == before + 1 && (before == 0 || !link.empty()))
    found(s.position, "seal " + number(kept_as) + " does not name the seal before it: one was put in another's place");
  if (s.position > position_) {
    found(
        position_ + 1, "the log ends at position " + number(position_) + ", but seal " + number(kept_as) +
                           " covers it up to position " + number(s.position) + ": its end was cut off");
  } else if (s.position < position_ || s.position <= seal_position_) {
    found(s.position, "seal " + number(kept_as) + " stands in a wrong place");
  } else if (s.digest != digest_.hex()) {
    found(
        std::min(seal_position_ + 1, s.position),
        sealed_range(s.position) + " is not what seal " + number(kept_as) +
            " covers: it was changed, and hashes were made to fit");
    digest_ = running_digest{s.digest}; // so that a change behind it is found, too, and by the seal that covers it
  } else {
    report_.sealed_to = s.position;
    report_.signers.insert(s.key);
  }
  seal_position_ = std::max(seal_position_, s.position);
}

void verifier::take_evidence(const sealed_evidence& evidence) {
  if (evidence.ciphertext.empty()) {
    emptied_.emplace(evidence.subject, evidence.id); // an erasure does that; whether there was one is known at the end
    return;
  }
  if (evidence.id.value == sha256_hex(evidence.ciphertext)) return;
  add({"evidence", "", 0, 0, "evidence " + evidence.id.value + " is not the text that it was stored as: it was changed"});
}

void verifier::check_emptied() {
  for (const auto& [subject, id] : emptied_)
    if (!erased_.contains(subject))
      add({"evidence", "", 0, 0,
           "evidence " + id.value + " is gone, but candidate " + subject + " was not erased: it was removed"});
}

} // namespace assay::audit
