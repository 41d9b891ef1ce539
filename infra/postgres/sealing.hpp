#pragma once

#include "events/core/envelope.hpp"
#include "events/core/error.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// How evidence is encrypted and pseudonyms are made: pure functions over keys. Shared by every evidence actor.
namespace assay {

using secret_key = std::array<unsigned char, 32>;

/// 256 bits from the system's generator.
secret_key random_key();
/// A key read back from storage; `ec::event_malformed` when it is not 32 bytes.
result<secret_key> key_from(std::string_view bytes);

/// AES-256-GCM with `subject` as additional data. The stored bytes are nonce (12), tag (16) and ciphertext. The nonce
/// is the beginning of HMAC-SHA256(HMAC-SHA256(key, "assay nonce"), text), so the same text under the same key gives
/// the same evidence, and two texts share a nonce only if the HMAC's first 96 bits collide. The id is the SHA-256 of
/// the stored bytes.
sealed_evidence seal(const secret_key& key, const std::string& subject, std::string_view text);

/// The text. `ec::chain_broken` when the bytes are not those that `id` names; `ec::evidence_erased` when they are, but
/// were sealed under another key: an earlier one of the subject, which was destroyed.
result<std::string> open(const secret_key& key, const sealed_evidence& evidence);

/// HMAC-SHA256(installation key, provider, NUL, name) as a UUID of version 8 (RFC 9562).
std::string pseudonym(const secret_key& installation, std::string_view provider, std::string_view name);

} // namespace assay
