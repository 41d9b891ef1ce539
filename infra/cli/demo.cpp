#include "infra/app/ask.hpp"
#include "infra/app/node.hpp"
#include "infra/cli/audit_log.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/practice_loop.hpp"
#include "infra/cli/result_view.hpp"
#include "infra/cli/session_client.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <thread>

namespace assay::cli {
namespace {

constexpr std::string_view demo_name = "demo";

/// One scripted session: the solutions handed in, by what they are in the catalogue.
struct scene {
  std::string_view title;
  std::vector<catalogue::solution_role> hand_ins;
};

const std::vector<scene>& script() {
  using enum catalogue::solution_role;
  static const std::vector<scene> all{
      {"a typical mistake, then a hint and a clean solution", {wrong, reference}},
      {"a slow but right solution", {slow}},
      {"a clean solution", {reference}},
  };
  return all;
}

constexpr std::array<std::string_view, 2> languages{"python", "cpp"};

/// What `--json` reports of a session.
struct played {
  std::string id;
  std::string task;
  std::string language;
  std::string verdict;
  double score = 0;
  double rating_before = 0;
  double rating_after = 0;
  std::int64_t events = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"id", &played::id},
        field{"task", &played::task},
        field{"language", &played::language},
        field{"verdict", &played::verdict},
        field{"score", &played::score},
        field{"rating_before", &played::rating_before},
        field{"rating_after", &played::rating_after},
        field{"events", &played::events}};
  }
};

class demo {
public:
  demo(invocation& call, app::node& node, const catalogue::catalogue& tasks, candidate_id id)
      : call_{call}, node_{node}, tasks_{tasks}, id_{std::move(id)}, tr_{call.settings.locale} {}

  /// Plays one scene from opening to end.
  result<played> play(const scene& what, std::string_view language) {
    session_client client{
        node_, id_, policy_of(call_.settings),
        call_.json ? session_client::progress_fn{[](const progress&) {}} : progress_printer(call_.term, tr_)};
    if (const auto entered = client.enter("cli", std::string{demo_name}, call_.settings.locale); entered != ec::ok)
      return entered;
    auto opened = client.open({std::string{language}, {}, {}}, "demo");
    if (!opened) return opened.error();
    if (opened->from == open_session_info::origin::resumed) return finish_old(client, what, language);
    const auto presented = client.follow_until(
        [](const session& s) { return s.at == session::phase::waiting || s.at == session::phase::over; });
    if (presented != ec::ok) return presented;
    if (!client.state().task) return ec::no_task_matches;
    const auto before = rating_for(client.profile(), client.state().task->topic, client.state().start.language);
    introduce(client, what);
    for (std::size_t i = 0; i < what.hand_ins.size(); ++i) {
      if (i > 0)
        if (const auto hinted = take_hint(client); hinted != ec::ok) return hinted;
      if (const auto judged = hand_in(client, what.hand_ins[i]); judged != ec::ok) return judged;
    }
    if (client.state().at != session::phase::over) {
      const auto ended = client.send(end_session{session_end::quit});
      if (!ended) return ended.error();
    }
    return summary(client, opened->session, before.value);
  }

private:
  std::string in_width(const std::string& text) const {
    return wrapped(text, 4, static_cast<std::size_t>(call_.term.width()));
  }

  /// An earlier demo was interrupted: its session ends unscored, and the scene is played in a new one.
  result<played> finish_old(session_client& client, const scene& what, std::string_view language) {
    const auto ready = client.follow_until([](const session& s) { return s.at != session::phase::none; });
    if (ready != ec::ok) return ready;
    const auto ended = client.send(end_session{session_end::quit});
    if (!ended) return ended.error();
    if (const auto closed = wait_closed(); closed != ec::ok) return closed;
    return play(what, language);
  }

  /// The candidate hears of a session's end a moment later, from the session itself.
  ec wait_closed() {
    for (int tries = 0; tries < 200 && !interrupted(); ++tries) {
      const auto events =
          app::ask<std::vector<recorded_event>>(node_.system(), node_.log(), read_stream{stream_of(id_), 0, 1'000'000});
      if (!events) return events.error();
      if (!events->empty() && events->back().type == candidate_session_closed::type) return ec::ok;
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return ec::timed_out;
  }

  void introduce(session_client& client, const scene& what) const {
    if (call_.json) return;
    const auto& task = *client.state().task;
    call_.term.clear_step();
    call_.term.out() << '\n'
                     << call_.term.text(colour::bold, std::string{"Session: "} + std::string{what.title}) << "\n  "
                     << in_width(
                            "task " + task.task.value + " (" + task.level + ", " + task.topic +
                            ") because: " + reason_text(tr_, task.why))
                     << std::endl;
  }

  ec take_hint(session_client& client) {
    const auto reply = client.send(request_hint{});
    if (!reply) return reply.error();
    const auto given = client.follow_until([](const session& s) { return s.hints > 0; });
    if (given != ec::ok || call_.json) return given;
    const auto text = app::ask<std::string>(
        node_.system(), node_.tasks(), get_hint{client.state().task->task, client.state().hints, tr_.locale()});
    if (text)
      call_.term.out() << "\n  " << call_.term.text(colour::yellow, tr_("hint")) << "  " << in_width(*text)
                       << std::endl;
    return ec::ok;
  }

  ec hand_in(session_client& client, catalogue::solution_role role) {
    const auto* task = tasks_.find(client.state().task->task.value);
    if (task == nullptr) return ec::unknown_task;
    const auto found = std::find_if(task->solutions.begin(), task->solutions.end(), [&](const auto& s) {
      return s.role == role && s.language == client.state().start.language;
    });
    if (found == task->solutions.end()) return ec::unknown_task;
    if (!call_.json)
      call_.term.out() << "\n  "
                       << in_width(
                              "hands in " + found->file + (found->reason.empty() ? "" : " (" + found->reason + ")"))
                       << std::endl;
    const auto reply = client.submit(found->source, "demo");
    if (!reply) return reply.error();
    const auto judged = client.follow_until([&](const session& s) {
      const bool received = static_cast<std::int64_t>(client.events().size()) >= reply->last_version;
      return received && (s.at == session::phase::waiting || s.at == session::phase::over);
    });
    call_.term.clear_step();
    if (judged == ec::ok && !call_.json) print_result(call_.term, tr_, collect_result(client));
    return judged;
  }

  result<played> summary(session_client& client, const session_id& id, double rating_before) {
    const auto over = client.follow_until([](const session& s) { return s.at == session::phase::over; });
    if (over != ec::ok) return over;
    if (const auto closed = wait_closed(); closed != ec::ok) return closed;
    const auto view = collect_result(client);
    const auto after = view.change ? view.change->after.value : rating_before;
    return played{
        id.value,
        client.state().task->task.value,
        client.state().start.language,
        std::string{name(view.score.result)},
        view.score.total,
        rating_before,
        after,
        static_cast<std::int64_t>(client.events().size())};
  }

  invocation& call_;
  app::node& node_;
  const catalogue::catalogue& tasks_;
  candidate_id id_;
  translator tr_;
};

int fail(const invocation& call, ec code) {
  if (code == ec::cancelled) return interrupted_exit;
  call.term.error(explain(code));
  return service_missing;
}

int run_demo(invocation& call) {
  catch_interrupts();
  auto tasks = app::load_tasks(call.settings);
  auto node = app::node::start(call.settings, app::parts::all, [&](std::string_view step) { call.term.step(step); });
  call.term.clear_step();
  if (interrupted()) return interrupted_exit;
  if (!tasks || !node) {
    const auto& problem = tasks ? node.error() : tasks.error();
    call.term.error(problem.what, problem.fix);
    return service_missing;
  }
  const auto id = practising_candidate(**node, std::string{demo_name});
  if (!id) return fail(call, id.error());
  demo stage{call, **node, *tasks, *id};
  auto sessions = nlohmann::json::array();
  for (const auto& language : languages) {
    for (const auto& each : script()) {
      const auto done = stage.play(each, language);
      if (!done) return fail(call, done.error());
      sessions.push_back(codec::write(*done));
    }
  }
  const auto verified = verify_log(**node, app::home_of(call.settings));
  if (!verified) return fail(call, verified.error());
  if (call.json) {
    call.term.json({{"sessions", sessions}, {"log", {{"events", verified->events}, {"verified", verified->ok()}}}});
  } else {
    auto& out = call.term.out();
    out << '\n'
        << call.term.text(
               verified->ok() ? colour::green : colour::red,
               verified->ok() ? "The log verifies" : "The log does NOT verify")
        << ": " << verified->events << " events in " << verified->streams << " streams, " << verified->scores
        << " scores computed again from their facts.\n"
        << "Why a score is what it is:  assay replay --candidate demo" << std::endl;
  }
  return verified->ok() ? success : answer_is_no;
}

} // namespace

void add_demo(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand(
      "demo", "Plays a scripted candidate through three sessions in each of two languages, then verifies the log");
  command->footer("Everything is real: the log, the sandbox, the scores. The candidate is named \"demo\":\n"
                  "  assay replay --candidate demo");
  command->callback([&chosen] { chosen = run_demo; });
}

} // namespace assay::cli
