#include "tests/actors/session_samples.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <random>
#include <set>

using namespace assay;
using namespace assay::test;

namespace {

/// What is asked for and not answered, told from the events alone and without the decider.
std::set<std::string> unanswered(const session_events& events) {
  std::map<std::string, std::int64_t> open;
  static const std::map<std::string_view, std::string> asks{
      {"session.task-requested", "task"},         {"session.hint-requested", "hint"},
      {"session.execution-requested", "execute"}, {"session.metrics-requested", "measure"},
      {"session.analysis-requested", "analyse"},  {"session.review-requested", "review"}};
  static const std::map<std::string_view, std::string> answers{
      {"session.task-presented", "task"},         {"session.hint-given", "hint"},
      {"session.execution-completed", "execute"}, {"session.metrics-collected", "measure"},
      {"session.analysis-completed", "analyse"},  {"session.review-completed", "review"},
      {"session.review-unavailable", "review"}};
  std::int64_t version = 0;
  for (const auto& each : events) {
    ++version;
    const auto type = std::visit([](const auto& e) { return e.type; }, each);
    if (asks.contains(type)) open[asks.at(type)] = version;
    if (answers.contains(type)) open.erase(answers.at(type));
    if (type == "session.finished" || type == "session.abandoned") open.clear();
  }
  std::set<std::string> out;
  for (const auto& [what, when] : open) out.insert(at_version(when).value);
  return out;
}

void check_invariants(const history<session_decider>& past) {
  // Showing a history costs far more than checking it.
  const auto demand = [&](bool good, std::string_view what) {
    if (!good) BOOST_FAIL(what << show(past.events()));
  };
  const auto& now = past.state();
  std::set<std::string> pending;
  for (const auto& each : session_decider::pending(now)) pending.insert(each.occurrence.value);
  demand(pending == unanswered(past.events()), "it waits for something else than was asked");
  const bool idle =
      now.at == session::phase::waiting || now.at == session::phase::over || now.at == session::phase::none;
  demand(idle || !pending.empty(), "it waits for nobody");
  std::set<int> scored;
  bool ended = false;
  for (const auto& each : past.events()) {
    demand(!ended || std::holds_alternative<session_rescored>(each), "an event after the end");
    if (const auto* s = std::get_if<score_awarded>(&each)) {
      demand(scored.insert(s->attempt).second, "two scores of one attempt");
      demand(s->total >= 0 && s->total <= 100, "a score out of range");
    }
    ended = ended || std::holds_alternative<session_finished>(each) || std::holds_alternative<session_abandoned>(each);
  }
  demand(scored.empty() || *scored.rbegin() == static_cast<int>(scored.size()), "a gap in the attempts");
  demand(session_decider::follow_ups(now).size() == (ended ? 1U : 0U), "the candidate is not told of the end");
}

class walk {
public:
  explicit walk(unsigned seed) : random_{seed} {}

  session_command next(const session& now) {
    const auto pending = session_decider::pending(now);
    switch (pick(pending.empty() ? 5 : 10)) {
    case 0:
      return start_session{ada, wish_for(), "cli"};
    case 1:
      if (pick(4) == 0) return rescore_attempt{static_cast<int>(1 + pick(2)), 2, {}, static_cast<double>(pick(100))};
      return request_hint{};
    case 2:
    case 3:
      return submission(pick(5) == 0 ? "func main() {\n}\npackage x\n" : python_text);
    case 4:
      if (pick(12) == 0) return end_session{pick(2) == 0 ? session_end::quit : session_end::skipped};
      return wake_session{now.last_event_us + (pick(20) == 0 ? session_decider::idle_limit_us : 5)};
    default:
      const auto& todo = pending[pick(pending.size())];
      const auto at = pick(8) == 0 ? at_version(static_cast<std::int64_t>(pick(30))) : todo.occurrence;
      return accept_result{at, pick(6) == 0 ? work_result{work_failed{ec::timed_out}} : answer_to(todo, now)};
    }
  }

private:
  std::size_t pick(std::size_t n) { return std::uniform_int_distribution<std::size_t>{0, n - 1}(random_); }

  work_result answer_to(const work& todo, const session& now) {
    const int attempt = now.attempt.number;
    switch (kind_of(todo.request)) {
    case work_kind::choose_task:
      return sample_task();
    case work_kind::give_hint:
      return hint_given{std::get<give_hint>(todo.request).number, "task", {}};
    case work_kind::execute:
      if (pick(6) == 0) return execution_done{executed(verdict::sandbox_failure, attempt), {}, {}};
      return execution_result(pick(3) == 0, attempt);
    case work_kind::measure:
      return metrics(attempt);
    case work_kind::analyse:
      return analysis(attempt);
    case work_kind::review:
      break;
    }
    return review(0.5, attempt);
  }

  std::mt19937 random_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(any_session)

BOOST_AUTO_TEST_CASE(waits_after_each_event_for_exactly_what_was_asked_and_not_answered) {
  std::map<std::string_view, int> seen;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    walk steps{seed};
    auto session = given<session_decider>();
    for (int step = 0; step < 45; ++step) {
      session = after(session.when(steps.next(session.state())));
      check_invariants(session.past());
    }
    for (const auto& each : session.past().events()) ++seen[std::visit([](const auto& e) { return e.type; }, each)];
  }
  // The walks say nothing about what they never reach.
  BOOST_TEST(seen.size() == std::variant_size_v<session_event>);
}

BOOST_AUTO_TEST_SUITE_END()
