#pragma once

#include "infra/postgres/file_lock.hpp"
#include "infra/postgres/setup_error.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// The private Postgres cluster that Assay keeps under its data directory when it is given no other database.
namespace assay::postgres {

struct cluster_options {
  std::filesystem::path home = {}; ///< Assay's data directory, made when missing; the cluster is in `postgres` below it
  std::filesystem::path binaries = {}; ///< where to look for Postgres' programs; empty: everywhere they usually are
  std::chrono::milliseconds patience{60'000}; ///< for joining as a whole, waiting for other processes included
  std::function<void(std::string_view)> progress =
      {}; ///< told, by a sentence, of each step that takes time; may be empty
};

/// Where Assay keeps its data when nobody says otherwise: /var/lib/assay for root, $XDG_DATA_HOME/assay or
/// ~/.local/share/assay for others. Any other folder works too, also one that the server's unprivileged user may not
/// enter by its path.
std::filesystem::path default_home();

/// A held place among the users of a cluster. The first user creates and starts the server, the last one stops it; who
/// is there is decided by file locks, so a killed process leaves nothing behind but a running server, which the next
/// user takes over.
///
/// The server listens on a unix socket only, in a folder that is closed to other users, and asks the kernel who calls.
/// It is run by the owner of its files: by this process' user or, when that is root, by `postgres` or else `nobody`.
class cluster {
public:
  /// Creates, starts or takes over the cluster of `options.home` and makes sure that its database exists. Blocks.
  static setup_result<cluster> join(const cluster_options& options);

  cluster(cluster&&) noexcept;
  cluster& operator=(cluster&&) = delete;
  ~cluster(); ///< leaves

  /// The libpq URL of the database. It holds no secret.
  const std::string& url() const noexcept;
  /// What the server writes on standard error.
  std::filesystem::path server_log() const;

  /// False when the server has died. Cheap; may be called from any thread. To start it again, join once more: the
  /// second place can be given up at once, since the first one is still held.
  bool alive() const noexcept;

  /// Gives the place up; the last user waits until the server has stopped. Connections should be closed before.
  /// Idempotent.
  void leave() noexcept;

private:
  struct state;
  explicit cluster(std::unique_ptr<state> now) noexcept;
  std::unique_ptr<state> state_;
};

} // namespace assay::postgres
