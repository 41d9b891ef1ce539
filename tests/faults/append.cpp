#include "tests/faults/player.hpp"

#include "events/core/registry.hpp"
#include "events/session.hpp"
#include "infra/app/ask.hpp"

#include <unistd.h>

#include <random>
#include <thread>

namespace assay::test {
namespace {

using namespace std::chrono_literals;

/// One of those who append to the same streams.
class caller {
public:
  caller(app::node& node, journal& notes, const std::atomic<bool>& stop) : node_{node}, notes_{notes}, stop_{stop} {}

  /// False when it was told to stop before an answer came.
  bool append(const command_id& id, const stream_id& stream, const std::string& what) {
    notes_.asked(id, stream, what);
    while (!stop_) {
      const auto now = node_read(stream);
      if (now && try_once(id, stream, *now, what)) return true;
    }
    return false;
  }

private:
  std::optional<std::vector<recorded_event>> node_read(const stream_id& stream) {
    const auto events =
        app::ask<std::vector<recorded_event>>(node_.system(), node_.log(), read_stream{stream, 0, 10'000});
    if (!events) return wait_for_better(events.error()), std::nullopt;
    return *events;
  }

  bool try_once(
      const command_id& id, const stream_id& stream, const std::vector<recorded_event>& now, const std::string& what) {
    append_request request{stream, static_cast<std::int64_t>(now.size()), id, {}, {}, {}};
    // An earlier try that was committed without an answer is asked for as it was.
    for (const auto& each : now)
      if (each.command == id) {
        request.expected = each.version - 1;
        break;
      }
    const metadata meta{{principal_kind::candidate, "shared"}, "shared", "", what};
    if (request.expected == 0) request.events.push_back(encode(session_started{{"shared"}, "python", "cli"}, meta));
    for (auto left = std::stoi(what); left > 0; --left)
      request.events.push_back(encode(hint_requested{static_cast<int>(request.expected) + left}, meta));
    const auto done = app::ask<append_receipt>(node_.system(), node_.log(), request, 60s);
    if (done) return notes_.done(id, done->first_version, done->last_version, done->last_position), true;
    if (done.error() != ec::version_conflict) wait_for_better(done.error());
    return false;
  }

  void wait_for_better(ec why) {
    notes_.say(std::string{name(why)} + ' ' + std::string{explain(why)});
    std::this_thread::sleep_for(50ms);
  }

  app::node& node_;
  journal& notes_;
  const std::atomic<bool>& stop_;
};

} // namespace

int hold(app::node& node, journal& notes, const std::string& candidate) {
  const auto mine = app::ask<lease>(
      node.system(), node.log(), acquire_lease{stream_of("candidate", candidate).value, random_uuid(), 1'000});
  if (!mine) return 3;
  notes.say("held");
  char line = 0;
  if (read(STDIN_FILENO, &line, 1) != 1) return 3;
  const auto event = encode(session_started{{candidate}, "python", "cli"}, {{}, candidate, "", ""});
  const append_request request{stream_of("session", candidate), 0, {random_uuid()}, *mine, {event}, {}};
  const auto done = app::ask<append_receipt>(node.system(), node.log(), request);
  if (done) return played;
  notes.say(std::string{name(done.error())} + ' ' + std::string{explain(done.error())});
  return done.error() == ec::stale_epoch ? taken_over : 3;
}

int append(
    app::node& node, journal& notes, const std::vector<std::string>& keys, int callers, int count,
    const std::atomic<bool>& stop) {
  for (const auto& [id, entry] : notes.before())
    if (entry.open()) (void)caller{node, notes, stop}.append({id}, entry.stream, entry.what);
  std::atomic<int> left = count;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < callers; ++i)
      threads.emplace_back([&, i] {
        std::mt19937 dice{static_cast<unsigned>(i)};
        caller me{node, notes, stop};
        while (!stop && left-- > 0) {
          const auto& key = keys[dice() % keys.size()];
          if (!me.append({random_uuid()}, stream_of("session", key), std::to_string(1 + dice() % 3))) return;
        }
      });
  }
  notes.say("ended");
  return played;
}

} // namespace assay::test
