#include "infra/postgres/batch.hpp"

#include "infra/postgres/array_binary.hpp"

#include <array>
#include <string>
#include <utility>

namespace assay::postgres {
namespace {

constexpr std::size_t longest_stream = 200;

struct arrays {
  using type = element_type;
  array_binary streams{type::text}, versions{type::int8}, nths{type::int4}, commands{type::uuid};
  array_binary lease_keys{type::text}, epochs{type::int8};
  array_binary types{type::text}, schema_versions{type::int4}, datas{type::jsonb}, metas{type::jsonb};
  array_binary evidence_of{type::int4}, evidence_ids{type::text}, subjects{type::text}, ciphertexts{type::bytea};
  std::int32_t entries = 0;

  void add(const append_request& r) {
    for (const auto& e : r.evidence) {
      evidence_of.add_int4(entries + 1);
      evidence_ids.add(e.id.value);
      subjects.add(e.subject);
      ciphertexts.add(e.ciphertext);
    }
    std::int32_t nth = 0;
    for (const auto& e : r.events) {
      ++entries;
      streams.add(r.stream.value);
      versions.add_int8(r.expected + ++nth);
      nths.add_int4(nth);
      commands.add_uuid(r.command.value);
      lease_keys.add(r.owner.key);
      epochs.add_int8(r.owner.epoch);
      types.add(e.type);
      schema_versions.add_int4(e.schema_version);
      datas.add_jsonb(e.data);
      metas.add_jsonb(e.meta);
    }
  }

  // In the order of the function's parameters.
  std::array<std::string, 14> take() && {
    return {std::move(streams).take(),  std::move(versions).take(),        std::move(nths).take(),
            std::move(commands).take(), std::move(lease_keys).take(),      std::move(epochs).take(),
            std::move(types).take(),    std::move(schema_versions).take(), std::move(datas).take(),
            std::move(metas).take(),    std::move(evidence_of).take(),     std::move(evidence_ids).take(),
            std::move(subjects).take(), std::move(ciphertexts).take()};
  }
};

// What the functions answer: a position and a time, then so many numbers for each append that was not written.
using numbers = pqxx::array<std::int64_t>;
constexpr std::size_t numbers_before = 2;
constexpr std::size_t numbers_each = 7;

append_answer refusal_at(const numbers& all, std::size_t at) {
  switch (all[at + 1]) {
  case 1:
    return {ec::ok, {append_kind::repeated, all[at + 2], all[at + 3], all[at + 4], all[at + 5], all[at + 6]}};
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

std::vector<append_answer> read_answers(const numbers& all, std::span<const append_request* const> members) {
  std::vector<append_answer> answers;
  answers.reserve(members.size());
  auto position = all[0];
  std::int64_t entry = 1;
  std::size_t refused = numbers_before; // in the order of the members
  for (const auto* each : members) {
    const auto count = static_cast<std::int64_t>(each->events.size());
    if (refused + numbers_each <= all.size() && all[refused] == entry) {
      answers.push_back(refusal_at(all, refused));
      refused += numbers_each;
    } else {
      answers.push_back(
          {ec::ok,
           {append_kind::written, each->expected + 1, each->expected + count, position + 1, position + count, all[1]}});
      position += count;
    }
    entry += count;
  }
  return answers;
}

// The binary form, as in a batch: a text parameter would end at the first NUL, without a word.
std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span{text}); }

numbers send_one(pqxx::nontransaction& to, const append_request& r) {
  const auto& e = r.events.front();
  const auto data = jsonb_binary(e.data);
  const auto meta = jsonb_binary(e.meta);
  return to
      .exec(
          pqxx::prepped{"append_one"},
          {bytes_of(r.stream.value), r.expected + 1, pqxx::zview{r.command.value}, bytes_of(r.owner.key), r.owner.epoch,
           bytes_of(e.type), e.schema_version, bytes_of(data), bytes_of(meta)})
      .one_field()
      .as_sql_array<std::int64_t>();
}

numbers send_batch(pqxx::nontransaction& to, std::span<const append_request* const> members) {
  arrays all;
  for (const auto* each : members) all.add(*each);
  const auto given = std::move(all).take();
  pqxx::params params;
  params.reserve(given.size());
  for (const auto& each : given) params.append(bytes_of(each));
  return to.exec(pqxx::prepped{"append_batch"}, params).one_field().as_sql_array<std::int64_t>();
}

bool is_plain(const append_request& r) { return r.events.size() == 1 && r.evidence.empty(); }

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
  to.prepare("append_batch", "select append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");
  to.prepare("append_one", "select append_one($1, $2, $3, $4, $5, $6, $7, $8, $9)");
}

std::vector<append_answer> append_batch(pqxx::connection& to, std::span<const append_request* const> members) {
  pqxx::nontransaction direct{to};
  const bool lone = members.size() == 1 && is_plain(*members.front());
  return read_answers(lone ? send_one(direct, *members.front()) : send_batch(direct, members), members);
}

} // namespace assay::postgres
