#include "infra/bench/played.hpp"

#include "actors/executor/facts.hpp"
#include "events/core/chain.hpp"
#include "events/core/provenance.hpp"
#include "events/core/registry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace assay::bench {
namespace {

constexpr std::array topics{"arrays", "hashing", "strings", "trees", "sliding-window", "sorting"};
constexpr int tasks_of_a_topic = 4;
constexpr int cases = 20;
constexpr std::size_t source_bytes = 1'024;
constexpr std::string_view source_begin = "def solve(numbers):\n    total = 0\n    for n in numbers:\n"
                                          "        total += n\n    return total\n# ";

const principal node{principal_kind::node, "node"};

std::string some_digest(const std::string& of) { return sha256_hex(of); }

} // namespace

played_candidate::played_candidate(std::uint64_t seed)
    : id_{random_uuid()},
      key_{random_key()},
      random_{seed},
      self_{principal_kind::candidate, id_},
      own_{stream_of("candidate", id_), {}, 0} {}

template <decider D>
append_request played_candidate::tell(
    told<D>& to, const typename D::command& what, const principal& by, const std::string& causation,
    std::vector<sealed_evidence> evidence) {
  append_request r{to.stream, to.version, {random_uuid()}, {}, {}, std::move(evidence)};
  const auto asked = by.kind == principal_kind::candidate ? r.command.value : std::string{};
  const auto meta = provenance(to.stream, by, id_, asked, causation);
  const auto decided = D::decide(to.now, what);
  if (!decided || decided->empty()) throw std::logic_error{"the played candidate did what cannot be done"};
  for (const auto& each : *decided) {
    r.events.push_back(encode(each, meta));
    to.now = D::evolve(std::move(to.now), each, {to.stream, ++to.version, 0});
  }
  return r;
}

append_request played_candidate::registers() {
  const auto name = sealed("candidate " + id_);
  return tell<candidate_decider>(own_, register_candidate{"cli", name.id, "en"}, self_, "", {name});
}

std::vector<append_request> played_candidate::session(int attempts) {
  std::vector<append_request> out;
  const session_id id{random_uuid()};
  const auto wanted = wish();
  out.push_back(tell<candidate_decider>(own_, open_session{id, wanted, "cli"}, self_, ""));
  const auto cause = occurrence_of(own_.stream, own_.version).value;
  told_session mine{stream_of(id), {}, 0};
  out.push_back(tell<session_decider>(mine, start_session{{id_}, wanted, "cli"}, node, cause));
  do_works(mine, attempts, out);
  while (mine.now.at != session::phase::over) submit(mine, attempts, out);
  std::erase(seen_, mine.now.task->task.value);
  seen_.insert(seen_.begin(), mine.now.task->task.value);
  out.push_back(tell<candidate_decider>(
      own_, close_session{id}, node, occurrence_of(mine.stream, mine.now.finished_at_version).value));
  return out;
}

std::vector<append_request> played_candidate::unfinished_session(std::int64_t events) {
  std::vector<append_request> out;
  told_session mine{stream_of(session_id{random_uuid()}), {}, 0};
  out.push_back(tell<session_decider>(mine, start_session{{id_}, wish(), "cli"}, node, ""));
  do_works(mine, 0, out);
  while (mine.version < events) submit(mine, 0, out);
  return out;
}

void played_candidate::submit(told_session& to, int accepted_at, std::vector<append_request>& out) {
  const auto source = std::string{source_begin} + text(source_bytes - source_begin.size());
  const auto code = sealed(source);
  out.push_back(tell<session_decider>(to, submit_code{source, code.id, "editor"}, self_, "", {code}));
  do_works(to, accepted_at, out);
}

void played_candidate::do_works(told_session& to, int accepted_at, std::vector<append_request>& out) {
  for (auto open = session_decider::pending(to.now); !open.empty(); open = session_decider::pending(to.now)) {
    const auto& todo = open.front();
    auto found = find(todo.request, accepted_at);
    auto evidence = std::visit(
        [](const auto& each) -> std::vector<sealed_evidence> {
          if constexpr (requires { each.evidence; })
            return each.evidence;
          else
            return {};
        },
        found);
    out.push_back(tell<session_decider>(
        to, accept_result{todo.occurrence, std::move(found)}, node, todo.occurrence.value, std::move(evidence)));
  }
}

work_result played_candidate::find(const work_request& asked, int accepted_at) {
  switch (kind_of(asked)) {
  case work_kind::choose_task: {
    const std::string topic = topics[random_() % topics.size()];
    const auto name = topic + "-" + std::to_string(random_() % tasks_of_a_topic);
    const double rating = 1200 + static_cast<double>(random_() % 700);
    return task_presented{
        {name}, 1, some_digest(name), topic, "medium", rating, 200, 0.7, 3, {"nearest-unseen", {"68", "70"}}};
  }
  case work_kind::give_hint:
    return hint_given{std::get<give_hint>(asked).number, "task", {}};
  case work_kind::execute: {
    const auto attempt = std::get<execute_submission>(asked).submission.attempt;
    return execute(attempt, attempt == accepted_at);
  }
  case work_kind::measure:
    return measure(std::get<measure_submission>(asked).submission.attempt);
  case work_kind::analyse: {
    const auto messages = sealed(R"(["function solve is too complex: )" + text(40) + R"("])");
    analysis_done done;
    done.analysis.attempt = std::get<analyse_submission>(asked).submission.attempt;
    done.analysis.result = verdict::accepted;
    done.analysis.findings = {{1, "complex-function", "warning"}};
    done.analysis.messages = messages.id;
    done.evidence = {messages};
    return done;
  }
  case work_kind::review:
    break;
  }
  const auto said = sealed("All tests pass. One thing to look at: line 1, complex-function. " + text(400));
  review_done done;
  done.review.attempt = std::get<review_submission>(asked).submission.attempt;
  done.review.reviewer = "offline-rules-1";
  done.review.mark = 0.85;
  done.review.text = said.id;
  done.evidence = {said};
  return done;
}

execution_done played_candidate::execute(int attempt, bool passes) {
  const auto report = sealed(R"({"note":")" + text(200) + R"("})"); // a passing program has none
  const auto result = passes ? verdict::accepted : verdict::wrong_answer;
  execution_done out;
  out.execution = {
      attempt,
      result,
      0,
      random_ms(180),
      9'000 + static_cast<std::int64_t>(random_() % 2'000),
      some_digest("toolchain"),
      some_digest("limits"),
      {},
      {}};
  auto& tests = out.tests.emplace();
  tests.attempt = attempt;
  tests.result = result;
  tests.total = cases;
  tests.cases_digest = some_digest("cases");
  const int passed = passes ? cases : static_cast<int>(random_() % cases);
  for (int i = 0; i < cases; ++i) {
    const auto one = i < passed ? verdict::accepted : verdict::wrong_answer;
    tests.passed += one == verdict::accepted ? 1 : 0;
    tests.cases.push_back({"case-with-a-name-" + std::to_string(i), i < 3, one, random_ms(0.03), random_ms(0.01)});
  }
  if (!passes) out.execution.report = report.id, out.evidence = {report};
  return out;
}

metrics_collected played_candidate::measure(int attempt) {
  metrics_collected out;
  out.attempt = attempt;
  out.result = verdict::accepted;
  out.peak_memory_kb = 11'000;
  for (std::int64_t size = 5'000; size <= 80'000; size *= 2) {
    auto& sample = out.samples.emplace_back();
    sample.size = size;
    for (int i = 0; i < 4; ++i) {
      sample.cpu_ms.push_back(random_ms(static_cast<double>(size) / 8'000));
      sample.reference_cpu_ms.push_back(random_ms(static_cast<double>(size) / 8'000));
    }
  }
  out.growth = out.expected_growth = growth_class::linear;
  out.confidence = 0.93;
  return out;
}

task_wish played_candidate::wish() {
  task_wish out;
  out.language = "python";
  const auto hundredths = [this](double about) { return std::round(random_ms(about) * 100) / 100; };
  out.overall = {1500 + hundredths(100), hundredths(80)};
  for (const auto* each : topics) out.topics[each] = {1500 + hundredths(100), 60 + hundredths(20)};
  out.seen = seen_;
  return out;
}

double played_candidate::random_ms(double about) {
  return recorded_ms(about * (0.5 + static_cast<double>(random_() % 1'000'003) / 1'000'003));
}

std::string played_candidate::text(std::size_t bytes) {
  std::string out(bytes, ' ');
  for (auto& each : out) each = static_cast<char>('a' + random_() % 26);
  return out;
}

} // namespace assay::bench
