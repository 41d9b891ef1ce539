#pragma once

#include "infra/postgres/connection.hpp"
#include "infra/postgres/setup_error.hpp"

#include <memory>
#include <string>

namespace assay::bench {

/// A database of its own for a measurement, on the server that `server` names, with Assay's tables in it. It is dropped
/// at the end. What a killed measurement left is dropped by the next one; a database of a living one, or of anybody
/// else, never: each has a lock that its owner's connection holds.
class scratch_database {
public:
  static postgres::setup_result<scratch_database> create(const postgres::connection_options& server);

  scratch_database(scratch_database&&) noexcept;
  scratch_database& operator=(scratch_database&&) = delete;
  ~scratch_database();

  const postgres::connection_options& connect() const noexcept;

private:
  struct state;
  explicit scratch_database(std::unique_ptr<state> now) noexcept;
  std::unique_ptr<state> state_;
};

} // namespace assay::bench
