#include "infra/postgres/migrate.hpp"

#include "infra/postgres/binaries.hpp"
#include "infra/postgres/sealing.hpp"
#include "infra/postgres/sql_text.hpp"

namespace assay::postgres {
namespace {

// Any number will do, as long as nobody else uses it for something else.
constexpr auto lock_migrations = "select pg_advisory_xact_lock(4707183440)";

int version_of(pqxx::work& tx) {
  tx.exec("create table if not exists schema_versions (version int primary key, applied_at timestamptz not null "
          "default now())");
  return tx.query_value<int>("select coalesce(max(version), 0) from schema_versions");
}

void apply(pqxx::work& tx) {
  tx.exec(schema_sql);
  const auto key = random_key();
  tx.exec("insert into installation (hmac_key) values ($1)", pqxx::params{pqxx::binary_cast(key.data(), key.size())});
}

} // namespace

setup_result<void> migrate(const connection_options& database) {
  try {
    connection to{database, "migrate"};
    if (to.get().server_version() < oldest_major * 10'000)
      return setup_error{
          "the database server is older than PostgreSQL " + std::to_string(oldest_major), "update the server"};
    pqxx::work tx{to.get()};
    tx.exec(lock_migrations);
    const int found = version_of(tx);
    if (found > schema_version)
      return setup_error{
          "the database has schema version " + std::to_string(found) + ", this program knows " +
              std::to_string(schema_version),
          "update Assay"};
    if (found == schema_version) return {};
    if (found < 1) apply(tx);
    if (found < 2) tx.exec(seals_sql);
    if (found < 3) tx.exec(schema_3_sql);
    tx.exec(functions_sql);
    tx.exec("insert into schema_versions (version) values ($1)", pqxx::params{schema_version});
    tx.commit();
    return {};
  } catch (const std::exception& e) {
    return setup_error{
        "cannot prepare the database: " + describe(e), "check ASSAY_DATABASE_URL and the rights of its user"};
  }
}

} // namespace assay::postgres
