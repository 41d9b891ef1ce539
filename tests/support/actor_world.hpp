#pragma once

#include "actors/core/errors.hpp"
#include "actors/core/sandbox_port.hpp"
#include "actors/core/type_ids.hpp"

#include <boost/test/unit_test.hpp>

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/event_based_actor.hpp>
#include <caf/init_global_meta_objects.hpp>
#include <caf/scheduler/test_coordinator.hpp>
#include <caf/send.hpp>

#include <spdlog/spdlog.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay::test {

/// What an actor answered, once the scheduler has run.
template <class T>
struct reply {
  std::optional<T> value;
  std::optional<ec> error;
  [[nodiscard]] bool came() const { return value.has_value() || error.has_value(); }
};
struct nothing {};

/// An actor system in which nothing happens and no time passes unless a test says so.
class actor_world {
public:
  actor_world() : system{config()}, scheduler{dynamic_cast<caf::scheduler::test_coordinator&>(system.scheduler())} {
    spdlog::set_level(spdlog::level::off); // dying actors are what these tests are about
  }
  actor_world(const actor_world&) = delete;
  actor_world& operator=(const actor_world&) = delete;

  /// The system's destructor waits for live actors: they are ended here, in the opposite order of their making.
  ~actor_world() {
    run();
    for (auto end = ends_.rbegin(); end != ends_.rend(); ++end) {
      (*end)();
      run();
    }
    ends_.clear();
  }

  void run() { scheduler.run(); }

  void pass(caf::timespan time) {
    scheduler.advance_time(time);
    run();
  }

  template <class Handle>
  Handle ends_with_the_test(Handle actor) {
    at_end([actor] { caf::anon_send_exit(actor, caf::exit_reason::kill); });
    return actor;
  }
  void at_end(std::function<void()> what) { ends_.push_back(std::move(what)); }

  template <class Handle>
  void kill(const Handle& actor) {
    caf::anon_send_exit(actor, caf::exit_reason::kill);
    run();
  }

  /// Asks and runs until idle. The reply may still be missing then.
  template <class T, class Handle, class... Message>
  std::shared_ptr<reply<T>> ask(const Handle& actor, const Message&... message) {
    auto out = std::make_shared<reply<T>>();
    const auto asker = system.spawn([=](caf::event_based_actor* self) {
      auto request = self->request(caf::actor_cast<caf::actor>(actor), caf::infinite, message...);
      const auto failed = [out](const caf::error& error) { out->error = code_of(error); };
      if constexpr (std::is_same_v<T, nothing>)
        std::move(request).then([out] { out->value = nothing{}; }, failed);
      else
        std::move(request).then([out](const T& value) { out->value = value; }, failed);
    });
    ends_with_the_test(asker);
    run();
    return out;
  }

private:
  static caf::actor_system_config& config() {
    static const bool once = [] {
      caf::init_global_meta_objects<caf::id_block::assay>();
      caf::init_global_meta_objects<caf::id_block::assay_local>();
      caf::core::init_global_meta_objects();
      return true;
    }();
    (void)once;
    static caf::actor_system_config out;
    out.set("caf.scheduler.policy", "testing");
    return out;
  }

public:
  caf::actor_system system;
  caf::scheduler::test_coordinator& scheduler;

private:
  std::vector<std::function<void()>> ends_;
};

} // namespace assay::test
