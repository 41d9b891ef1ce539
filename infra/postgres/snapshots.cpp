#include "infra/postgres/snapshots.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

namespace assay {
namespace postgres {
namespace {

void prepare(pqxx::connection& to) {
  to.prepare(
      "find_snapshot",
      "select s.version, s.state from snapshots s "
      "join events e on e.stream = s.stream and e.version = s.version and e.hash = s.hash "
      "where s.stream = $1 and s.shape = $2 and s.digest = sha256(s.hash || convert_to(s.shape || s.state, 'UTF8'))");
  // The lock on the key's row makes this wait for an erasure under way, and an erasure for this.
  to.prepare(
      "keep_snapshot",
      "with owner as (select subject from subject_keys where subject = $1 and key is not null for share) "
      "insert into snapshots (stream, subject, version, shape, hash, digest, state) "
      "select e.stream, o.subject, e.version, $4, e.hash, sha256(e.hash || convert_to($4 || $5, 'UTF8')), $5 "
      "from owner o, events e where e.stream = $2 and e.version = $3 "
      "on conflict (stream) do update set subject = excluded.subject, version = excluded.version, "
      "shape = excluded.shape, hash = excluded.hash, digest = excluded.digest, state = excluded.state");
}

struct snapshots_state {
  static constexpr const char* name = "postgres.snapshots";
  snapshots_state(snapshots_actor::pointer, const connection_options& database) : to{database, "snapshots", &prepare} {}

  snapshots_actor::behavior_type make_behavior() {
    return {
        [this](const find_snapshot& r) -> caf::result<snapshot> {
          return answer<snapshot>("find a snapshot", [&](pqxx::connection& open) {
            const auto rows =
                pqxx::nontransaction{open}.exec(pqxx::prepped{"find_snapshot"}, {r.stream.value, r.shape});
            if (rows.empty()) return snapshot{r.stream, 0, {}, {}};
            return snapshot{r.stream, rows[0][0].as<std::int64_t>(), r.shape, rows[0][1].as<std::string>()};
          });
        },
        [this](const keep_snapshot& r) -> caf::result<void> {
          return answer<void>("keep a snapshot", [&](pqxx::connection& open) -> caf::result<void> {
            pqxx::nontransaction{open}.exec(
                pqxx::prepped{"keep_snapshot"},
                {r.subject, r.what.stream.value, std::to_string(r.what.version), r.what.shape, r.what.state});
            return caf::unit;
          });
        }};
  }

  template <class T, class Work>
  caf::result<T> answer(std::string_view doing, Work work) {
    try {
      return to.repeatable(work);
    } catch (const std::exception& e) { return caf::make_error(report(doing, e)); }
  }

  connection to;
};

} // namespace
} // namespace postgres

snapshots_actor spawn_postgres_snapshots(caf::actor_system& system, postgres::connection_options database) {
  return system.spawn<snapshots_actor::stateful_impl<postgres::snapshots_state>, caf::detached>(std::move(database));
}

} // namespace assay
