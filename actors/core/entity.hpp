#pragma once

#include "actors/core/bus.hpp"
#include "actors/core/decision.hpp"
#include "actors/core/errors.hpp"
#include "actors/core/snapshot.hpp"
#include "events/core/provenance.hpp"
#include "events/core/registry.hpp"
#include "events/core/timeline.hpp"

#include <caf/actor_clock.hpp>
#include <caf/disposable.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <spdlog/spdlog.h>

#include <chrono>
#include <functional>
#include <iterator>
#include <memory>
#include <set>

namespace assay {

/// An event-sourced actor: folds its stream, then takes one command at a time.
using entity_actor = caf::typed_actor<
    // Decides, appends, then answers. Errors: what the decider refuses; log_unavailable, in_doubt, stale_epoch of the
    // log.
    caf::result<command_reply>(command_envelope),
    // Its wake-up time may have come.
    caf::result<void>(caf::tick_atom)>;

/// The shell around a decider. While it loads or appends nothing else is handled (`.await`, with finite timeouts);
/// works run beside. It ends itself when the stream cannot be read, when its lease is lost, and when it has been idle
/// with nothing to wait for; whoever sends the next command meets a successor that folded the same stream.
template <decider D>
class entity_state {
public:
  using state_type = typename D::state;
  using event_type = typename D::event;

  static inline const char* name = D::category.data();

  entity_state(
      entity_actor::pointer self, stream_id stream, lease owner, std::string subject, bus_ports ports, bus_actor bus)
      : self_{self},
        stream_{std::move(stream)},
        owner_{std::move(owner)},
        subject_{std::move(subject)},
        ports_{std::move(ports)},
        bus_{std::move(bus)} {}

  entity_actor::behavior_type make_behavior() {
    self_->set_exception_handler([this](std::exception_ptr& thrown) -> caf::error {
      try {
        std::rethrow_exception(thrown);
      } catch (const std::exception& e) { spdlog::error("{}: {}", stream_.value, e.what()); }
      return caf::make_error(ec::internal);
    });
    load([this](ec code) { code == ec::ok ? settle() : self_->quit(caf::make_error(code)); });
    return {
        [this](command_envelope& envelope) -> caf::result<command_reply> {
          auto promise = self_->template make_response_promise<command_reply>();
          touch();
          attempt({std::make_shared<command_envelope>(std::move(envelope)), promise, 3});
          return promise;
        },
        [this](caf::tick_atom) { tick(); }};
  }

private:
  static constexpr std::chrono::seconds log_timeout{30};
  static constexpr std::chrono::milliseconds retry_delay{500};
  static constexpr std::chrono::minutes idle_limit{5};
  static constexpr std::int64_t page = 1000;

  struct task {
    std::shared_ptr<command_envelope> envelope;
    caf::typed_response_promise<command_reply> promise;
    int tries = 1;
  };

  // --- reading ---

  using continuation = std::function<void(ec)>;

  /// The first read. Only a stream that turns out to be long is worth asking for its snapshot.
  void load(continuation then) {
    self_->request(ports_.log, log_timeout, read_stream{stream_, 0, snapshot_every})
        .await(
            [this, then](std::vector<recorded_event>& events) {
              if (!ports_.snapshots || std::ssize(events) < snapshot_every) return fold(events, snapshot_every, then);
              self_->request(ports_.snapshots, log_timeout, find_snapshot{stream_, snapshot_shape<D>()})
                  .await(
                      [this, then, events](const snapshot& found) {
                        auto past = thaw<D>(found);
                        if (!past) return fold(events, snapshot_every, then);
                        history_ = std::move(*past);
                        kept_ = history_.version();
                        catch_up(then);
                      },
                      [this, then, events](const caf::error&) { fold(events, snapshot_every, then); });
            },
            [then](const caf::error& error) { then(code_of(error)); });
  }

  void catch_up(continuation then) {
    self_->request(ports_.log, log_timeout, read_stream{stream_, history_.version(), page})
        .await(
            [this, then](const std::vector<recorded_event>& events) { fold(events, page, then); },
            [then](const caf::error& error) { then(code_of(error)); });
  }

  /// Takes in what a read of `limit` events gave, and reads on when there may be more.
  void fold(const std::vector<recorded_event>& events, std::int64_t limit, const continuation& then) {
    for (const auto& each : events) {
      const auto event = decode<event_type>(each);
      const auto taken = event ? take(*event, {stream_, each.version, each.recorded_at_us}, each.command)
                               : result<void>{event.error()};
      if (!taken) {
        spdlog::error("{} version {}: {}", stream_.value, each.version, explain(taken.error()));
        return then(taken.error());
      }
    }
    // After the first load these are events whose receipt was lost, or another writer's: nobody else tells of them.
    if (loaded_ && !events.empty()) self_->send(bus_, events);
    if (std::ssize(events) == limit) return catch_up(then);
    loaded_ = true;
    then(ec::ok);
  }

  result<void> take(const event_type& event, const event_context& at, const command_id& command) {
    return history_.advance(at.version, command, [&](state_type now) { return D::evolve(std::move(now), event, at); });
  }

  /// Whether it was kept does not matter: the next load finds out.
  void keep() {
    if (!ports_.snapshots || history_.version() - kept_ < snapshot_every) return;
    kept_ = history_.version();
    self_->request(ports_.snapshots, log_timeout, keep_snapshot{freeze<D>(stream_, history_), subject_})
        .then([] {}, [](const caf::error&) {});
  }

  // --- writing ---

  void attempt(task todo) {
    const auto& envelope = *todo.envelope;
    if (const auto before = history_.written_by(envelope.id))
      return todo.promise.deliver(command_reply{before->first, before->last, 0});
    const auto command = narrow<typename D::command>(envelope.command);
    if (!command) return todo.promise.deliver(caf::make_error(ec::unknown_command));
    auto decided = D::decide(history_.state(), *command);
    if (!decided) return todo.promise.deliver(caf::make_error(decided.error()));
    if (decided->empty()) return todo.promise.deliver(command_reply{history_.version() + 1, history_.version(), 0});
    append_request request{stream_, history_.version(), envelope.id, owner_, {}, envelope.evidence};
    const auto meta = provenance(stream_, envelope.by, subject_, envelope.correlation, envelope.causation);
    for (const auto& each : *decided) request.events.push_back(encode(each, meta));
    self_->request(ports_.log, log_timeout, request)
        .await(
            [this, todo, request, events = std::move(*decided)](const append_receipt& receipt) {
              committed(todo, request, events, receipt);
            },
            [this, todo](const caf::error& error) { not_committed(todo, code_of(error)); });
  }

  void committed(
      task todo, const append_request& request, const std::vector<event_type>& events, const append_receipt& receipt) {
    // An earlier try of this very command is in the log already, so other events may be, too: read them.
    if (receipt.kind == append_kind::repeated) return read_again(std::move(todo));
    std::vector<recorded_event> published;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto n = static_cast<std::int64_t>(i);
      const auto& sent = request.events[i];
      published.push_back(
          {receipt.first_position + n,
           stream_,
           receipt.first_version + n,
           sent.type,
           sent.schema_version,
           sent.data,
           sent.meta,
           request.command,
           receipt.recorded_at_us,
           {}});
      (void)take(events[i], {stream_, receipt.first_version + n, receipt.recorded_at_us}, request.command);
    }
    self_->send(bus_, std::move(published));
    todo.promise.deliver(command_reply{receipt.first_version, receipt.last_version, receipt.last_position});
    settle();
  }

  void not_committed(task todo, ec code) {
    if (code == ec::stale_epoch) {
      todo.promise.deliver(caf::make_error(code));
      return self_->quit(caf::make_error(code));
    }
    // After a timeout, too, nobody knows whether the commit happened; only the stream can tell.
    const bool unknown = code == ec::version_conflict || code == ec::in_doubt || code == ec::timed_out;
    if (!unknown || --todo.tries <= 0) return todo.promise.deliver(caf::make_error(code));
    read_again(std::move(todo));
  }

  void read_again(task todo) {
    catch_up([this, todo](ec code) mutable {
      if (code != ec::ok) return todo.promise.deliver(caf::make_error(code));
      attempt(todo); // the timeline answers when the command is in it
      settle();
    });
  }

  // --- effects of the state ---

  /// Brings what runs into line with what the state waits for.
  void settle() {
    std::set<occurrence_id> wanted;
    for (auto& each : D::pending(history_.state())) {
      wanted.insert(each.occurrence);
      if (running_.insert(each.occurrence).second) start(std::move(each));
    }
    std::erase_if(running_, [&](const occurrence_id& id) {
      if (wanted.contains(id)) return false;
      self_->send(ports_.dispatcher, cancel_work{id});
      return true;
    });
    for (auto& each : D::follow_ups(history_.state()))
      if (followed_.insert(each.id).second)
        tell({each.id, each.to, subject_, node(), {}, each.causation, widen(each.command), {}});
    keep();
    arm();
  }

  void start(work todo) {
    const auto id = todo.occurrence;
    const auto limit = std::chrono::milliseconds{todo.deadline_ms} + std::chrono::seconds{10};
    self_->request(ports_.dispatcher, limit, todo)
        .then(
            [this, id](work_result& outcome) { bring_in(id, std::move(outcome)); },
            [this, id, todo](const caf::error& error) {
              // A cancelled work is one that this entity no longer waits for.
              if (code_of(error) == ec::cancelled) return;
              if (code_of(error) != ec::log_unavailable) return bring_in(id, work_failed{code_of(error)});
              // The specialist could not read the evidence. Without the log its result could not be kept either.
              self_->run_delayed(retry_delay, [this, id, todo] {
                if (running_.contains(id)) start(todo);
              });
            });
  }

  void bring_in(const occurrence_id& id, work_result outcome) {
    if (!running_.contains(id)) return;
    const auto command = D::accept(id, outcome);
    if (!command) return;
    command_envelope envelope{derived_command_id(id, "result"),
                              stream_,
                              subject_,
                              node(),
                              {},
                              id.value,
                              widen(*command),
                              evidence_of(outcome)};
    self_->request(entity_actor{self_}, caf::infinite, envelope)
        .then(
            [](const command_reply&) {},
            [this, id, outcome](const caf::error& error) {
              if (category(code_of(error)) != error_category::retry) {
                spdlog::error("{}: the result of {} was not accepted: {}", stream_.value, id.value, name_of(error));
                return;
              }
              self_->run_delayed(retry_delay, [this, id, outcome] { bring_in(id, outcome); });
            });
  }

  /// A copy, since the result is brought in again when its append fails.
  static std::vector<sealed_evidence> evidence_of(const work_result& outcome) {
    return std::visit(
        [](const auto& each) -> std::vector<sealed_evidence> {
          if constexpr (requires { each.evidence; })
            return each.evidence;
          else
            return {};
        },
        outcome);
  }

  /// Sends another entity its command until it is taken or refused.
  void tell(command_envelope envelope) {
    self_->request(bus_, caf::infinite, envelope)
        .then(
            [](const command_reply&) {},
            [this, envelope](const caf::error& error) {
              if (category(code_of(error)) == error_category::retry)
                self_->run_delayed(retry_delay, [this, envelope] { tell(envelope); });
              else
                spdlog::error("{}: {} refused a follow-up: {}", stream_.value, envelope.to.value, name_of(error));
            });
  }

  // --- time ---

  static std::int64_t now_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
  }

  /// Sets the one alarm: for the state's wake-up time, else for looking whether this entity is idle.
  void arm() {
    const auto at = D::wake_at(history_.state());
    const std::chrono::microseconds delay = at ? std::chrono::microseconds{std::max<std::int64_t>(*at - now_us(), 0)}
                                               : std::chrono::microseconds{idle_limit};
    alarm_.dispose();
    alarm_ = self_->run_delayed(delay, [this] { tick(); });
  }

  void touch() { last_command_ = self_->clock().now(); }

  void tick() {
    const auto at = D::wake_at(history_.state());
    if (at && *at <= now_us()) {
      if (const auto command = D::wake(now_us())) wake(*command);
      return;
    }
    const bool idle = self_->clock().now() - last_command_ >= idle_limit;
    if (!at && idle && running_.empty()) return self_->quit();
    arm(); // the two clocks differ, so an alarm may come early
  }

  void wake(const typename D::command& command) {
    const auto here = occurrence_of(stream_, history_.version());
    tell({derived_command_id(here, "wake"), stream_, subject_, node(), {}, here.value, widen(command), {}});
  }

  static principal node() { return {principal_kind::node, "node"}; }
  static std::string_view name_of(const caf::error& error) { return assay::name(code_of(error)); }

  entity_actor::pointer self_;
  stream_id stream_;
  lease owner_;
  std::string subject_;
  bus_ports ports_;
  bus_actor bus_;
  timeline<state_type> history_;
  std::int64_t kept_ = 0; ///< version of the newest snapshot
  bool loaded_ = false;   ///< the stream was read to its end once
  std::set<occurrence_id> running_;
  std::set<command_id> followed_;
  caf::disposable alarm_;
  caf::actor_clock::time_point last_command_ = self_->clock().now();
};

} // namespace assay
