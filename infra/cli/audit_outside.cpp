#include "infra/cli/audit_outside.hpp"

#include "infra/app/ask.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace assay::cli {
namespace {

using events = std::vector<recorded_event>;

constexpr std::size_t at_once = 64;
constexpr std::int64_t page_events = 1'000;
constexpr std::chrono::seconds patience{30};

/// The event behind the last one that was seen, of each of some streams.
ec look_behind(app::node& node, const std::vector<audit::verifier::stream_end>& ends, events& found) {
  caf::scoped_actor self{node.system()};
  const auto ask = [&](const audit::verifier::stream_end& each) {
    return self->request(node.log(), patience, read_stream{each.stream, each.version, 1});
  };
  std::vector<decltype(ask(ends.front()))> asked;
  for (const auto& each : ends) asked.push_back(ask(each));
  ec out = ec::ok;
  for (auto& each : asked)
    each.receive(
        [&](events& behind) { found.insert(found.end(), behind.begin(), behind.end()); },
        [&](const caf::error& why) { out = code_of(why); });
  return out;
}

/// What stands behind a position, whatever the head says.
ec look_beyond(app::node& node, std::int64_t after, events& found) {
  while (true) {
    read_all wanted;
    wanted.after = after;
    wanted.until = std::numeric_limits<std::int64_t>::max();
    wanted.limit = page_events;
    const auto page = app::ask<event_page>(node.system(), node.log(), wanted);
    if (!page) return page.error();
    found.insert(found.end(), page->events.begin(), page->events.end());
    if (page->events.size() < static_cast<std::size_t>(page_events)) return ec::ok;
    after = page->events.back().position;
  }
}

} // namespace

result<events> events_outside(app::node& node, const audit::verifier& seen) {
  events found;
  const auto ends = seen.stream_ends();
  for (std::size_t i = 0; i < ends.size(); i += at_once) {
    const std::vector some(
        ends.begin() + static_cast<std::ptrdiff_t>(i),
        ends.begin() + static_cast<std::ptrdiff_t>(std::min(i + at_once, ends.size())));
    if (const auto code = look_behind(node, some, found); code != ec::ok) return code;
  }
  if (const auto code = look_beyond(node, seen.position(), found); code != ec::ok) return code;
  if (found.empty()) return found;
  // Asked after they were seen, the head covers all of them that were appended.
  const auto now = app::ask<event_page>(node.system(), node.log(), read_all{seen.position(), 0, {}, {}, 1});
  if (!now) return now.error();
  std::set<std::pair<stream_id, std::int64_t>> twice;
  std::erase_if(found, [&](const recorded_event& e) {
    return (e.position > seen.position() && e.position <= now->head) || !twice.emplace(e.stream, e.version).second;
  });
  return found;
}

} // namespace assay::cli
