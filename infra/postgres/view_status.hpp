#pragma once

#include "infra/postgres/connection.hpp"
#include "projections/core/projection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay::postgres {

/// One generation of a view, as its checkpoint tells.
struct view_status {
  std::string view;
  int generation = 0;
  int revision = 0;
  bool live = false;         ///< readers see it; else it is being built
  std::int64_t position = 0; ///< everything up to here is folded
  std::int64_t lag = 0;      ///< positions from there to the head
  std::string error;         ///< why it has stopped, with position, type and stream; empty when it has not
};

/// All generations, by view. A view of `known` that has no checkpoint yet has generation 0 and the whole log as lag.
/// Throws what libpqxx throws.
std::vector<view_status> status_of_views(connection& to, const std::vector<projection>& known);

} // namespace assay::postgres
