#include "infra/postgres/leases.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <string>
#include <utility>

namespace assay::postgres {
namespace {

constexpr std::int64_t longest_ttl_ms = 24 * 60 * 60 * 1000;

struct lease_state {
  static constexpr const char* name = "postgres.leases";
  lease_state(lease_actor::pointer, const connection_options& database)
      : to{database, "leases", [this](pqxx::connection& fresh) { take_over(fresh); }} {}

  lease_actor::behavior_type make_behavior() {
    return {
        [this](const acquire_lease& r) -> caf::result<lease> {
          if (r.key.empty() || r.holder.empty() || r.ttl_ms < 1 || r.ttl_ms > longest_ttl_ms)
            return caf::make_error(ec::value_out_of_range);
          try {
            const auto epoch = to.repeatable([&](pqxx::connection& open) {
              return pqxx::nontransaction{open}
                  .exec("select acquire_lease($1, $2, $3 * interval '1 ms')", {r.key, r.holder, r.ttl_ms})
                  .one_field()
                  .get<std::int64_t>();
            });
            if (!epoch) return caf::make_error(ec::busy_elsewhere);
            return lease{r.key, *epoch};
          } catch (const std::exception& e) { return caf::make_error(report("acquire a lease", e)); }
        },
        [this](const renew_lease& r) -> caf::result<void> {
          if (r.held.key.empty() || r.holder.empty() || r.ttl_ms < 0 || r.ttl_ms > longest_ttl_ms)
            return caf::make_error(ec::value_out_of_range);
          try {
            const bool held = to.repeatable([&](pqxx::connection& open) {
              return pqxx::nontransaction{open}
                  .exec(
                      "select renew_lease($1, $2, $3, $4 * interval '1 ms')",
                      {r.held.key, r.held.epoch, r.holder, r.ttl_ms})
                  .one_field()
                  .as<bool>();
            });
            if (!held) return caf::make_error(ec::stale_epoch);
            return caf::unit;
          } catch (const std::exception& e) { return caf::make_error(report("renew a lease", e)); }
        }};
  }

  void take_over(pqxx::connection& fresh) {
    pqxx::nontransaction direct{fresh};
    if (!backend_start.empty()) direct.exec("select adopt_leases($1, $2)", {backend_pid, backend_start});
    const auto me =
        direct.exec("select pid, backend_start::text from pg_stat_activity where pid = pg_backend_pid()").one_row();
    backend_pid = me[0].as<int>();
    backend_start = me[1].as<std::string>();
  }

  int backend_pid = 0;
  std::string backend_start;
  connection to;
};

} // namespace

lease_actor spawn_leases(caf::actor_system& system, connection_options database) {
  return system.spawn<lease_actor::stateful_impl<lease_state>, caf::detached>(std::move(database));
}

} // namespace assay::postgres
