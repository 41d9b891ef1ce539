#include "infra/bench/load.hpp"
#include "infra/bench/sample.hpp"

#include "events/core/chain.hpp"

#include <pqxx/pqxx>

#include <atomic>
#include <barrier>
#include <exception>
#include <mutex>
#include <thread>

namespace assay::bench {
namespace {

using clock = std::chrono::steady_clock;

// Well formed, and as long as the real ones. Nobody computes a chain here: that is the point of the comparison.
const std::string some_hash = "\\x" + chain_start();
constexpr auto some_time = "2026-01-01 00:00:00.123456+00";

} // namespace

load insert_from(
    const postgres::connection_options& database, const std::string& table, int connections,
    std::chrono::milliseconds time) {
  const auto prepare = [&table](pqxx::connection& to) {
    to.prepare(
        "insert_row", "insert into " + table +
                          " (position, stream, version, type, schema_version, data, meta, command_id, recorded_at, "
                          "hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
  };
  std::int64_t first = 0;
  {
    postgres::connection to{database, "bench"};
    first = pqxx::nontransaction{to.get()}.query_value<std::int64_t>("select coalesce(max(position), 0) from " + table);
  }
  std::atomic<std::int64_t> position{first};
  std::vector<load> loads(static_cast<std::size_t>(connections));
  std::mutex failing;
  std::exception_ptr failure;
  clock::time_point begun;
  std::barrier together{connections, [&begun]() noexcept { begun = clock::now(); }};
  {
    std::vector<std::jthread> threads;
    for (auto& mine : loads)
      threads.emplace_back([&] {
        try {
          postgres::connection own{database, "bench row", prepare};
          auto& to = own.get();
          together.arrive_and_wait();
          for (auto now = clock::now(); now < begun + time;) {
            const auto r = first_append();
            const auto& e = r.events.front();
            const auto sent = clock::now();
            pqxx::nontransaction{to}.exec(
                pqxx::prepped{"insert_row"}, pqxx::params{
                                                 ++position, r.stream.value, 1, e.type, e.schema_version, e.data,
                                                 e.meta, r.command.value, some_time, some_hash});
            now = clock::now();
            mine.latencies_ms.push_back(std::chrono::duration<float, std::milli>{now - sent}.count());
            ++mine.events;
          }
        } catch (...) {
          const std::lock_guard guard{failing};
          failure = std::current_exception();
          together.arrive_and_drop();
        }
      });
  }
  if (failure) std::rethrow_exception(failure);
  load all;
  for (auto& each : loads) all.add(std::move(each));
  all.seconds = std::chrono::duration<double>{clock::now() - begun}.count();
  return all;
}

load copy_into(const postgres::connection_options& database, const std::string& table, std::chrono::milliseconds time) {
  postgres::connection own{database, "bench copy"};
  pqxx::work tx{own.get()};
  auto position = tx.query_value<std::int64_t>("select coalesce(max(position), 0) from " + table);
  load done;
  const auto begun = clock::now();
  auto rows = pqxx::stream_to::raw_table(
      tx, table, "position, stream, version, type, schema_version, data, meta, command_id, recorded_at, hash");
  while (clock::now() < begun + time)
    for (int i = 0; i < 64; ++i, ++done.events) {
      const auto r = first_append();
      const auto& e = r.events.front();
      rows.write_values(
          ++position, r.stream.value, 1, e.type, e.schema_version, e.data, e.meta, r.command.value, some_time,
          some_hash);
    }
  rows.complete();
  tx.commit();
  done.seconds = std::chrono::duration<double>{clock::now() - begun}.count();
  return done;
}

} // namespace assay::bench
