#include "actors/core/bus.hpp"

#include "actors/candidate/decider.hpp"
#include "actors/core/entity.hpp"
#include "actors/core/errors.hpp"
#include "actors/session/decider.hpp"

#include <caf/actor_system.hpp>

#include <algorithm>
#include <map>

namespace assay {
namespace {

constexpr std::chrono::seconds ask_timeout{60};

struct bus_state {
  static constexpr const char* name = "bus";

  using reply_promise = caf::typed_response_promise<command_reply>;
  struct waiting_command {
    command_envelope envelope;
    reply_promise promise;
    int tries = 2; ///< an entity may end itself just before a command comes
  };
  /// A candidate whose lease is held or being asked for.
  struct owner {
    std::optional<lease> held;
    caf::actor_clock::time_point until;   ///< nobody else can have it before
    std::vector<waiting_command> waiting; ///< for the lease
    std::map<stream_id, entity_actor> entities;
  };
  struct watch {
    watcher_actor who;
    stream_id subject;
    std::int64_t next = 1; ///< version to deliver next
    bool reading = false;
    bool again = false; ///< something was appended while a read was under way, which may have missed it
  };

  bus_state(bus_actor::pointer me, bus_ports to, std::string process, std::chrono::milliseconds lease_time)
      : self{me}, ports{std::move(to)}, holder{std::move(process)}, lease_ttl{lease_time} {}

  bus_actor::behavior_type make_behavior() {
    self->set_down_handler([this](const caf::down_msg& down) { gone(down); });
    renew_later();
    return {
        [this](command_envelope& envelope) { return receive(std::move(envelope)); },
        [this](const watch_subject& what, const watcher_actor& who) {
          self->monitor(who);
          watches.push_back({who, what.subject, what.after + 1});
          read_for(watches.back());
        },
        [this](const std::vector<recorded_event>& events) { publish(events); },
        [this](const progress& p) {
          for (const auto& w : watches)
            if (w.subject == p.subject) self->send(w.who, p);
        },
        [this](leave) { return stop_all(); }};
  }

  // --- commands ---

  caf::result<command_reply> receive(command_envelope envelope) {
    // A promise that is made and not returned would answer `broken_promise` instead of these.
    if (leaving) return caf::make_error(ec::cancelled);
    if (envelope.subject.empty()) return caf::make_error(ec::unknown_candidate);
    if (!is_entity(envelope.to)) return caf::make_error(ec::unknown_command);
    auto promise = self->make_response_promise<command_reply>();
    deliver({std::move(envelope), promise});
    return promise;
  }

  static bool is_entity(const stream_id& stream) {
    const auto category = category_of(stream);
    return category == session_decider::category || category == candidate_decider::category;
  }

  void deliver(waiting_command command) {
    const auto subject = command.envelope.subject;
    auto& mine = owners[subject];
    if (mine.held && self->clock().now() < mine.until) return forward(mine, std::move(command));
    // A process that was stopped for a while may have lost its lease without knowing. What its entities remember is old
    // then: not only their appends, also their refusals would be wrong.
    mine.waiting.push_back(std::move(command));
    if (mine.waiting.size() > 1) return;
    mine.held ? renew(subject, *mine.held) : acquire(subject);
  }

  void acquire(const std::string& subject) {
    self->request(
            ports.log, ask_timeout, acquire_lease{stream_of("candidate", subject).value, holder, lease_ttl.count()})
        .then(
            [this, subject, until = self->clock().now() + lease_ttl](const lease& granted) {
              auto& mine = owners[subject];
              mine.held = granted;
              let_in(mine, until);
            },
            [this, subject](const caf::error& error) {
              auto refused = std::exchange(owners[subject].waiting, {});
              owners.erase(subject);
              refuse(std::move(refused), code_of(error));
            });
  }

  /// The lease is ours until then; counted from before it was asked for.
  void let_in(owner& mine, caf::actor_clock::time_point until) {
    mine.until = until;
    for (auto& each : std::exchange(mine.waiting, {})) forward(mine, std::move(each));
  }

  static void refuse(std::vector<waiting_command> commands, ec why) {
    for (auto& each : commands) each.promise.deliver(caf::make_error(why));
  }

  void forward(owner& mine, waiting_command command) {
    self->request(wake(mine, command.envelope), ask_timeout, command.envelope)
        .then(
            [promise = command.promise](const command_reply& reply) mutable { promise.deliver(reply); },
            [this, command](const caf::error& error) mutable {
              const bool was_gone = error == caf::sec::request_receiver_down;
              if (!was_gone || leaving || --command.tries == 0)
                return command.promise.deliver(caf::make_error(was_gone ? ec::log_unavailable : code_of(error)));
              // It ended itself just before the command came; its successor knows all it knew.
              if (const auto known = owners.find(command.envelope.subject); known != owners.end())
                known->second.entities.erase(command.envelope.to);
              deliver(std::move(command));
            });
  }

  entity_actor wake(owner& mine, const command_envelope& envelope) {
    const auto& stream = envelope.to;
    if (const auto found = mine.entities.find(stream); found != mine.entities.end()) return found->second;
    const auto fresh = category_of(stream) == session_decider::category ? spawn<session_decider>(mine, envelope)
                                                                        : spawn<candidate_decider>(mine, envelope);
    self->monitor(fresh);
    mine.entities[stream] = fresh;
    return fresh;
  }

  template <decider D>
  entity_actor spawn(const owner& mine, const command_envelope& envelope) {
    return self->spawn<entity_actor::stateful_impl<entity_state<D>>>(
        envelope.to, *mine.held, envelope.subject, ports, bus_actor{self});
  }

  // --- leases ---

  void renew_later() {
    self->run_delayed(lease_ttl / 3, [this] {
      for (const auto& [subject, mine] : owners)
        if (mine.held) renew(subject, *mine.held);
      renew_later();
    });
  }

  void renew(const std::string& subject, const lease& held) {
    self->request(ports.log, lease_ttl, renew_lease{held, holder, lease_ttl.count()})
        .then(
            [this, held, subject, until = self->clock().now() + lease_ttl] {
              if (auto* mine = holder_of(subject, held)) let_in(*mine, until);
            },
            [this, held, subject](const caf::error& error) {
              auto* mine = holder_of(subject, held);
              if (mine == nullptr) return;
              auto commands = std::exchange(mine->waiting, {});
              // Unless it is lost, Postgres is away, and the next round tries again.
              if (code_of(error) != ec::stale_epoch) return refuse(std::move(commands), code_of(error));
              lose(subject, *mine);
              for (auto& each : commands) deliver(std::move(each)); // under a new lease, if nobody has it
            });
  }

  /// Whoever holds this very lease; null when it was lost or given back meanwhile.
  owner* holder_of(const std::string& subject, const lease& held) {
    const auto found = owners.find(subject);
    return found != owners.end() && found->second.held == held ? &found->second : nullptr;
  }

  void lose(const std::string& subject, const owner& mine) {
    spdlog::error("another process has taken over candidate {}", subject);
    for (const auto& [stream, entity] : mine.entities) {
      publish_progress({stream, "lease-lost", 0, 0});
      self->send_exit(entity, caf::exit_reason::user_shutdown);
    }
    owners.erase(subject);
  }

  /// A request, since the error that answers a mere message would end this actor.
  void give_back(const lease& held) {
    self->request(ports.log, lease_ttl, renew_lease{held, holder, 0})
        .then([] {}, [](const caf::error&) {}); // lost meanwhile, or it expires by itself
  }

  // --- watching ---

  void publish_progress(const progress& p) {
    for (const auto& w : watches)
      if (w.subject == p.subject) self->send(w.who, p);
  }

  void publish(const std::vector<recorded_event>& events) {
    if (events.empty()) return;
    for (auto& w : watches) {
      if (w.subject != events.front().stream) continue;
      if (w.reading) {
        w.again = true;
        continue;
      }
      if (events.front().version != w.next) {
        if (events.back().version >= w.next) read_for(w);
        continue;
      }
      for (const auto& each : events) self->send(w.who, each);
      w.next = events.back().version + 1;
    }
  }

  /// Reads what a watcher has not seen. Events that are published meanwhile are read, too, so none is missed or
  /// doubled.
  void read_for(watch& w) {
    w.reading = true;
    w.again = false;
    self->request(ports.log, ask_timeout, read_stream{w.subject, w.next - 1, 1000})
        .then(
            [this, who = w.who, subject = w.subject](const std::vector<recorded_event>& events) {
              auto* mine = find_watch(who, subject);
              if (mine == nullptr) return;
              for (const auto& each : events) self->send(who, each);
              if (!events.empty()) mine->next = events.back().version + 1;
              mine->reading = false;
              // A full page, or an append that this read may not have seen.
              if (!events.empty() || mine->again) read_for(*mine);
            },
            [this, who = w.who, subject = w.subject](const caf::error&) {
              self->run_delayed(std::chrono::milliseconds{500}, [this, who, subject] {
                if (auto* mine = find_watch(who, subject)) read_for(*mine);
              });
            });
  }

  watch* find_watch(const watcher_actor& who, const stream_id& subject) {
    const auto at = std::find_if(
        watches.begin(), watches.end(), [&](const watch& w) { return w.who == who && w.subject == subject; });
    return at == watches.end() ? nullptr : &*at;
  }

  // --- ends ---

  void gone(const caf::down_msg& down) {
    std::erase_if(watches, [&](const watch& w) { return w.who.address() == down.source; });
    for (auto mine = owners.begin(); mine != owners.end(); ++mine) {
      auto& entities = mine->second.entities;
      const auto removed =
          std::erase_if(entities, [&](const auto& each) { return each.second.address() == down.source; });
      if (removed == 0) continue;
      if (entities.empty() && mine->second.held && mine->second.waiting.empty()) {
        give_back(*mine->second.held);
        owners.erase(mine);
      }
      break;
    }
    if (leaving && owners.empty()) left();
  }

  caf::result<void> stop_all() {
    auto promise = self->make_response_promise<void>();
    leaving = promise;
    std::erase_if(owners, [](const auto& each) { return each.second.entities.empty(); });
    for (const auto& [subject, mine] : owners)
      for (const auto& [stream, entity] : mine.entities) self->send_exit(entity, caf::exit_reason::user_shutdown);
    if (owners.empty()) left();
    return promise;
  }

  void left() { std::exchange(leaving, std::nullopt)->deliver(); }

  bus_actor::pointer self;
  bus_ports ports;
  std::string holder;
  std::chrono::milliseconds lease_ttl;
  std::map<std::string, owner> owners; ///< by candidate
  std::vector<watch> watches;
  std::optional<caf::typed_response_promise<void>> leaving;
};

} // namespace

bus_actor
spawn_bus(caf::actor_system& system, bus_ports ports, std::string holder, std::chrono::milliseconds lease_time) {
  return system.spawn<bus_actor::stateful_impl<bus_state>>(std::move(ports), std::move(holder), lease_time);
}

} // namespace assay
