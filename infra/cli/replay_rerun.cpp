#include "infra/cli/replay_rerun.hpp"

#include "actors/executor/facts.hpp"
#include "infra/app/ask.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <ostream>

namespace assay::cli {
namespace {

constexpr std::chrono::minutes run_patience{10};

/// A submission that was run, as the log tells it.
struct recorded_run {
  submission_received submission;
  execution_completed execution;
  std::optional<tests_judged> tests;
  std::int64_t position = 0;
};

std::vector<recorded_run> runs_of(const session_history& history) {
  std::vector<recorded_run> out;
  std::optional<submission_received> latest;
  for (const auto& [stored, said] : history.events) {
    if (!said) continue;
    if (const auto* received = std::get_if<submission_received>(&*said)) latest = *received;
    if (const auto* done = std::get_if<execution_completed>(&*said); done != nullptr && latest)
      out.push_back({*latest, *done, {}, stored.position});
    if (const auto* tests = std::get_if<tests_judged>(&*said); tests != nullptr && !out.empty())
      out.back().tests = *tests;
  }
  return out;
}

template <class Event>
const Event* first(const session_history& history) {
  for (const auto& each : history.events)
    if (each.said)
      if (const auto* found = std::get_if<Event>(&*each.said)) return found;
  return nullptr;
}

result<rerun> run_one(
    app::node& node, const session_history& history, const recorded_run& was, const session_started& start,
    const task_presented& task) {
  rerun out;
  out.before = was.execution.result;
  const auto unable = [&](rerun::outcome why) {
    out.how = why;
    return out;
  };
  const auto code = app::ask<std::string>(node.system(), node.evidence(), open_evidence{was.submission.code});
  if (!code && code.error() == ec::evidence_erased) return unable(rerun::outcome::erased);
  if (!code) return code.error();
  const auto prepared = app::ask<prepared_judgement>(
      node.system(), node.tasks(), prepare_judgement{task.task, task.digest, start.language, *code});
  if (!prepared && category(prepared.error()) == error_category::refused) return unable(rerun::outcome::no_task);
  if (!prepared) return prepared.error();
  const occurrence_id id{"replay-" + random_uuid()};
  const auto judged = app::ask<sandbox::judge_outcome>(
      node.system(), node.sandbox(), judge_request{id, stream_of(history.session), prepared->job}, run_patience);
  if (!judged) return judged.error();
  if (judged->result == sandbox::verdict::sandbox_failure) return unable(rerun::outcome::sandbox_failed);
  return compare(
      was.execution, was.tests, execution_fact(*judged, was.submission.attempt),
      tests_fact(*judged, prepared->visible, was.submission.attempt));
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& each : names) (out += out.empty() ? "" : ", ") += each;
  return out;
}

std::string in_words(const rerun& r) {
  switch (r.how) {
  case rerun::outcome::erased:
    return "the code was erased, so it cannot be run again";
  case rerun::outcome::no_task:
    return "the catalogue has no such version of the task any more, so there is nothing to run it against";
  case rerun::outcome::sandbox_failed:
    return "the sandbox failed; try again";
  case rerun::outcome::same:
  case rerun::outcome::different:
    break;
  }
  std::string out{assay::name(r.after)};
  if (r.how == rerun::outcome::same)
    out += ", as recorded, in " + std::to_string(r.cases) + (r.cases == 1 ? " case" : " cases");
  else
    out += ", recorded was " + std::string{assay::name(r.before)} + "; " + std::to_string(r.verdicts.size()) + " of " +
           std::to_string(r.cases) + " cases differ";
  if (!r.changed.empty()) out += "; changed since then: " + listed(r.changed);
  return out;
}

} // namespace

std::string_view name(rerun::outcome how) {
  switch (how) {
  case rerun::outcome::same:
    return "same";
  case rerun::outcome::different:
    return "different";
  case rerun::outcome::erased:
    return "erased";
  case rerun::outcome::no_task:
    return "no-task";
  case rerun::outcome::sandbox_failed:
    break;
  }
  return "sandbox-failure";
}

rerun compare(
    const execution_completed& before, const std::optional<tests_judged>& tests_before,
    const execution_completed& after, const tests_judged& tests_after) {
  rerun out;
  out.before = before.result;
  out.after = after.result;
  const auto changed = [&](const char* what, const std::string& then, const std::string& now) {
    if (then != now) out.changed.emplace_back(what);
  };
  changed("toolchain", before.toolchain_digest, after.toolchain_digest);
  changed("limits", before.limits_digest, after.limits_digest);
  if (tests_before) {
    changed("cases", tests_before->cases_digest, tests_after.cases_digest);
    for (const auto& each : tests_before->cases) {
      const auto now = std::find_if(
          tests_after.cases.begin(), tests_after.cases.end(), [&](const judged_case& c) { return c.id == each.id; });
      const auto verdict_now = now == tests_after.cases.end() ? verdict::skipped : now->result;
      ++out.cases;
      if (verdict_now != each.result) out.verdicts.push_back({each.id, each.result, verdict_now});
    }
  }
  const bool same = out.before == out.after && out.verdicts.empty();
  out.how = same ? rerun::outcome::same : rerun::outcome::different;
  return out;
}

result<std::vector<rerun>> run_again(app::node& node, const session_history& history) {
  std::vector<rerun> out;
  const auto* start = first<session_started>(history);
  const auto* task = first<task_presented>(history);
  if (start == nullptr || task == nullptr) return out;
  for (const auto& each : runs_of(history)) {
    auto done = run_one(node, history, each, *start, *task);
    if (!done) return done.error();
    done->attempt = each.submission.attempt;
    done->position = each.position;
    out.push_back(*std::move(done));
  }
  return out;
}

bool all_same(const std::vector<rerun>& all) {
  return std::none_of(all.begin(), all.end(), [](const rerun& r) { return r.how == rerun::outcome::different; });
}

nlohmann::json to_json(const std::vector<rerun>& all) {
  auto out = nlohmann::json::array();
  for (const auto& r : all) {
    auto cases = nlohmann::json::array();
    for (const auto& each : r.verdicts)
      cases.push_back({{"id", each.id}, {"recorded", assay::name(each.before)}, {"again", assay::name(each.after)}});
    nlohmann::json one{
        {"attempt", r.attempt}, {"position", r.position}, {"outcome", name(r.how)}, {"recorded", assay::name(r.before)},
        {"cases", r.cases},     {"differing", cases},     {"changed", r.changed}};
    const bool ran = r.how == rerun::outcome::same || r.how == rerun::outcome::different;
    one["again"] = ran ? nlohmann::json(assay::name(r.after)) : nlohmann::json{};
    out.push_back(std::move(one));
  }
  return out;
}

void print(const console& term, const std::vector<rerun>& all) {
  auto& out = term.out();
  out << '\n' << term.text(colour::bold, "Run again") << '\n';
  if (all.empty()) out << "  nothing was run in this session\n";
  const auto width = static_cast<std::size_t>(term.width());
  for (const auto& r : all) {
    out << "  attempt " << r.attempt << ", position " << r.position << ": " << wrapped(harmless(in_words(r)), 4, width)
        << '\n';
    for (const auto& each : r.verdicts)
      out << "    case " << harmless(each.id) << ": " << assay::name(each.before) << ", now " << assay::name(each.after)
          << '\n';
  }
  out.flush();
}

} // namespace assay::cli
