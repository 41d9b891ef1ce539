#include "infra/postgres/seal_store.hpp"

namespace assay::postgres {
namespace {

std::vector<stored_seal> seals_of(const pqxx::result& rows) {
  std::vector<stored_seal> out;
  for (const auto& row : rows) out.push_back({row[0].as<std::int64_t>(), row[1].as<std::string>()});
  return out;
}

std::string bytes_of(const pqxx::field& from) {
  const auto bytes = from.as<pqxx::bytes>();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

constexpr auto rows_at_once = 1'000;

} // namespace

seal_store::seal_store(connection_options database) : to_{std::move(database), "seals"} {}

std::string seal_store::installation() {
  return to_.repeatable([](pqxx::connection& to) {
    return pqxx::nontransaction{to}.query_value<std::string>("select id::text from installation");
  });
}

std::int64_t seal_store::head() {
  return to_.repeatable([](pqxx::connection& to) {
    return pqxx::nontransaction{to}.query_value<std::int64_t>("select position from head");
  });
}

std::vector<std::string> seal_store::keys() {
  return to_.repeatable([](pqxx::connection& to) {
    std::vector<std::string> out;
    for (const auto& row : pqxx::nontransaction{to}.exec("select key from seal_keys order by key"))
      out.push_back(row[0].as<std::string>());
    return out;
  });
}

std::optional<stored_seal> seal_store::last() {
  return to_.repeatable([](pqxx::connection& to) -> std::optional<stored_seal> {
    const auto found =
        seals_of(pqxx::nontransaction{to}.exec("select number, line from seals order by number desc limit 1"));
    if (found.empty()) return std::nullopt;
    return found.front();
  });
}

std::optional<stored_seal> seal_store::find(std::int64_t number) {
  const auto found = seals(number - 1, number, 1);
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::vector<stored_seal> seal_store::seals(std::int64_t after, std::int64_t until, std::int64_t limit) {
  return to_.repeatable([&](pqxx::connection& to) {
    return seals_of(pqxx::nontransaction{to}.exec(
        "select number, line from seals where number > $1 and number <= $2 order by number limit $3",
        {after, until, limit}));
  });
}

std::vector<stored_hash> seal_store::hashes(std::int64_t after, std::int64_t until, std::int64_t limit) {
  return to_.repeatable([&](pqxx::connection& to) {
    std::vector<stored_hash> out;
    for (const auto& row : pqxx::nontransaction{to}.exec(
             "select position, encode(hash, 'hex') from events where position > $1 and position <= $2 "
             "order by position limit $3",
             {after, until, limit}))
      out.push_back({row[0].as<std::int64_t>(), row[1].as<std::string>()});
    return out;
  });
}

void seal_store::add_key(const std::string& key) {
  to_.repeatable([&](pqxx::connection& to) {
    pqxx::nontransaction{to}.exec("insert into seal_keys (key) values ($1) on conflict do nothing", pqxx::params{key});
  });
}

bool seal_store::add(const stored_seal& fresh, const std::string& key) {
  // Not repeated by itself after a lost answer: the caller looks again, and finds its own seal there or not.
  try {
    pqxx::work tx{to_.get()};
    tx.exec("insert into seal_keys (key) values ($1) on conflict do nothing", pqxx::params{key});
    const auto written = tx.exec(
        "insert into seals (number, line) values ($1, $2) on conflict do nothing", {fresh.number, fresh.line});
    tx.commit();
    return written.affected_rows() == 1;
  } catch (const std::exception& e) {
    if (kind_of(e) == failure_kind::connection) to_.drop();
    throw;
  }
}

std::vector<sealed_evidence> seal_store::evidence(const std::string& after, std::int64_t limit) {
  return to_.repeatable([&](pqxx::connection& to) {
    std::vector<sealed_evidence> out;
    for (const auto& row : pqxx::nontransaction{to}.exec(
             "select id, subject, ciphertext from evidence where id > $1 order by id limit $2", {after, limit}))
      out.push_back({{row[0].as<std::string>()}, row[1].as<std::string>(), bytes_of(row[2])});
    return out;
  });
}

void seal_store::live_views(
    const std::function<void(const std::vector<view_checkpoint>&)>& checkpoints,
    const std::function<void(const view_row&)>& take) {
  pqxx::transaction<pqxx::isolation_level::repeatable_read, pqxx::write_policy::read_only> tx{to_.get()};
  std::vector<view_checkpoint> all;
  for (const auto& row : tx.exec("select view, revision, position from checkpoints where live order by view"))
    all.push_back({row[0].as<std::string>(), row[1].as<int>(), row[2].as<std::int64_t>()});
  checkpoints(all);
  for (const auto& each : all) {
    for (std::string after; ; ) {
      // The first key may be empty, so the first page begins at it.
      const auto rows = tx.exec(
          "select v.key, v.position, v.data::text from views v join checkpoints c using (view, generation) "
          "where c.live and v.view = $1 and (v.key > $2 or $3) order by v.key limit $4",
          {each.view, after, std::string{after.empty() ? "true" : "false"}, rows_at_once});
      for (const auto& row : rows)
        take({each.view, row[0].as<std::string>(), row[1].as<std::int64_t>(), row[2].as<std::string>()});
      if (rows.size() < rows_at_once) break;
      after = rows.back()[0].as<std::string>();
    }
  }
  tx.commit();
}

} // namespace assay::postgres
