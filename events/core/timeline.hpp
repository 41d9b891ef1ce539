#pragma once

#include "events/core/error.hpp"
#include "events/core/field.hpp"
#include "events/core/ids.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace assay {

/// The versions that one command wrote. Equal to {v, v} minus one event when it wrote none: `last < first`.
struct version_range {
  std::int64_t first = 0;
  std::int64_t last = 0;
  static constexpr auto fields() {
    return std::tuple{field{"first", &version_range::first}, field{"last", &version_range::last}};
  }
  friend bool operator==(const version_range&, const version_range&) = default;
};

/// A state folded from a stream, where the stream ends, and which commands made it; the latter answers repeats.
template <class State>
class timeline {
public:
  [[nodiscard]] const State& state() const noexcept { return state_; }
  [[nodiscard]] std::int64_t version() const noexcept { return version_; }

  /// What a command wrote, when it is part of this history.
  [[nodiscard]] std::optional<version_range> written_by(const command_id& command) const {
    const auto found = commands_.find(command);
    return found == commands_.end() ? std::nullopt : std::optional{found->second};
  }

  /// Takes the next event in: `next(state)` is the state after it. Versions must come without gaps.
  template <class Next>
  result<void> advance(std::int64_t version, const command_id& command, Next next) {
    if (version != version_ + 1) return ec::chain_broken;
    state_ = next(std::move(state_)); // a copy of the state for each event would make long streams slow
    version_ = version;
    auto [at, fresh] = commands_.try_emplace(command, version_range{version, version});
    if (!fresh) at->second.last = version;
    return {};
  }

  /// Described when the state is, so that a timeline can be kept as a snapshot.
  static constexpr auto fields() {
    return std::tuple{
        field{"state", &timeline::state_}, field{"version", &timeline::version_},
        field{"commands", &timeline::commands_}};
  }

private:
  State state_{};
  std::int64_t version_ = 0;
  std::map<command_id, version_range> commands_;
};

} // namespace assay
