#pragma once

#include "projections/core/projection.hpp"

namespace assay::test {

/// Counts events and adds up their positions, in one row a stream: an event that is applied twice or skipped shows.
struct tally {
  static constexpr std::string_view view = "tally";
  static constexpr int revision = 1;
  std::int64_t events = 0;
  std::int64_t positions = 0;
  static constexpr auto fields() {
    return std::tuple{field{"events", &tally::events}, field{"positions", &tally::positions}};
  }
  friend bool operator==(const tally&, const tally&) = default;
  static std::optional<std::string> key_of(const recorded_event& e) { return e.stream.value; }
  static result<tally> project(tally row, const recorded_event& e) {
    return tally{row.events + 1, row.positions + e.position};
  }
};

} // namespace assay::test
