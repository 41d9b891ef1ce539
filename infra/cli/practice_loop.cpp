#include "infra/cli/practice_loop.hpp"

#include "infra/app/ask.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/result_view.hpp"
#include "infra/cli/source_file.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

namespace assay::cli {
namespace {

std::string trimmed(const std::string& line) {
  const auto from = line.find_first_not_of(" \t\r");
  if (from == std::string::npos) return {};
  return line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
}

/// What a progress message says, in the candidate's language.
std::string progress_text(const translator& tr, const progress& p) {
  auto text = p.phase.starts_with("waiting: ") ? tr("waiting:") + ' ' + tr(p.phase.substr(9)) : tr(p.phase);
  if (p.total > 0 && p.done > 0) text += ' ' + std::to_string(p.done) + ' ' + tr("of") + ' ' + std::to_string(p.total);
  return text + " ...";
}

bool idle(const session& s) { return s.at == session::phase::waiting || s.at == session::phase::over; }

} // namespace

session_client::progress_fn progress_printer(console& term, const translator& tr) {
  return [&term, &tr, last = std::string{}](const progress& p) mutable {
    if (!term.live() && p.phase == last) return;
    last = p.phase;
    term.step(progress_text(tr, p));
  };
}

int practice_loop::run(const std::filesystem::path& home, const open_session_info& opened) {
  // A resumed session may be in the middle of a judgement, which goes on by itself.
  const auto ready = client_.follow_until([](const session& s) { return s.task && idle(s); });
  term_.clear_step();
  if (client_.state().at == session::phase::over && !client_.state().task) {
    term_.error(tr_("no task could be found for this wish"), "assay tasks list");
    return answer_is_no;
  }
  if (ready != ec::ok) return trouble(ready), exit_;
  show_task(opened);
  desk_ = workspace::open(
      home,
      key_of(client_.state().stream).empty() ? session_id{} : session_id{std::string{key_of(client_.state().stream)}},
      task_.file_name, task_.stub);
  if (client_.latest<score_awarded>() != nullptr) print_result(term_, tr_, collect_result(client_));
  show_help();
  std::string line;
  while (client_.state().at != session::phase::over && read_line(line))
    if (obey(trimmed(line)) == next::leave) break;
  if (client_.state().at == session::phase::over) {
    if (desk_) desk_->remove();
  } else if (exit_ != service_missing) {
    term_.err() << tr_("The session stays open; `assay practice` goes on with it.") << std::endl;
  }
  if (interrupted()) exit_ = interrupted_exit;
  return exit_;
}

void practice_loop::show_task(const open_session_info& opened) {
  const auto& presented = *client_.state().task;
  const auto text = app::ask<task_text>(
      node_.system(), node_.tasks(), get_task_text{presented.task, tr_.locale(), client_.state().start.language});
  if (text) task_ = *text;
  auto& out = term_.out();
  if (opened.from == open_session_info::origin::resumed)
    out << term_.text(colour::yellow, tr_("Going on with your open session.")) << "\n";
  out << '\n' << render_markdown(term_, task_.statement, term_.width());
  out << '\n'
      << term_.text(
             colour::dim,
             wrapped(
                 tr_("task") + ' ' + presented.task.value + ", " + tr_(presented.level) + ", " + presented.topic +
                     ", " + client_.state().start.language + "; " + reason_text(tr_, presented.why),
                 0, static_cast<std::size_t>(term_.width())))
      << '\n'
      << std::flush;
}

void practice_loop::show_help() const {
  auto& out = term_.out();
  out << '\n';
  if (desk_) out << "  " << tr_("your file:") << ' ' << desk_->file().string() << '\n';
  const auto line = [&](const char* command, const std::string& what) {
    out << "  " << term_.text(colour::bold, command) << std::string(18 - std::string_view{command}.size(), ' ') << what
        << '\n';
  };
  line("edit", tr_("open your file in an editor, then hand it in"));
  line("submit [FILE]", tr_("hand in your file, or another one"));
  line("submit -", tr_("hand in what follows on standard input, up to its end"));
  line("hint", tr_("the next hint; each costs five points"));
  line("task", tr_("show the task again"));
  line("skip", tr_("end the session without a score"));
  line("quit", tr_("end the session; Ctrl-D leaves it open instead"));
  out << std::flush;
}

bool practice_loop::read_line(std::string& line) {
  if (interrupted()) return false;
  if (term_.interactive()) term_.out() << '\n' << term_.text(colour::bold, "assay> ") << std::flush;
  return static_cast<bool>(std::getline(in_, line)) && !interrupted();
}

practice_loop::next practice_loop::obey(const std::string& line) {
  const auto space = line.find(' ');
  const auto verb = line.substr(0, space);
  const auto rest = space == std::string::npos ? std::string{} : trimmed(line.substr(space));
  if (line.empty()) return next::go_on;
  if (verb == "submit") return submit(rest);
  if (!rest.empty()) {
    return refuse(tr_("this command takes no argument:") + ' ' + verb, tr_("type help for the commands"));
  }
  if (verb == "edit") return edit();
  if (verb == "hint") return hint();
  if (verb == "task") return show_task({}), next::go_on;
  if (verb == "skip") return end(session_end::skipped);
  if (verb == "quit") return end(session_end::quit);
  if (verb == "help" || verb == "?") return show_help(), next::go_on;
  return refuse(tr_("unknown command:") + ' ' + harmless(verb), tr_("type help for the commands"));
}

practice_loop::next practice_loop::submit(const std::string& path) {
  if (path == "-") return offer(check_source(rest_of_input(), tr_("standard input")), "stdin");
  if (path.empty() && !desk_) { return refuse(tr_("there is no file of yours"), "submit FILE"); }
  return offer(read_source(path.empty() ? desk_->file().string() : path), "file");
}

practice_loop::next
practice_loop::offer(const std::variant<std::string, source_problem>& read, const std::string& source) {
  if (const auto* problem = std::get_if<source_problem>(&read)) { return refuse(problem->what, problem->fix); }
  return hand_in(std::get<std::string>(read), source);
}

std::string practice_loop::rest_of_input() {
  // One byte beyond the limit is enough to be refused.
  std::string text(max_submission_bytes + 1, '\0');
  in_.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in_.gcount()));
  return text;
}

practice_loop::next practice_loop::edit() {
  const auto done = desk_ ? desk_->edit() : workspace::edited::no_editor;
  if (done == workspace::edited::yes) return submit({});
  if (done == workspace::edited::given_up)
    return refuse(tr_("the editor gave up; nothing was handed in"), tr_("edit again, or type submit FILE"));
  return refuse(tr_("no editor could be run"), tr_("set EDITOR, or write the file yourself and type submit FILE"));
}

practice_loop::next practice_loop::refuse(const std::string& what, const std::string& fix) {
  term_.error(what, fix);
  if (!term_.interactive()) exit_ = bad_usage;
  return next::go_on;
}

practice_loop::next practice_loop::hand_in(const std::string& text, const std::string& source) {
  if (text == task_.stub) {
    return refuse(tr_("this is still the empty stub"), tr_("write your solution into it first"));
  }
  const auto* last = client_.latest<submission_received>();
  const auto* scored = client_.latest<score_awarded>();
  if (last != nullptr && scored != nullptr && scored->attempt == last->attempt && client_.evidence(last->code) == text)
    return refuse(
        tr_("nothing has changed since the last attempt"),
        tr_("change your solution first; the same one would only cost an attempt"));
  const auto& events = client_.events();
  const auto scores = std::count_if(
      events.begin(), events.end(), [](const auto& e) { return std::holds_alternative<score_awarded>(e); });
  const auto reply = client_.submit(text, source);
  if (!reply) return trouble(reply.error());
  // The receipt comes first; only then is a return to waiting a result.
  const auto version = reply->last_version;
  const auto seen = client_.follow_until(
      [&](const session&) { return static_cast<std::int64_t>(client_.events().size()) >= version; });
  if (seen != ec::ok) return trouble(seen);
  if (const auto* language = client_.latest<language_detected>();
      language != nullptr && language->mismatch && client_.state().at == session::phase::waiting) {
    return refuse(
        tr_("this does not look like") + ' ' + language->declared + tr_("; it looks like") + ' ' + language->detected,
        tr_("nothing was run and nothing is lost; hand in a solution in the session's language"));
  }
  return await_result(static_cast<std::size_t>(scores));
}

practice_loop::next practice_loop::await_result(std::size_t scores_before) {
  const auto done = client_.follow_until(idle);
  term_.clear_step();
  if (done != ec::ok) return trouble(done);
  const auto& events = client_.events();
  const auto scores = std::count_if(
      events.begin(), events.end(), [](const auto& e) { return std::holds_alternative<score_awarded>(e); });
  if (static_cast<std::size_t>(scores) == scores_before) {
    if (client_.state().at == session::phase::over) return next::leave;
    term_.error(tr_("the sandbox failed; this attempt costs nothing"), "assay doctor");
    exit_ = service_missing;
    return term_.interactive() ? next::go_on : next::leave;
  }
  const auto view = collect_result(client_);
  print_result(term_, tr_, view);
  // A script is told by the exit code whether its last solution was accepted.
  if (!term_.interactive()) exit_ = view.score.result == verdict::accepted ? success : answer_is_no;
  if (client_.state().at == session::phase::over) {
    term_.out() << "\n  " << tr_("Solved. `assay practice` brings the next task.") << std::endl;
    return next::leave;
  }
  return next::go_on;
}

practice_loop::next practice_loop::hint() {
  const auto reply = client_.send(request_hint{});
  if (!reply) return trouble(reply.error());
  const auto given = client_.follow_until([&](const session& s) {
    return s.hints_asked == s.hints && static_cast<std::int64_t>(client_.events().size()) > reply->last_version;
  });
  if (given != ec::ok) return trouble(given);
  const auto number = client_.state().hints;
  const auto text =
      app::ask<std::string>(node_.system(), node_.tasks(), get_hint{client_.state().task->task, number, tr_.locale()});
  if (!text) return trouble(text.error());
  term_.out() << "  "
              << term_.text(
                     colour::yellow,
                     tr_("hint") + ' ' + std::to_string(number) + '/' + std::to_string(client_.state().task->hints))
              << "  " << render_markdown(term_, *text, term_.width() - 12) << std::flush;
  return next::go_on;
}

practice_loop::next practice_loop::end(session_end how) {
  const auto reply = client_.send(end_session{how});
  if (!reply) return trouble(reply.error());
  const auto over = client_.follow_until([](const session& s) { return s.at == session::phase::over; });
  if (over != ec::ok) return trouble(over);
  term_.out() << "  "
              << (how == session_end::skipped ? tr_("Skipped; what was not handed in moves no rating.") : tr_("Session ended."))
              << std::endl;
  return next::leave;
}

practice_loop::next practice_loop::trouble(ec code) {
  term_.clear_step();
  if (code == ec::cancelled) return next::leave; // an interrupt; run() says what stays
  if (category(code) == error_category::refused) return refuse(tr_(explain(code)), {});
  term_.error(tr_(explain(code)));
  exit_ = service_missing;
  return next::leave;
}

} // namespace assay::cli
