#pragma once

#include "actors/core/type_ids.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/init_global_meta_objects.hpp>
#include <caf/scoped_actor.hpp>

#include <mutex>
#include <ostream>

namespace assay {
/// How Boost.Test shows a code.
inline std::ostream& boost_test_print_type(std::ostream& to, ec code) { return to << name(code); }
} // namespace assay

namespace assay::test {

inline void init_meta_objects() {
  static std::once_flag once;
  std::call_once(once, [] {
    caf::init_global_meta_objects<caf::id_block::assay>();
    caf::core::init_global_meta_objects();
  });
}

inline ec code_of(const caf::error& e) {
  return e.category() == caf::type_id_v<ec> ? static_cast<ec>(e.code()) : ec::internal;
}

/// A real actor system and somebody to ask from. Actors that a test leaves behind end with their last handle.
struct world {
  struct ready_config : caf::actor_system_config {
    ready_config() { init_meta_objects(); }
  };
  ready_config config;
  caf::actor_system system{config};
  caf::scoped_actor self{system};

  /// Asks and waits for the answer. No deadline: a test that hangs is ended by its runner.
  template <class T, class Actor, class Request>
  result<T> ask(const Actor& whom, Request what) {
    return receive<T>(self->request(whom, caf::infinite, std::move(what)));
  }

  /// Waits for the answer to a request made with `self`.
  template <class T, class Handle>
  static result<T> receive(Handle handle) {
    if constexpr (std::is_void_v<T>) {
      ec code = ec::ok;
      handle.receive([] {}, [&](const caf::error& e) { code = code_of(e); });
      if (code != ec::ok) return code;
      return {};
    } else {
      result<T> answer = ec::internal;
      handle.receive([&](T& value) { answer = std::move(value); }, [&](const caf::error& e) { answer = code_of(e); });
      return answer;
    }
  }
};

} // namespace assay::test
