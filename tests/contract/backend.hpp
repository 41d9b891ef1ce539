#pragma once

#include "actors/core/ports.hpp"
#include "projections/core/projection.hpp"
#include "tests/support/actors.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <vector>

/// The contract suites know ports only; which adapters stand behind them is decided by the file that is linked in.
namespace assay::contract {

/// A fresh, empty store.
class backend {
public:
  virtual ~backend() = default;
  virtual event_log_actor log() = 0;
  virtual evidence_actor evidence() = 0;
  virtual views_actor views(std::vector<projection> projections) = 0;
};
std::unique_ptr<backend> make_backend(caf::actor_system& system);

inline new_event
event_with(const std::string& data, const std::string& type = "session.started", const std::string& subject = "") {
  return {
      type, 1, data,
      R"({"by": {"kind": "node", "id": "test"}, "subject": ")" + subject + R"(", "correlation": "", "causation": ""})"};
}

inline append_request append_of(const std::string& stream, std::int64_t expected, std::vector<new_event> events) {
  append_request r;
  r.stream = {stream};
  r.expected = expected;
  r.command = {random_uuid()};
  r.events = std::move(events);
  return r;
}

struct fixture : test::world {
  std::unique_ptr<backend> store = make_backend(system);
  event_log_actor log = store->log();

  ~fixture() { log = nullptr, store.reset(); }

  result<append_receipt> append(const append_request& r) { return ask<append_receipt>(log, r); }
  result<append_receipt> append(const std::string& stream, std::int64_t expected, const std::string& data = "{}") {
    return append(append_of(stream, expected, {event_with(data)}));
  }
  std::vector<recorded_event> read(const std::string& stream) {
    return ask<std::vector<recorded_event>>(log, read_stream{{stream}, 0, 1000}).value();
  }
  event_page read_page(
      std::int64_t after, std::int64_t limit = 1000, const std::string& category = "",
      const std::string& subject = "") {
    return ask<event_page>(log, read_all{after, 0, category, subject, limit}).value();
  }
  std::int64_t head() { return read_page(0, 1).head; }
};

} // namespace assay::contract
