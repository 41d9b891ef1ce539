#pragma once

#include "events/core/chain.hpp"
#include "events/core/registry.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay::test {

/// The stored form of one event.
template <class Event>
recorded_event
stored(const Event& e, const stream_id& stream, std::int64_t version, std::int64_t position = 0, std::int64_t at = 0) {
  const auto fresh = encode(e, metadata{{principal_kind::node, "test"}, "", {}, ""});
  recorded_event out;
  out.position = position == 0 ? version : position;
  out.stream = stream;
  out.version = version;
  out.type = fresh.type;
  out.schema_version = fresh.schema_version;
  out.data = fresh.data;
  out.meta = fresh.meta;
  out.command = {"00000000-0000-4000-8000-000000000000"};
  out.recorded_at_us = at == 0 ? version * 1'000'000 : at;
  out.hash = chain_link(chain_start(), out);
  return out;
}

} // namespace assay::test
