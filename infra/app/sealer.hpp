#pragma once

#include "infra/audit/seal_home.hpp"
#include "infra/postgres/seal_store.hpp"

#include <caf/actor_system.hpp>
#include <caf/result.hpp>
#include <caf/typed_actor.hpp>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace assay::app {

/// Seals the log of a database with the key of a home. Blocks; for one thread. Several may seal one log at once: the
/// number of a seal is given once, and who comes second goes on behind the other's seal.
class sealer {
public:
  /// A seal covers at most `every` events, so that a changed one is found among as many.
  sealer(postgres::connection_options database, std::filesystem::path home, std::int64_t every);

  /// Makes sure that there is a key and that the log names its public half.
  audit::seal_result<void> prepare();

  /// Seals everything up to the log's present end; the newest seal, or nothing while the log is empty. Refuses when the
  /// seals that are there are not those that this home remembers, or the events behind the newest one have a gap: a
  /// seal must not cover up that something was removed.
  audit::seal_result<std::optional<audit::seal>> seal_all();

  /// The position up to which the log was sealed when it was last looked at, and its end now.
  struct progress {
    std::int64_t sealed = 0;
    std::int64_t head = 0;
  };
  audit::seal_result<progress> look();

private:
  template <class Work>
  auto guarded(Work work) -> decltype(work());
  audit::seal_result<std::optional<audit::seal>> newest();
  /// The seal that follows; nothing when another process was faster.
  audit::seal_result<std::optional<audit::seal>>
  add_behind(const std::optional<audit::seal>& last, std::int64_t position);

  postgres::seal_store store_;
  std::filesystem::path home_;
  std::int64_t every_;
  std::optional<audit::signing_key> key_;
  std::string installation_;
  std::int64_t sealed_ = 0;
};

/// Seals by itself: when `every` events are new, and when any is for as long as `pause`.
using sealer_actor = caf::typed_actor<
    // Looks whether it is time.
    caf::result<void>(caf::tick_atom),
    // Seals what is new, whatever the time. Answers also when it could not; that is logged.
    caf::result<void>(caf::flush_atom)>;

struct sealer_options {
  postgres::connection_options database = {}; ///< already migrated
  std::filesystem::path home = {};
  std::int64_t every = 1'000;
  std::chrono::seconds pause{60};
};

/// Spawns a detached actor. What goes wrong is logged, once until something else happens, and tried again later.
sealer_actor spawn_sealer(caf::actor_system& system, sealer_options options);

} // namespace assay::app
