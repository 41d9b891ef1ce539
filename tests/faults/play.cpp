#include "tests/faults/player.hpp"

#include "actors/candidate/decider.hpp"
#include "actors/session/decider.hpp"
#include "events/core/registry.hpp"
#include "events/core/timeline.hpp"
#include "infra/app/ask.hpp"

#include <fstream>
#include <functional>
#include <sstream>
#include <thread>

namespace assay::test {
namespace {

using namespace std::chrono_literals;

constexpr auto between_looks = 5ms;
constexpr auto between_tries = 100ms;
const std::string task = "still-inside";

std::string solution(const std::string& name) {
  std::ifstream in{std::string{ASSAY_SOURCE_DIR} + "/infra/catalogue/tasks/" + task + "/solutions/" + name};
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Thrown where a candidate cannot be played on.
struct lost {};
struct stopped {};

/// A stream, folded as far as it was read.
template <class Decider, class Event>
class followed {
public:
  followed(app::node& node, stream_id stream) : node_{node}, stream_{std::move(stream)} {}

  const typename Decider::state& read() {
    const auto events =
        app::ask<std::vector<recorded_event>>(node_.system(), node_.log(), read_stream{stream_, history_.version()});
    if (!events) return history_.state(); // Postgres is away for the moment
    for (const auto& each : *events)
      (void)history_.advance(each.version, each.command, [&](typename Decider::state before) {
        return Decider::evolve(
            std::move(before), decode<Event>(each).value(), {each.stream, each.version, each.recorded_at_us});
      });
    return history_.state();
  }

private:
  app::node& node_;
  stream_id stream_;
  timeline<typename Decider::state> history_;
};
using followed_candidate = followed<candidate_decider, candidate_event>;
using followed_session = followed<session_decider, session_event>;

class candidate_player {
public:
  candidate_player(app::node& node, journal& notes, std::string candidate, const std::atomic<bool>& stop)
      : node_{node}, notes_{notes}, me_{std::move(candidate)}, stop_{stop} {}

  void run(int sessions) {
    for (const auto& [id, entry] : notes_.before())
      if (entry.open() && entry.what.starts_with(me_.value + "/"))
        (void)send({id}, entry.stream, entry.what.substr(me_.value.size() + 1));
    // Known or not: it also wakes the candidate's entity, which brings an interrupted session to its end.
    ask(stream_of(me_), "register");
    followed_candidate myself{node_, stream_of(me_)};
    for (int left = sessions;; rest(between_looks)) {
      if (const auto open = now_of(myself).open) {
        play_session(open->session, myself);
      } else {
        if (left-- <= 0) return;
        ask(stream_of(me_), "open:" + random_uuid());
      }
    }
  }

private:
  const candidate& now_of(followed_candidate& myself) {
    for (;; rest(between_looks))
      if (const auto& now = myself.read(); now.registered) return now;
  }

  /// What this session is about follows from its id, so that any process goes on with it in the same way.
  void play_session(const session_id& id, followed_candidate& myself) {
    const auto plan = std::hash<std::string>{}(id.value);
    const bool goes_wrong = plan % 2 == 0;
    const bool needs_hint = plan / 2 % 2 == 0;
    const auto last = plan / 4 % 3 == 0 ? "skip" : "right";
    followed_session session{node_, stream_of(id)};
    const auto waits = [](const assay::session& s) {
      return s.at == session::phase::over || (s.at == session::phase::waiting && s.hints == s.hints_asked);
    };
    for (;;) {
      const auto* now = &session.read();
      for (; !waits(*now); now = &session.read()) rest(between_looks);
      if (now->at == session::phase::over) break;
      const auto step = goes_wrong && now->scored == 0 ? "wrong" : needs_hint && now->hints_asked == 0 ? "hint" : last;
      ask(stream_of(id), step);
      rest(0ms);
    }
    while (now_of(myself).open && myself.read().open->session == id) rest(between_looks);
  }

  void rest(std::chrono::milliseconds time) const {
    if (stop_) throw stopped{};
    std::this_thread::sleep_for(time);
  }

  void ask(const stream_id& to, const std::string& what) { (void)send({random_uuid()}, to, what); }

  /// Asks until there is an answer, under one id.
  ec send(const command_id& id, const stream_id& to, const std::string& what) {
    notes_.asked(id, to, me_.value + "/" + what);
    for (;; rest(between_tries)) {
      const auto envelope = envelope_of(id, to, what);
      if (!envelope) continue;
      const auto reply = app::ask<command_reply>(node_.system(), node_.bus(), *envelope, 60s);
      if (reply) return notes_.done(id, reply->first_version, reply->last_version, reply->position), ec::ok;
      const auto why = reply.error();
      if (why == ec::stale_epoch) {
        // For this process only: whoever has taken over may still be asked.
        notes_.say("stale " + id.value);
        throw lost{};
      }
      if (category(why) == error_category::retry) {
        notes_.say(std::string{name(why)} + ' ' + std::string{explain(why)});
        continue;
      }
      return notes_.refused(id, name(why)), why;
    }
  }

  std::optional<command_envelope> envelope_of(const command_id& id, const stream_id& to, const std::string& what) {
    command_envelope out{id, to, me_.value, {principal_kind::candidate, me_.value}, "", "fault test", {}, {}};
    if (what == "hint") out.command = request_hint{};
    if (what == "skip") out.command = end_session{session_end::skipped};
    if (what.starts_with("open:")) {
      task_wish wish;
      wish.language = "python";
      wish.task = task;
      out.command = open_session{{what.substr(5)}, wish, "cli"};
    }
    const bool names = what == "register";
    if (!names && what != "wrong" && what != "right") return out;
    const auto text = names ? me_.value : solution(what == "right" ? "reference.py" : "wrong_counts_once.py");
    auto sealed = app::ask<sealed_evidence>(node_.system(), node_.evidence(), seal_text{me_.value, text});
    if (!sealed) return std::nullopt;
    if (names)
      out.command = register_candidate{"cli", sealed->id, "en"};
    else
      out.command = submit_code{text, sealed->id, "file"};
    out.evidence.push_back(std::move(*sealed));
    return out;
  }

  app::node& node_;
  journal& notes_;
  candidate_id me_;
  const std::atomic<bool>& stop_;
};

} // namespace

int play(
    app::node& node, journal& notes, const std::vector<std::string>& candidates, int sessions,
    const std::atomic<bool>& stop) {
  std::atomic<int> code = played;
  {
    std::vector<std::jthread> threads;
    for (const auto& each : candidates)
      threads.emplace_back([&] {
        try {
          candidate_player{node, notes, each, stop}.run(sessions);
        } catch (const lost&) { code = taken_over; } catch (const stopped&) {
        } // asked to
      });
  }
  notes.say("ended");
  return code;
}

} // namespace assay::test
