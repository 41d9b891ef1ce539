#include "infra/cli/session_client.hpp"

#include "actors/candidate/decider.hpp"
#include "events/core/registry.hpp"
#include "events/core/timeline.hpp"
#include "infra/app/ask.hpp"
#include "infra/cli/interrupt.hpp"
#include "projections/sessions/sessions.hpp"
#include "projections/skill/skill.hpp"
#include "projections/skill/wish.hpp"

#include <caf/send.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace assay::cli {
namespace {

using namespace std::chrono_literals;
using news = std::variant<recorded_event, progress>;

bool says_lost(const news& each) {
  const auto* p = std::get_if<progress>(&each);
  return p != nullptr && p->phase == "lease-lost";
}

constexpr auto patience = 60s;
constexpr auto between_tries = 500ms;

} // namespace

/// Where the watcher, an actor, leaves what this thread picks up.
struct session_client::inbox {
  std::mutex mutex;
  std::condition_variable filled;
  std::deque<news> waiting;

  void put(news each) {
    const std::lock_guard lock{mutex};
    waiting.push_back(std::move(each));
    filled.notify_one();
  }
  /// A command was carried out under a new lease, so the loss of an older one is no news any more.
  void forget_losses() {
    const std::lock_guard lock{mutex};
    std::erase_if(waiting, says_lost);
  }
  std::optional<news> get(std::chrono::milliseconds limit) {
    std::unique_lock lock{mutex};
    if (!filled.wait_for(lock, limit, [&] { return !waiting.empty(); })) return std::nullopt;
    auto out = std::move(waiting.front());
    waiting.pop_front();
    return out;
  }
};

selection_policy policy_of(const config::settings& settings) {
  return enum_from_name<selection_policy>(settings.policy).value_or(selection_policy::target);
}

session_client::session_client(app::node& node, candidate_id candidate, selection_policy policy, progress_fn tell)
    : node_{node},
      candidate_{std::move(candidate)},
      policy_{policy},
      tell_{std::move(tell)},
      inbox_{std::make_shared<inbox>()},
      correlation_{random_uuid()} {}

session_client::~session_client() {
  if (watcher_) caf::anon_send_exit(watcher_, caf::exit_reason::user_shutdown);
}

const session& session_client::state() const noexcept { return history_.state(); }
const std::vector<session_event>& session_client::events() const noexcept { return events_; }
const std::vector<recorded_event>& session_client::recorded() const noexcept { return recorded_; }

/// Tries again what cannot be done for the moment, for up to a minute. `try_once` gives a `result`.
template <class TryOnce>
auto session_client::patiently(TryOnce try_once) {
  const auto started = std::chrono::steady_clock::now();
  while (true) {
    auto outcome = try_once();
    const bool again =
        !outcome && category(outcome.error()) == error_category::retry && outcome.error() != ec::busy_elsewhere;
    if (!again || std::chrono::steady_clock::now() - started > patience || interrupted()) return outcome;
    tell_({stream_of(session_), "waiting: " + std::string{explain(outcome.error())}, 0, 0});
    std::this_thread::sleep_for(between_tries);
  }
}

result<command_reply> session_client::dispatch(stream_id to, any_command what, std::vector<sealed_evidence> evidence) {
  const command_envelope envelope{
      {random_uuid()}, std::move(to), candidate_.value, {principal_kind::candidate, candidate_.value},
      correlation_,    "cli",         std::move(what),  std::move(evidence)};
  auto reply = patiently([&] { return app::ask<command_reply>(node_.system(), node_.bus(), envelope, patience); });
  if (reply) inbox_->forget_losses();
  return reply;
}

result<sealed_evidence> session_client::seal(const std::string& text) {
  return patiently([&] {
    return app::ask<sealed_evidence>(node_.system(), node_.evidence(), seal_text{candidate_.value, text});
  });
}

ec session_client::enter(const std::string& provider, const std::string& name, const std::string& locale) {
  auto sealed = seal(name);
  if (!sealed) return sealed.error();
  const auto id = sealed->id;
  const auto reply = dispatch(stream_of(candidate_), register_candidate{provider, id, locale}, {*std::move(sealed)});
  return reply ? ec::ok : reply.error();
}

task_wish session_client::make_wish(const session_request& wanted) {
  std::vector<session_row> latest;
  const auto rows = app::ask<std::vector<std::string>>(
      node_.system(), node_.views(), list_rows{std::string{session_row::view}, "candidate", candidate_.value, 50});
  if (rows)
    for (const auto& each : *rows) {
      session_row row;
      const auto json = codec::parse(each);
      if (json && codec::read(*json, row)) latest.push_back(std::move(row));
    }
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  auto out =
      wish_for(profile(), latest, wanted.language, std::chrono::duration_cast<std::chrono::microseconds>(now).count());
  out.topic = wanted.topic;
  out.task = wanted.task;
  out.policy = policy_;
  return out;
}

result<open_session_info> session_client::open(const session_request& wanted, const std::string& channel) {
  const auto past = app::ask<std::vector<recorded_event>>(
      node_.system(), node_.log(), read_stream{stream_of(candidate_), 0, 1'000'000});
  if (!past) return past.error();
  candidate now;
  for (const auto& each : *past) {
    const auto event = decode<candidate_event>(each);
    if (!event) return event.error();
    now = candidate_decider::evolve(std::move(now), *event, {each.stream, each.version, each.recorded_at_us});
  }
  open_session_info out;
  if (now.open) {
    // Entering has woken the candidate's entity, which has started this session again where it was.
    out = {now.open->session, open_session_info::origin::resumed};
  } else {
    out.session = {random_uuid()};
    const auto reply = dispatch(stream_of(candidate_), open_session{out.session, make_wish(wanted), channel});
    if (!reply) return reply.error();
  }
  session_ = out.session;
  watcher_ = node_.system().spawn([box = inbox_](watcher_actor::pointer) -> watcher_actor::behavior_type {
    return {[box](recorded_event& e) { box->put(std::move(e)); }, [box](progress& p) { box->put(std::move(p)); }};
  });
  // What is there already is folded before anybody looks at the state: a session in the middle of a judgement was
  // waiting once.
  if (const auto read = catch_up(); read != ec::ok) return read;
  const auto watched =
      app::tell(node_.system(), node_.bus(), watch_subject{stream_of(session_), history_.version()}, watcher_);
  if (watched != ec::ok) return watched;
  return out;
}

ec session_client::catch_up() {
  constexpr std::int64_t page = 1'000;
  while (true) {
    const auto events = app::ask<std::vector<recorded_event>>(
        node_.system(), node_.log(), read_stream{stream_of(session_), history_.version(), page});
    if (!events) return events.error();
    for (const auto& each : *events) take(each);
    if (static_cast<std::int64_t>(events->size()) < page) return ec::ok;
  }
}

void session_client::take(const recorded_event& e) {
  const auto event = decode<session_event>(e);
  if (!event) return;
  const event_context at{e.stream, e.version, e.recorded_at_us};
  const auto next = [&](session now) { return session_decider::evolve(std::move(now), *event, at); };
  if (!history_.advance(e.version, e.command, next)) return;
  events_.push_back(*event);
  recorded_.push_back(e);
}

result<command_reply> session_client::send(session_command command) {
  return dispatch(stream_of(session_), widen(command));
}

result<command_reply> session_client::submit(const std::string& text, const std::string& source) {
  // What is no text is refused by the session itself; sealing it first would only store it.
  auto sealed = seal(text);
  if (!sealed) return sealed.error();
  const auto id = sealed->id;
  return dispatch(stream_of(session_), submit_code{text, id, source}, {*std::move(sealed)});
}

ec session_client::follow_until(const std::function<bool(const session&)>& done, std::chrono::seconds limit) {
  auto last_news = std::chrono::steady_clock::now();
  while (!done(history_.state())) {
    if (interrupted()) return ec::cancelled;
    const auto next = inbox_->get(100ms);
    if (!next) {
      if (std::chrono::steady_clock::now() - last_news > limit) return ec::timed_out;
      continue;
    }
    if (says_lost(*next)) return ec::stale_epoch;
    last_news = std::chrono::steady_clock::now();
    if (const auto* event = std::get_if<recorded_event>(&*next)) {
      take(*event);
    } else {
      tell_(std::get<progress>(*next));
    }
  }
  return ec::ok;
}

std::string session_client::evidence(const std::optional<evidence_id>& id) {
  if (!id) return {};
  const auto text =
      patiently([&] { return app::ask<std::string>(node_.system(), node_.evidence(), open_evidence{*id}); });
  return text ? *text : std::string{};
}

skill_profile session_client::profile() {
  skill_profile out;
  if (!recorded_.empty())
    (void)app::tell(node_.system(), node_.views(), wait_for_position{recorded_.back().position, 5'000});
  const auto row =
      app::ask<std::string>(node_.system(), node_.views(), get_row{std::string{skill_profile::view}, candidate_.value});
  if (row && !row->empty()) {
    const auto json = codec::parse(*row);
    if (json) (void)codec::read(*json, out);
  }
  return out;
}

} // namespace assay::cli
