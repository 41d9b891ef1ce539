#include "infra/postgres/evidence.hpp"

#include "infra/postgres/sealing.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>
#include <openssl/crypto.h>

#include <optional>

namespace assay {
namespace postgres {
namespace {

std::string bytes_of(const pqxx::field& from) {
  const auto bytes = from.as<pqxx::bytes>();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// A key that leaves nothing in memory.
struct borrowed_key {
  explicit borrowed_key(const pqxx::field& from) {
    auto bytes = bytes_of(from);
    if (const auto found = key_from(bytes)) key = *found;
    OPENSSL_cleanse(bytes.data(), bytes.size());
  }
  borrowed_key(const borrowed_key&) = delete;
  borrowed_key& operator=(const borrowed_key&) = delete;
  ~borrowed_key() { OPENSSL_cleanse(key.data(), key.size()); }
  secret_key key{};
};

result<sealed_evidence> seal_one(pqxx::connection& to, const seal_text& r) {
  pqxx::nontransaction direct{to};
  const auto known = [&] {
    return direct.exec("select key from subject_keys where subject = $1", pqxx::params{r.subject});
  };
  auto row = known();
  if (row.empty()) {
    auto fresh = random_key();
    direct.exec(
        "insert into subject_keys (subject, key) values ($1, $2) on conflict do nothing",
        {r.subject, pqxx::binary_cast(fresh.data(), fresh.size())});
    OPENSSL_cleanse(fresh.data(), fresh.size());
    row = known(); // another process may have been first
  }
  if (row.empty() || row[0][0].is_null()) return ec::evidence_erased;
  return seal(borrowed_key{row[0][0]}.key, r.subject, r.text);
}

result<std::string> open_one(pqxx::connection& to, const open_evidence& r) {
  const auto row = pqxx::nontransaction{to}.exec(
      "select e.subject, e.ciphertext, k.key from evidence e left join subject_keys k using (subject) where e.id = $1",
      pqxx::params{r.id.value});
  if (row.empty()) return ec::value_out_of_range;
  if (row[0][2].is_null()) return ec::evidence_erased;
  return open(borrowed_key{row[0][2]}.key, {r.id, row[0][0].as<std::string>(), bytes_of(row[0][1])});
}

struct evidence_state {
  static constexpr const char* name = "postgres.evidence";
  evidence_state(evidence_actor::pointer, const connection_options& database) : to{database, "evidence"} {}

  evidence_actor::behavior_type make_behavior() {
    return {
        [this](const seal_text& r) -> caf::result<sealed_evidence> {
          if (r.subject.empty()) return caf::make_error(ec::value_out_of_range);
          return answer<sealed_evidence>("seal evidence", [&](pqxx::connection& open) { return seal_one(open, r); });
        },
        [this](const open_evidence& r) -> caf::result<std::string> {
          return answer<std::string>("open evidence", [&](pqxx::connection& open) { return open_one(open, r); });
        },
        [this](const pseudonym_of& r) -> caf::result<std::string> {
          return answer<std::string>("make a pseudonym", [&](pqxx::connection& open) -> result<std::string> {
            if (!installation) {
              const auto row = pqxx::nontransaction{open}.exec("select hmac_key from installation").one_row();
              const auto key = key_from(bytes_of(row[0]));
              if (!key) return key.error();
              installation = *key;
            }
            return pseudonym(*installation, r.provider, r.name);
          });
        }};
  }

  template <class T, class Work>
  caf::result<T> answer(std::string_view doing, Work work) {
    try {
      auto done = to.repeatable(work);
      if (!done) return caf::make_error(done.error());
      return std::move(*done);
    } catch (const std::exception& e) { return caf::make_error(report(doing, e)); }
  }

  connection to;
  std::optional<secret_key> installation; ///< never changes
};

} // namespace
} // namespace postgres

evidence_actor spawn_postgres_evidence(caf::actor_system& system, postgres::connection_options database) {
  return system.spawn<evidence_actor::stateful_impl<postgres::evidence_state>, caf::detached>(std::move(database));
}

} // namespace assay
