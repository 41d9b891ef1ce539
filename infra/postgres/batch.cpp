#include "infra/postgres/batch.hpp"

#include "infra/postgres/array_text.hpp"

#include <string>

namespace assay::postgres {
namespace {

constexpr std::size_t longest_stream = 200;

struct arrays {
  array_text streams, expecteds, commands, lease_keys, epochs, counts;
  array_text owners, types, schema_versions, datas, metas;
  array_text evidence_owners, evidence_ids, subjects, ciphertexts;

  void add(std::int64_t ordinal, const append_request& r) {
    streams.add(r.stream.value);
    expecteds.add(r.expected);
    commands.add(r.command.value);
    lease_keys.add(r.owner.key);
    epochs.add(r.owner.epoch);
    counts.add(static_cast<std::int64_t>(r.events.size()));
    for (const auto& e : r.events) {
      owners.add(ordinal);
      types.add(e.type);
      schema_versions.add(e.schema_version);
      datas.add(e.data);
      metas.add(e.meta);
    }
    for (const auto& e : r.evidence) {
      evidence_owners.add(ordinal);
      evidence_ids.add(e.id.value);
      subjects.add(e.subject);
      ciphertexts.add_bytes(e.ciphertext);
    }
  }

  pqxx::params take() && {
    pqxx::params all;
    for (auto* each :
         {&streams, &expecteds, &commands, &lease_keys, &epochs, &counts, &owners, &types, &schema_versions, &datas,
          &metas, &evidence_owners, &evidence_ids, &subjects, &ciphertexts})
      all.append(std::move(*each).take());
    return all;
  }
};

append_answer answer_of(const pqxx::row& row) {
  const auto range = [&](append_kind kind) {
    return append_answer{
        ec::ok,
        {kind, row[2].as<std::int64_t>(), row[3].as<std::int64_t>(), row[4].as<std::int64_t>(),
         row[5].as<std::int64_t>(), row[6].as<std::int64_t>()}};
  };
  switch (row[1].as<int>()) {
  case 0:
    return range(append_kind::written);
  case 1:
    return range(append_kind::repeated);
  case 2:
    return {ec::version_conflict, {}};
  case 3:
    return {ec::command_conflict, {}};
  case 4:
    return {ec::stale_epoch, {}};
  default:
    return {};
  }
}

} // namespace

ec check(const append_request& request) noexcept {
  const auto size = request.stream.value.size();
  const bool good = size > 0 && size <= longest_stream && request.expected >= 0 && is_uuid(request.command.value) &&
                    !request.events.empty();
  return good ? ec::ok : ec::value_out_of_range;
}

std::size_t weight(const append_request& request) noexcept {
  std::size_t bytes = 200;
  for (const auto& e : request.events) bytes += 100 + e.data.size() + e.meta.size();
  for (const auto& e : request.evidence) bytes += 100 + 2 * e.ciphertext.size();
  return bytes;
}

void prepare_append(pqxx::connection& to) {
  // The plan is made before there are statistics; it must use the indexes, and planning anew would cost more than
  // running.
  to.set_session_var("enable_seqscan", "off");
  to.set_session_var("plan_cache_mode", "force_generic_plan");
  to.prepare(
      "append_batch", "select member, status, first_version, last_version, first_position, last_position, recorded_us "
                      "from append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)");
}

std::vector<append_answer> append_batch(pqxx::connection& to, std::span<const append_request* const> members) {
  arrays all;
  std::int64_t ordinal = 0;
  for (const auto* each : members) all.add(++ordinal, *each);
  pqxx::nontransaction direct{to};
  std::vector<append_answer> answers(members.size());
  for (const auto& row : direct.exec(pqxx::prepped{"append_batch"}, std::move(all).take()))
    answers.at(row[0].as<std::size_t>() - 1) = answer_of(row);
  return answers;
}

} // namespace assay::postgres
