#pragma once

#include "events/core/error.hpp"

#include <pqxx/pqxx>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// What the adapters share: how a connection is opened, kept and given up. A connection belongs to one thread.
namespace assay::postgres {

/// Which database, and how long to wait for it. All deadlines are finite.
struct connection_options {
  std::string url = {};                                ///< a libpq URL or keyword string; may hold a password
  std::chrono::seconds connect_timeout{5};             ///< for one attempt
  std::chrono::milliseconds statement_timeout{30'000}; ///< what takes longer is cancelled by the server
};

/// The same server and user, but another database of it. Throws `pqxx::broken_connection` when `url` is none.
std::string with_database(const std::string& url, const std::string& name);

/// What a failed statement means.
enum class failure_kind {
  refused,    ///< the statement itself is at fault; sending it again is of no use
  transient,  ///< rolled back for a reason outside of it (a deadlock, a timeout)
  full,       ///< rolled back since the server's disk is full; somebody must free space
  connection, ///< there is no connection any more; the statement may have been carried out
};
failure_kind kind_of(const std::exception& e) noexcept;

/// The first line of what the server or libpq says, which never holds values, statements or passwords.
std::string describe(const std::exception& e);

/// Logs a failure at a level that fits it and says what the caller is told: log_unavailable, log_full, or `internal`
/// for a refused statement.
ec report(std::string_view doing, const std::exception& e) noexcept;

/// One connection, opened at first use and again after it broke.
class connection {
public:
  /// `name` is seen by the server's administrator. `prepare` gets each new connection, for statements and settings.
  connection(connection_options options, std::string name, std::function<void(pqxx::connection&)> prepare = {});

  /// The open connection; throws `pqxx::broken_connection` when the server cannot be reached.
  pqxx::connection& get();
  /// Closes it, so that the next `get` opens another.
  void drop() noexcept { open_.reset(); }

  /// Runs `work(connection)`. When an idle connection turns out to have died, opens another and runs it once more: so
  /// `work` must be a read, or safe to repeat. A connection that broke is dropped; the exception goes on to the caller.
  template <class Work>
  auto repeatable(Work work) {
    const bool was_open = open_ != nullptr;
    try {
      return work(get());
    } catch (const std::exception& e) {
      if (kind_of(e) != failure_kind::connection) throw;
      drop();
      if (!was_open) throw;
    }
    try {
      return work(get());
    } catch (const std::exception& e) {
      if (kind_of(e) == failure_kind::connection) drop();
      throw;
    }
  }

private:
  connection_options options_;
  std::string name_;
  std::function<void(pqxx::connection&)> prepare_;
  std::unique_ptr<pqxx::connection> open_;
};

} // namespace assay::postgres
