#pragma once

#include "infra/audit/verify.hpp"
#include "projections/score/recompute.hpp"
#include "tests/support/stored.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace assay::test {

inline const candidate_id ada{"5c0f0d3a-7f5e-4a44-9a39-6f3a0e3f7f11"};

/// A log as it grows: positions, versions and hashes as an append would give them.
class log_of_events {
public:
  template <class Event>
  log_of_events& add(const stream_id& stream, const Event& e) {
    auto& [version, hash] = ends_[stream];
    auto out = stored(e, stream, ++version, static_cast<std::int64_t>(events.size()) + 1);
    out.hash = hash = chain_link(hash.empty() ? chain_start() : hash, out);
    events.push_back(out);
    return *this;
  }
  std::vector<recorded_event> events;

private:
  std::map<stream_id, std::pair<std::int64_t, std::string>> ends_;
};

inline session_event scored(int attempt, int hints, const tests_judged& tests) {
  score_awarded out;
  out.attempt = attempt;
  out.candidate = ada;
  const auto given = award({attempt, hints, tests, {}, {}, {}});
  out.parts = given->parts;
  out.total = given->total;
  out.result = tests.result;
  return out;
}

/// Two sessions side by side: one with two attempts and a hint between them.
inline log_of_events healthy() {
  const stream_id person = stream_of(ada);
  const stream_id one{"session-1"};
  const stream_id two{"session-2"};
  const tests_judged bad{1, verdict::wrong_answer, 1, 2, {}, "cases"};
  const tests_judged good{2, verdict::accepted, 2, 2, {}, "cases"};
  log_of_events log;
  log.add(person, candidate_registered{"cli", {"name"}, "en"})
      .add(stream_id{"task-sum"}, task_published{1, "digest", {"maths"}, "easy", 1200, 200})
      .add(one, session_started{ada, "python", "cli"})
      .add(two, session_started{ada, "python", "cli"})
      .add(one, submission_received{1, {"code"}, 10, "file"})
      .add(one, bad)
      .add(one, scored(1, 0, bad))
      .add(one, hint_given{1, "task", {}})
      .add(two, session_abandoned{"no-task"})
      .add(one, submission_received{2, {"code"}, 10, "file"})
      .add(one, good)
      .add(one, scored(2, 1, good))
      .add(one, session_finished{session_end::accepted});
  return log;
}

/// Renumbers and links anew what stands behind a change, as somebody would who knows the rules.
inline void forge(std::vector<recorded_event>& events) {
  std::map<stream_id, std::pair<std::int64_t, std::string>> ends;
  std::int64_t position = 0;
  for (auto& each : events) {
    auto& [version, hash] = ends[each.stream];
    each.position = ++position;
    each.version = ++version;
    each.hash = hash = chain_link(hash.empty() ? chain_start() : hash, each);
  }
}

inline void check_first(const audit::report& found, std::string_view kind, std::int64_t position) {
  BOOST_TEST_REQUIRE(!found.ok());
  BOOST_TEST(found.problems.front().kind == kind);
  BOOST_TEST(found.problems.front().position == position);
  BOOST_TEST(!found.problems.front().what.empty());
}

} // namespace assay::test
