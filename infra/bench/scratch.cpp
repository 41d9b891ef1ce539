#include "infra/bench/scratch.hpp"

#include "events/core/ids.hpp"
#include "infra/postgres/migrate.hpp"

#include <algorithm>
#include <vector>

namespace assay::bench {
namespace {

constexpr auto try_lock = "select pg_try_advisory_lock(470718345, hashtext($1))";

void drop(pqxx::connection& to, const std::string& name) {
  pqxx::nontransaction{to}.exec("drop database if exists " + to.quote_name(name) + " with (force)");
}

void drop_leftovers(pqxx::connection& to) {
  std::vector<std::string> names;
  for (const auto& row :
       pqxx::nontransaction{to}.exec("select datname from pg_database d join pg_roles r on r.oid = d.datdba "
                                     "where starts_with(datname, 'assay_bench_') and rolname = current_user"))
    names.push_back(row[0].as<std::string>());
  for (const auto& each : names) {
    if (!pqxx::nontransaction{to}.exec(try_lock, pqxx::params{each}).one_field().as<bool>()) continue;
    drop(to, each);
    pqxx::nontransaction{to}.exec("select pg_advisory_unlock(470718345, hashtext($1))", pqxx::params{each});
  }
}

} // namespace

struct scratch_database::state {
  explicit state(const postgres::connection_options& server)
      : owner{server, "bench"}, name{"assay_bench_" + random_uuid()}, connect{server} {
    std::replace(name.begin(), name.end(), '-', '_');
    connect.url = postgres::with_database(server.url, name);
  }
  ~state() {
    if (!made) return;
    try {
      drop(owner.get(), name);
    } catch (const std::exception& e) { postgres::report("drop the measurement's database", e); }
  }
  postgres::connection owner; ///< its session holds the lock
  std::string name;
  postgres::connection_options connect;
  bool made = false;
};

scratch_database::scratch_database(std::unique_ptr<state> now) noexcept : state_{std::move(now)} {}
scratch_database::scratch_database(scratch_database&&) noexcept = default;
scratch_database::~scratch_database() = default;
const postgres::connection_options& scratch_database::connect() const noexcept { return state_->connect; }

postgres::setup_result<scratch_database> scratch_database::create(const postgres::connection_options& server) {
  try {
    auto now = std::make_unique<state>(server);
    auto& to = now->owner.get();
    drop_leftovers(to);
    pqxx::nontransaction{to}.exec(try_lock, pqxx::params{now->name});
    pqxx::nontransaction{to}.exec("create database " + to.quote_name(now->name));
    now->made = true;
    if (const auto migrated = postgres::migrate(now->connect); !migrated) return migrated.error();
    return scratch_database{std::move(now)};
  } catch (const std::exception& e) {
    return postgres::setup_error{
        "cannot create a database to measure in: " + postgres::describe(e),
        "check ASSAY_DATABASE_URL; its role needs the right CREATEDB"};
  }
}

} // namespace assay::bench
