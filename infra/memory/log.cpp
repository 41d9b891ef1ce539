#include "infra/memory/log.hpp"

#include "events/core/chain.hpp"
#include "events/core/codec.hpp"

#include <caf/actor_clock.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <algorithm>
#include <chrono>

namespace assay {
namespace memory {

void evidence_store::put(const sealed_evidence& evidence) {
  const std::lock_guard guard{mutex_};
  kept_.emplace(evidence.id.value, evidence);
}

std::optional<sealed_evidence> evidence_store::get(const evidence_id& id) const {
  const std::lock_guard guard{mutex_};
  const auto found = kept_.find(id.value);
  return found == kept_.end() ? std::nullopt : std::optional{found->second};
}

namespace {

constexpr std::size_t longest_stream = 200;

bool has_nul(const std::string& text) { return text.find('\0') != std::string::npos; }

bool holds_nul(const codec::json& value) {
  if (value.is_string()) return has_nul(value.get_ref<const std::string&>());
  if (value.is_object())
    return std::any_of(value.items().begin(), value.items().end(), [](const auto& each) {
      return has_nul(each.key()) || holds_nul(each.value());
    });
  return value.is_array() && std::any_of(value.begin(), value.end(), holds_nul);
}

bool is_storable(const std::string& text) {
  if (has_nul(text)) return false; // the parser takes it for the end
  const auto value = codec::parse(text);
  return value && !holds_nul(*value);
}

ec check(const append_request& r) {
  const auto size = r.stream.value.size();
  if (size == 0 || size > longest_stream || r.expected < 0 || !is_uuid(r.command.value) || r.events.empty())
    return ec::value_out_of_range;
  const bool good = !has_nul(r.stream.value) && std::all_of(r.events.begin(), r.events.end(), [](const auto& e) {
    return !has_nul(e.type) && is_storable(e.data) && is_storable(e.meta);
  });
  return good ? ec::ok : ec::event_malformed;
}

// What is compared when a command comes again: not the metadata, and the data by value, as jsonb does.
bool same_event(const recorded_event& was, const new_event& is) {
  return was.type == is.type && codec::parse(was.data) == codec::parse(is.data);
}

std::string subject_of(const recorded_event& e) {
  const auto meta = codec::parse(e.meta);
  return meta && meta->is_object() ? meta->value("subject", std::string{}) : std::string{};
}

struct held_lease {
  std::string holder;
  std::int64_t epoch = 0;
  caf::actor_clock::time_point until;
};

struct log_state {
  static constexpr const char* name = "memory.log";
  log_state(event_log_actor::pointer me, log_options o) : self{me}, options{std::move(o)} {}

  event_log_actor::behavior_type make_behavior() {
    return {
        [this](const append_request& r) { return append(r); },
        [this](const read_stream& r) -> caf::result<std::vector<recorded_event>> {
          if (r.limit < 1 || r.after < 0) return caf::make_error(ec::value_out_of_range);
          std::vector<recorded_event> found;
          const auto& positions = streams[r.stream.value];
          for (auto i = static_cast<std::size_t>(r.after); i < positions.size() && std::cmp_less(found.size(), r.limit);
               ++i)
            found.push_back(at(positions[i]));
          return found;
        },
        [this](const read_all& r) { return read(r); }, [this](const acquire_lease& r) { return acquire(r); },
        [this](const renew_lease& r) { return renew(r); }};
  }

  caf::result<append_receipt> append(const append_request& r) {
    if (const auto code = check(r); code != ec::ok) return caf::make_error(code);
    auto& positions = streams[r.stream.value];
    const auto version = static_cast<std::int64_t>(positions.size());
    const bool owned =
        r.owner.key.empty() || (leases.contains(r.owner.key) && leases[r.owner.key].epoch == r.owner.epoch);
    if (version != r.expected || !owned) return repeated(r, positions, owned);

    append_receipt receipt{
        append_kind::written, version + 1, 0, static_cast<std::int64_t>(events.size()) + 1, 0, now_us()};
    auto previous = positions.empty() ? chain_start() : at(positions.back()).hash;
    for (const auto& each : r.events) {
      recorded_event e{
          static_cast<std::int64_t>(events.size()) + 1,
          r.stream,
          static_cast<std::int64_t>(positions.size()) + 1,
          each.type,
          each.schema_version,
          each.data,
          each.meta,
          lower_case(r.command),
          receipt.recorded_at_us,
          {}};
      e.hash = previous = chain_link(previous, e);
      positions.push_back(e.position);
      events.push_back(std::move(e));
    }
    if (options.evidence)
      for (const auto& each : r.evidence) options.evidence->put(each);
    receipt.last_version = static_cast<std::int64_t>(positions.size());
    receipt.last_position = static_cast<std::int64_t>(events.size());
    return receipt;
  }

  caf::result<append_receipt>
  repeated(const append_request& r, const std::vector<std::int64_t>& positions, bool owned) const {
    const auto command = lower_case(r.command);
    std::vector<const recorded_event*> found;
    for (auto i = static_cast<std::size_t>(r.expected); i < positions.size(); ++i)
      if (at(positions[i]).command == command) found.push_back(&at(positions[i]));
    if (found.empty()) return caf::make_error(owned ? ec::version_conflict : ec::stale_epoch);
    const bool same =
        std::equal(found.begin(), found.end(), r.events.begin(), r.events.end(), [](const auto* was, const auto& is) {
          return same_event(*was, is);
        });
    if (!same) return caf::make_error(ec::command_conflict);
    const auto& first = *found.front();
    const auto& last = *found.back();
    return append_receipt{append_kind::repeated, first.version, last.version,
                          first.position,        last.position, last.recorded_at_us};
  }

  caf::result<event_page> read(const read_all& r) const {
    if (r.limit < 1 || r.after < 0 || r.until < 0) return caf::make_error(ec::value_out_of_range);
    event_page page;
    page.head = static_cast<std::int64_t>(events.size());
    const auto last = r.until > 0 ? std::min(r.until, page.head) : page.head;
    page.scanned = r.after;
    while (page.scanned < last && std::cmp_less(page.events.size(), r.limit)) {
      const auto& e = at(++page.scanned);
      if ((r.category.empty() || e.stream.value.starts_with(r.category + "-")) &&
          (r.subject.empty() || subject_of(e) == r.subject))
        page.events.push_back(e);
    }
    return page;
  }

  caf::result<lease> acquire(const acquire_lease& r) {
    if (r.key.empty() || r.holder.empty() || r.ttl_ms < 1) return caf::make_error(ec::value_out_of_range);
    auto& held = leases[r.key];
    const auto now = self->clock().now();
    if (!held.holder.empty() && held.holder != r.holder && held.until > now) return caf::make_error(ec::busy_elsewhere);
    if (held.holder != r.holder) ++held.epoch;
    held.holder = r.holder;
    held.until = now + std::chrono::milliseconds{r.ttl_ms};
    return lease{r.key, held.epoch};
  }

  caf::result<void> renew(const renew_lease& r) {
    if (r.held.key.empty() || r.holder.empty() || r.ttl_ms < 0) return caf::make_error(ec::value_out_of_range);
    const auto found = leases.find(r.held.key);
    if (found == leases.end() || found->second.epoch != r.held.epoch || found->second.holder != r.holder)
      return caf::make_error(ec::stale_epoch);
    if (r.ttl_ms == 0) found->second.holder.clear();
    found->second.until = self->clock().now() + std::chrono::milliseconds{r.ttl_ms};
    return caf::unit;
  }

  const recorded_event& at(std::int64_t position) const { return events[static_cast<std::size_t>(position) - 1]; }

  std::int64_t now_us() const {
    using namespace std::chrono;
    if (options.now_us) return options.now_us();
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
  }

  static command_id lower_case(command_id id) {
    for (auto& c : id.value)
      if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    return id;
  }

  event_log_actor::pointer self;
  log_options options;
  std::vector<recorded_event> events;
  std::unordered_map<std::string, std::vector<std::int64_t>> streams; ///< their positions
  std::unordered_map<std::string, held_lease> leases;
};

} // namespace
} // namespace memory

event_log_actor spawn_memory_log(caf::actor_system& system, memory::log_options options) {
  return system.spawn<event_log_actor::stateful_impl<memory::log_state>>(std::move(options));
}

} // namespace assay
