#pragma once

#include "actors/core/ports.hpp"
#include "tests/support/stored.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>
#include <caf/unit.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace assay::test {

/// What a log holds, and what goes wrong with it next. Shared by a test and the actor that serves it.
struct log_book {
  struct failure {
    ec code = ec::ok;
    bool written = false; ///< the events are there although the answer is an error
  };
  struct holder {
    lease granted;
    std::string name;
  };

  std::vector<recorded_event> events;
  std::deque<failure> next_appends;    ///< how the next appends end
  std::deque<ec> next_reads;           ///< how the next reads of a stream end
  std::function<void()> before_append; ///< once
  bool holds_reads = false;            ///< answers of reads wait for a tick
  int held = 0;                        ///< such answers
  std::map<std::string, holder> leases;
  std::map<std::string, ec> lease_refusals;
  ec renewals = ec::ok; ///< why leases cannot be prolonged
  std::int64_t now_us =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  int appends = 0; ///< requests, not events
  int reads = 0;

  [[nodiscard]] std::vector<recorded_event> stream(const stream_id& id, std::int64_t after = 0) const {
    std::vector<recorded_event> out;
    for (const auto& each : events)
      if (each.stream == id && each.version > after) out.push_back(each);
    return out;
  }
  [[nodiscard]] std::int64_t version_of(const stream_id& id) const {
    return std::count_if(events.begin(), events.end(), [&](const recorded_event& e) { return e.stream == id; });
  }
  [[nodiscard]] std::vector<std::string> types(const stream_id& id) const {
    std::vector<std::string> out;
    for (const auto& each : stream(id)) out.push_back(each.type);
    return out;
  }

  append_receipt write(const append_request& r) {
    append_receipt out{
        append_kind::written,
        r.expected + 1,
        r.expected + static_cast<std::int64_t>(r.events.size()),
        static_cast<std::int64_t>(events.size()) + 1,
        static_cast<std::int64_t>(events.size() + r.events.size()),
        ++now_us};
    for (const auto& each : r.events) {
      recorded_event e;
      e.position = static_cast<std::int64_t>(events.size()) + 1;
      e.stream = r.stream;
      e.version = e.position - out.first_position + out.first_version;
      e.type = each.type;
      e.schema_version = each.schema_version;
      e.data = each.data;
      e.meta = each.meta;
      e.command = r.command;
      e.recorded_at_us = out.recorded_at_us;
      events.push_back(e);
    }
    return out;
  }

  /// What somebody else appends behind the stream's end.
  template <class Event>
  void add(const stream_id& id, const Event& e, command_id command = {random_uuid()}) {
    append_request r;
    r.stream = id;
    r.expected = version_of(id);
    r.command = std::move(command);
    r.events = {encode(e, {})};
    (void)write(r);
  }

  result<append_receipt> append(const append_request& r) {
    ++appends;
    if (auto first = std::exchange(before_append, nullptr)) first();
    if (!next_appends.empty()) {
      const auto fails = next_appends.front();
      next_appends.pop_front();
      if (fails.written) (void)write(r);
      if (fails.code != ec::ok) return fails.code;
    }
    if (!r.owner.key.empty() && !(leases[r.owner.key].granted == r.owner)) return ec::stale_epoch;
    if (version_of(r.stream) == r.expected) return write(r);
    return repeated(r);
  }

private:
  [[nodiscard]] result<append_receipt> repeated(const append_request& r) const {
    append_receipt out{append_kind::repeated, 0, 0, 0, 0, 0};
    for (const auto& each : stream(r.stream, r.expected)) {
      if (each.command != r.command) continue;
      if (out.first_version == 0) out.first_version = each.version, out.first_position = each.position;
      out.last_version = each.version, out.last_position = each.position, out.recorded_at_us = each.recorded_at_us;
    }
    if (out.first_version == 0) return ec::version_conflict;
    return out;
  }
};

/// A log over a book. A tick releases the reads that are held.
using scripted_log_actor = caf::typed_actor<
    caf::result<append_receipt>(append_request), caf::result<std::vector<recorded_event>>(read_stream),
    caf::result<event_page>(read_all), caf::result<lease>(acquire_lease), caf::result<void>(renew_lease),
    caf::result<void>(caf::tick_atom)>;

struct scripted_log_state {
  static constexpr const char* name = "scripted-log";
  using page = std::vector<recorded_event>;

  scripted_log_state(scripted_log_actor::pointer me, std::shared_ptr<log_book> of) : self{me}, book{std::move(of)} {}

  scripted_log_actor::behavior_type make_behavior() {
    return {
        [this](const append_request& r) -> caf::result<append_receipt> {
          const auto done = book->append(r);
          if (!done) return caf::make_error(done.error());
          return *done;
        },
        [this](const read_stream& r) { return read(r); },
        [](const read_all&) -> caf::result<event_page> { return caf::make_error(ec::internal); },
        [this](const acquire_lease& r) { return acquire(r); },
        [this](const renew_lease& r) -> caf::result<void> {
          if (book->renewals != ec::ok) return caf::make_error(book->renewals);
          auto& held = book->leases[r.held.key];
          if (!(held.granted == r.held)) return caf::make_error(ec::stale_epoch);
          if (r.ttl_ms == 0) held.name.clear();
          return caf::unit;
        },
        [this](caf::tick_atom) {
          for (auto& [promise, found] : std::exchange(reads, {})) promise.deliver(found);
          book->held = 0;
        }};
  }

  caf::result<page> read(const read_stream& r) {
    ++book->reads;
    if (!book->next_reads.empty()) {
      const auto fails = book->next_reads.front();
      book->next_reads.pop_front();
      if (fails != ec::ok) return caf::make_error(fails);
    }
    auto found = book->stream(r.stream, r.after);
    if (found.size() > static_cast<std::size_t>(r.limit)) found.resize(static_cast<std::size_t>(r.limit));
    if (!book->holds_reads) return found;
    auto promise = self->make_response_promise<page>();
    reads.emplace_back(promise, std::move(found));
    ++book->held;
    return promise;
  }

  caf::result<lease> acquire(const acquire_lease& r) {
    if (const auto refused = book->lease_refusals.find(r.key); refused != book->lease_refusals.end())
      return caf::make_error(refused->second);
    auto& held = book->leases[r.key];
    held.name = r.holder;
    held.granted = {r.key, held.granted.epoch + 1};
    return held.granted;
  }

  scripted_log_actor::pointer self;
  std::shared_ptr<log_book> book;
  std::vector<std::pair<caf::typed_response_promise<page>, page>> reads;
};

inline scripted_log_actor spawn_scripted_log(caf::actor_system& system, std::shared_ptr<log_book> book) {
  return system.spawn<scripted_log_actor::stateful_impl<scripted_log_state>>(std::move(book));
}

} // namespace assay::test
