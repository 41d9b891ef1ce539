#include "infra/bench/sample.hpp"

#include "events/core/registry.hpp"
#include "events/session.hpp"
#include "infra/postgres/sealing.hpp"

namespace assay::bench {

append_request first_append() {
  const auto session = random_uuid();
  append_request r;
  r.stream = stream_of(session_id{session});
  r.command = {random_uuid()};
  const metadata meta{{principal_kind::candidate, session}, session, r.command.value, r.command.value};
  r.events.push_back(encode(session_started{{session}, "python", "cli"}, meta));
  return r;
}

append_request append_with_evidence() {
  static const auto key = random_key();
  auto r = first_append();
  // The stream's name makes it a text of its own: equal evidence would be stored once.
  r.evidence.push_back(seal(key, r.stream.value, r.stream.value + std::string(1'024 - r.stream.value.size(), 'x')));
  return r;
}

} // namespace assay::bench
