#pragma once

#include "actors/core/decision.hpp"
#include "actors/core/messages.hpp"
#include "events/core/chain.hpp"
#include "events/core/shape.hpp"
#include "events/core/timeline.hpp"

#include <optional>
#include <string>

namespace assay {

/// Streams shorter than this have no snapshot; longer ones get a new one after so many events more.
inline constexpr std::int64_t snapshot_every = 200;

/// Names what a snapshot of D's state looks like and how it was folded. A change of any field, however deep, gives
/// another name by itself; a change of the fold needs another `D::revision`.
template <decider D>
const std::string& snapshot_shape() {
  static const auto it = std::to_string(D::revision) + "-" + sha256_hex(shape_of<timeline<typename D::state>>());
  return it;
}

/// The state of a stream and the commands in its history, as a cache entry.
template <decider D>
snapshot freeze(const stream_id& stream, const timeline<typename D::state>& past) {
  return {stream, past.version(), snapshot_shape<D>(), codec::dump(codec::write(past))};
}

/// The timeline that was frozen; nothing when this is no snapshot of D that can be read.
template <decider D>
std::optional<timeline<typename D::state>> thaw(const snapshot& from) {
  if (from.version < 1 || from.shape != snapshot_shape<D>()) return std::nullopt;
  const auto json = codec::parse(from.state);
  timeline<typename D::state> past;
  if (!json || !codec::read(*json, past) || past.version() != from.version) return std::nullopt;
  return past;
}

} // namespace assay
