#include "infra/app/node.hpp"
#include "infra/bench/log_forecast.hpp"
#include "infra/bench/policy_bench.hpp"
#include "infra/cli/bench.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/log_pages.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>
#include <sstream>

namespace assay::cli {
namespace {

struct wanted_bench {
  bench::pupil_options world;
  bool from_log = false;
};

std::string fixed(double x, int digits) {
  std::ostringstream out;
  out.setf(std::ios::fixed);
  out.precision(digits);
  out << x;
  return out.str();
}
std::string percent(double share) { return fixed(100 * share, 1) + " %"; }

/// What the issue of a selection asks of it; each is a share or a quotient.
struct aim {
  std::string what;
  double got = 0;
  double wanted = 0;
  bool reached() const { return got >= wanted; }
};

std::vector<aim> aims_of(const bench::policy_bench_figures& f) {
  const auto& target = f.policies[0];
  const auto& streak = f.policies[1];
  const auto loss = f.predicted.model().score().log_loss;
  return {
      {"target: tasks in the zone", target.in_zone, 0.65},
      {"target's share of them over streak's", streak.in_zone > 0 ? target.in_zone / streak.in_zone : 99, 1.5},
      {"log-loss below the naive rule's", bench::below(loss, f.predicted.naive().log_loss), 0.1},
      {"log-loss below the constant's", bench::below(loss, f.predicted.constant().log_loss), 0.1},
      {"target: within 150 points after 15 sessions", target.within_150, 0.8},
      {"target: within 100 points after 30 sessions", target.within_100, 0.8}};
}

nlohmann::json to_json(const bench::forecast_score& s) { return {{"log_loss", s.log_loss}, {"brier", s.brier}}; }

nlohmann::json to_json(const bench::rivals& r) {
  auto bands = nlohmann::json::array();
  for (const auto& each : r.model().bands())
    if (each.count > 0)
      bands.push_back({{"count", each.count}, {"predicted", each.predicted}, {"happened", each.happened}});
  return {{"sessions", r.model().count()},     {"model", to_json(r.model().score())},
          {"naive", to_json(r.naive())},       {"constant", to_json(r.constant())},
          {"by_level", to_json(r.by_level())}, {"calibration", std::move(bands)}};
}

nlohmann::json to_json(const bench::policy_bench_figures& f) {
  auto policies = nlohmann::json::array();
  for (const auto& p : f.policies)
    policies.push_back(
        {{"policy", p.policy},
         {"in_zone", p.in_zone},
         {"too_hard", p.too_hard},
         {"mean_success", p.mean_chance},
         {"seen_before", p.repeats},
         {"topics", p.topics},
         {"within_150_after_15", p.within_150},
         {"within_100_after_30", p.within_100},
         {"sessions_until_within_100", p.median_until},
         {"share_that_gets_there", p.share_until},
         {"in_zone_by_session", p.zone_by_session}});
  auto aims = nlohmann::json::array();
  for (const auto& each : aims_of(f))
    aims.push_back({{"what", each.what}, {"got", each.got}, {"wanted", each.wanted}, {"reached", each.reached()}});
  return {
      {"candidates", f.world.candidates},
      {"sessions", f.world.sessions},
      {"seed", f.world.seed},
      {"candidate_spread", f.world.candidate_spread},
      {"topic_spread", f.world.topic_spread},
      {"task_spread", f.world.task_spread},
      {"learning", f.world.learning},
      {"tasks_of_a_level", f.world.tasks_of_a_level},
      {"policies", std::move(policies)},
      {"forecast", to_json(f.predicted)},
      {"task_error", f.task_error},
      {"task_error_before", f.task_error_before},
      {"aims", std::move(aims)}};
}

void print(const console& term, const bench::rivals& r) {
  auto& out = term.out();
  const auto line = [&](std::string_view who, const bench::forecast_score& s) {
    out << "  " << padded(who, 44) << padded(fixed(s.log_loss, 4), 10) << fixed(s.brier, 4) << '\n';
  };
  out << "  " << padded("", 44) << padded("log-loss", 10) << "Brier\n";
  line("the model", r.model().score());
  line("naive: the candidate's last three", r.naive());
  line("constant: the share of all, in hindsight", r.constant());
  line("level: everybody's share so far", r.by_level());
  out << "  said and happened, in tenths:";
  for (const auto& each : r.model().bands())
    if (each.count > 0) out << ' ' << fixed(each.predicted, 2) << '/' << fixed(each.happened, 2);
  out << '\n';
}

void print(const console& term, const bench::policy_bench_figures& f) {
  auto& out = term.out();
  const auto row = [&](std::string_view what, auto cell) {
    out << "  " << padded(what, 44);
    for (const auto& each : f.policies) out << padded(cell(each), 10);
    out << '\n';
  };
  using one = const bench::policy_figures&;
  out << term.text(colour::bold, "Choosing tasks") << ": " << f.world.candidates << " candidates, " << f.world.sessions
      << " sessions each, seed " << f.world.seed << "\n";
  row("", [](one p) { return p.policy; });
  row("tasks with a true chance of 55 to 85 %", [](one p) { return percent(p.in_zone); });
  row("  below 55 %", [](one p) { return percent(p.too_hard); });
  row("mean true chance of success", [](one p) { return percent(p.mean_chance); });
  row("tasks seen before", [](one p) { return percent(p.repeats); });
  row("topics practised", [](one p) { return fixed(p.topics, 1); });
  row("overall within 150 points after 15 sessions", [](one p) { return percent(p.within_150); });
  row("overall within 100 points after 30 sessions", [](one p) { return percent(p.within_100); });
  row("sessions until within 100 points, median", [](one p) { return fixed(p.median_until, 0); });
  out << '\n'
      << term.text(colour::bold, "Predicting first attempts") << " on randomly assigned tasks ("
      << f.predicted.model().count() << " sessions)\n";
  print(term, f.predicted);
  out << "\nTasks, played by target: " << fixed(f.task_error, 0)
      << " points from the truth on average; their levels were " << fixed(f.task_error_before, 0) << " off\n\n";
  for (const auto& each : aims_of(f))
    out << "  " << term.text(each.reached() ? colour::green : colour::red, each.reached() ? "reached" : "missed ")
        << "  " << padded(each.what, 46) << padded(fixed(each.got, 3), 8) << "wanted " << fixed(each.wanted, 2) << '\n';
  out.flush();
}

int simulate(invocation& call, const bench::pupil_options& world) {
  const auto found = bench::measure_policies(world, [&](std::string_view step) { call.term.step(step); });
  call.term.clear_step();
  call.json ? call.term.json(to_json(found)) : print(call.term, found);
  const auto aims = aims_of(found);
  return std::all_of(aims.begin(), aims.end(), [](const aim& each) { return each.reached(); }) ? success : answer_is_no;
}

int look_back(invocation& call) {
  const auto node =
      app::node::start(call.settings, app::parts::log, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (!node) {
    call.term.error(node.error().what, node.error().fix);
    return service_missing;
  }
  bench::log_forecast found;
  auto wrong = ec::ok;
  const auto read = each_page(**node, [&](const std::vector<recorded_event>& events, std::int64_t) {
    for (const auto& each : events)
      if (wrong == ec::ok) wrong = found.take(each);
    return wrong == ec::ok ? reading::go_on : reading::stop;
  });
  if (wrong != ec::ok) return log_failed(call, wrong);
  if (!read) return log_failed(call, read.error());
  if (call.json) {
    call.term.json(
        {{"sessions", found.today().model().count()},
         {"today", to_json(found.today())},
         {"as_recorded", to_json(found.as_recorded())}});
  } else if (found.today().model().count() == 0) {
    call.term.out() << "No first attempt was scored yet.\n";
  } else {
    auto& out = call.term.out();
    out << call.term.text(colour::bold, "First attempts of the log") << " (" << found.today().model().count()
        << "), each predicted from what had happened before\n";
    print(call.term, found.today());
    out << '\n' << call.term.text(colour::bold, "The same, as it was said at the time") << '\n';
    print(call.term, found.as_recorded());
    out.flush();
  }
  return success;
}

} // namespace

void add_bench_policy(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("policy", "How tasks are chosen, and how well success is predicted");
  const auto wanted = std::make_shared<wanted_bench>();
  auto& world = wanted->world;
  command->add_option("--candidates", world.candidates, "simulated candidates (1000)")->check(CLI::Range(1, 100'000));
  command->add_option("--sessions", world.sessions, "sessions of each (40)")->check(CLI::Range(1, 1'000));
  command->add_option("--seed", world.seed, "of their luck (1)");
  command->add_option("--spread", world.candidate_spread, "of candidates around 1500, in points (180)")
      ->check(CLI::Range(0.0, 1'000.0));
  command->add_option("--topic-spread", world.topic_spread, "of a candidate's topics (70)")
      ->check(CLI::Range(0.0, 1'000.0));
  command->add_option("--task-spread", world.task_spread, "of tasks around their level (90)")
      ->check(CLI::Range(0.0, 1'000.0));
  command->add_option("--learning", world.learning, "how fast they learn; 0: not at all (1)")
      ->check(CLI::Range(0.0, 10.0));
  command->add_option("--tasks", world.tasks_of_a_level, "tasks of each level in each topic (1)")
      ->check(CLI::Range(1, 20));
  command->add_flag("--from-log", wanted->from_log, "scores the model on the recorded sessions instead");
  command->footer("Examples:\n"
                  "  assay bench policy\n"
                  "  assay bench policy --candidates 200 --seed 7 --json | jq .aims\n"
                  "  assay bench policy --from-log\n"
                  "What the simulation takes for granted is in docs/skill.md.\n"
                  "Exit codes: 0 every aim reached, 1 one missed, 3 the log cannot be read.");
  command->callback([&chosen, wanted] {
    chosen = [wanted](invocation& call) { return wanted->from_log ? look_back(call) : simulate(call, wanted->world); };
  });
}

} // namespace assay::cli
