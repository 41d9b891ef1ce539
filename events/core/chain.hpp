#pragma once

#include "events/core/envelope.hpp"

#include <string>

namespace assay {

/// The hash that a stream's first event is linked to: 64 zeros.
std::string chain_start();

/// The hash of `event` linked to the hash of the event before it in its stream: SHA-256 (FIPS 180-4) over the 32 bytes
/// of `previous` and then, each preceded by its length in bytes as four big-endian bytes, the texts of position,
/// stream, version, type, schema_version, command, recorded_at_us (all decimal), data and meta. Returns 64 lower-case
/// hex digits. The append function of the Postgres log computes the same.
std::string chain_link(const std::string& previous, const recorded_event& event);

/// SHA-256 of `bytes` as 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

} // namespace assay
