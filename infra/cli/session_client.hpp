#pragma once

#include "actors/core/command.hpp"
#include "actors/session/decider.hpp"
#include "events/core/timeline.hpp"
#include "infra/app/node.hpp"
#include "projections/skill/skill.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// How the settings want tasks to be chosen.
selection_policy policy_of(const config::settings& settings);

/// What a candidate asks for when a session opens.
struct session_request {
  std::string language;
  std::string topic; ///< empty: any
  std::string task;  ///< empty: chosen for the skill
};

/// The session that is open now.
struct open_session_info {
  session_id session;
  enum class origin { fresh, resumed } from = origin::fresh;
};

/// One candidate's side of the command bus, for a blocking front such as a terminal. Repeats a command whose answer was
/// lost or that could not be carried out for the moment, under its old id, for up to a minute. Belongs to one thread.
class session_client {
public:
  /// Told of progress of the running work, and (phase "waiting") that a command must be repeated, with the reason.
  using progress_fn = std::function<void(const progress&)>;

  /// `policy`: how tasks are chosen.
  session_client(app::node& node, candidate_id candidate, selection_policy policy, progress_fn tell);
  ~session_client();
  session_client(const session_client&) = delete;
  session_client& operator=(const session_client&) = delete;

  /// Makes the candidate known. Errors: busy_elsewhere, and those of the log.
  ec enter(const std::string& provider, const std::string& name, const std::string& locale);

  /// The open session, or a new one. Starts to follow it.
  result<open_session_info> open(const session_request& wanted, const std::string& channel);

  /// The session as its events tell it, and the events themselves.
  const session& state() const noexcept;
  const std::vector<session_event>& events() const noexcept;
  const std::vector<recorded_event>& recorded() const noexcept;

  /// The latest event of a sort; null when there is none.
  template <class Event>
  const Event* latest() const {
    for (auto each = events().rbegin(); each != events().rend(); ++each)
      if (const auto* found = std::get_if<Event>(&*each)) return found;
    return nullptr;
  }

  /// Sends a command to the session. A submission's text is sealed first.
  result<command_reply> send(session_command command);
  result<command_reply> submit(const std::string& text, const std::string& source);

  /// Follows the session until `done(state)`. Errors: cancelled (an interrupt), stale_epoch (another process took
  /// over), timed_out (`limit` without any news).
  ec follow_until(
      const std::function<bool(const session&)>& done, std::chrono::seconds limit = std::chrono::minutes{5});

  /// A text that was kept as evidence; empty when it cannot be had.
  std::string evidence(const std::optional<evidence_id>& id);

  /// The candidate's profile with everything that this session has recorded.
  skill_profile profile();

private:
  struct inbox;
  template <class TryOnce>
  auto patiently(TryOnce try_once);
  /// Sends a command in the name of the candidate, patiently.
  result<command_reply> dispatch(stream_id to, any_command what, std::vector<sealed_evidence> evidence = {});
  result<sealed_evidence> seal(const std::string& text);
  task_wish make_wish(const session_request& wanted);
  ec catch_up();
  void take(const recorded_event& e);

  app::node& node_;
  candidate_id candidate_;
  selection_policy policy_;
  progress_fn tell_;
  std::shared_ptr<inbox> inbox_;
  watcher_actor watcher_;
  session_id session_;
  std::string correlation_;
  timeline<session> history_;
  std::vector<session_event> events_;
  std::vector<recorded_event> recorded_;
};

} // namespace assay::cli
