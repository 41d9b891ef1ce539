#include "infra/cli/audit_log.hpp"

#include "events/core/codec.hpp"
#include "infra/audit/export.hpp"
#include "infra/audit/seal_home.hpp"
#include "infra/audit/views_check.hpp"
#include "infra/cli/audit_outside.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/postgres/seal_store.hpp"
#include "projections/views.hpp"

#include <chrono>
#include <deque>
#include <limits>
#include <ostream>
#include <set>

namespace assay::cli {
namespace {

constexpr std::int64_t seals_at_once = 1'000;
constexpr std::int64_t texts_at_once = 100;

/// The seals of a log beside its events, each at its turn.
class seal_feed {
public:
  using take_fn = std::function<void(const postgres::stored_seal&)>;

  /// Seals that are made later belong to events that are read later, so they are left for the next time.
  explicit seal_feed(postgres::seal_store& from) : from_{from} {
    if (const auto last = from_.last()) until_ = last->number;
  }

  /// Gives the seals that cover nothing behind `position`. One that cannot be read comes at once.
  void up_to(std::int64_t position, const take_fn& take) {
    while (fill()) {
      const auto next = audit::parse_seal(waiting_.front().line);
      if (next && next->position > position) return;
      take(waiting_.front());
      waiting_.pop_front();
    }
  }

private:
  bool fill() {
    if (!waiting_.empty() || done_) return !waiting_.empty();
    for (auto& each : from_.seals(after_, until_, seals_at_once)) waiting_.push_back(std::move(each));
    done_ = waiting_.empty();
    if (!done_) after_ = waiting_.back().number;
    return !done_;
  }

  postgres::seal_store& from_;
  std::deque<postgres::stored_seal> waiting_;
  std::int64_t after_ = std::numeric_limits<std::int64_t>::min();
  std::int64_t until_ = std::numeric_limits<std::int64_t>::min();
  bool done_ = false;
};

void each_text(postgres::seal_store& from, const std::function<void(const sealed_evidence&)>& take) {
  for (std::string after;;) {
    const auto page = from.evidence(after, texts_at_once);
    for (const auto& each : page) take(each);
    if (page.empty()) return;
    after = page.back().id.value;
  }
}

void take_views(postgres::seal_store& from, audit::views_check& to) {
  from.live_views(
      [&](const std::vector<postgres::view_checkpoint>& all) {
        for (const auto& each : all) to.take_view(each.view, each.revision, each.position);
      },
      [&](const postgres::view_row& r) { to.take_row(r.view, r.key, r.position, r.data); });
}

/// What libpqxx throws becomes an error of the log.
template <class Work>
auto guarded(Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const pqxx::failure& e) { return postgres::report("read the log", e); }
}

} // namespace

result<audit::report>
verify_log(app::node& node, const std::filesystem::path& home, audit::verifier& check, const tell_position& tell) {
  return guarded([&]() -> result<audit::report> {
    postgres::seal_store store{node.database()};
    const auto installation = store.installation();
    seal_feed seals{store}; // before the keys and the end of the log, so that both are there for the last of them
    check.belongs_to(installation, store.keys());
    if (const auto mine = audit::remembered_seal(home, installation)) (void)check.anchor(*mine);
    each_text(store, [&](const sealed_evidence& each) { check.take_evidence(each); });
    audit::views_check views{all_views()};
    take_views(store, views);
    const auto take_seal = [&](const postgres::stored_seal& s) { check.take_seal(s.number, s.line); };
    const auto end = each_page(node, [&](const std::vector<recorded_event>& events, std::int64_t last) {
      for (const auto& each : events) {
        check.take(each);
        views.take(each);
        seals.up_to(each.position, take_seal);
      }
      if (tell) tell(check.position(), last);
      return reading::go_on;
    });
    if (!end) return end.error();
    seals.up_to(std::numeric_limits<std::int64_t>::max(), take_seal);
    const auto outside = events_outside(node, check);
    if (!outside) return outside.error();
    for (const auto& each : *outside) check.outside(each);
    for (const auto& session : check.rescored()) {
      const auto events = whole_stream(node, session);
      if (!events) return events.error();
      check.take_rescored(session, *events);
    }
    auto found = check.finish(*end);
    for (auto& each : views.finish(*end)) found.add(std::move(each)); // what is made from the log comes after it
    return found;
  });
}

result<audit::report> verify_log(app::node& node, const std::filesystem::path& home) {
  audit::verifier check;
  return verify_log(node, home, check);
}

result<exported> export_log(app::node& node, std::ostream& to, const tell_position& tell) {
  return guarded([&]() -> result<exported> {
    postgres::seal_store store{node.database()};
    seal_feed seals{store}; // first, as above
    std::set<std::string> erased;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    audit::export_writer file{
        to, {store.installation(), store.keys(), std::chrono::duration_cast<std::chrono::microseconds>(now).count()}};
    const auto write_seal = [&](const postgres::stored_seal& s) { file.seal(s.number, s.line); };
    const auto end = each_page(node, [&](const std::vector<recorded_event>& events, std::int64_t last) {
      for (const auto& each : events) {
        file.event(each);
        if (each.type == candidate_erased::type) erased.emplace(key_of(each.stream));
        seals.up_to(each.position, write_seal);
      }
      if (tell && !events.empty()) tell(events.back().position, last);
      return to ? reading::go_on : reading::stop;
    });
    if (!end) return end.error();
    seals.up_to(std::numeric_limits<std::int64_t>::max(), write_seal);
    // One that was erased since the events were read would look in the file like one that was removed.
    const auto erased_since = [&](const std::string& subject) {
      const auto at = erased_at(node, candidate_id{subject});
      return !erased.contains(subject) && at && *at > *end;
    };
    each_text(store, [&](const sealed_evidence& each) {
      if (!each.ciphertext.empty() || !erased_since(each.subject)) file.evidence(each);
    });
    if (!file.end()) return ec::cancelled;
    const auto& n = file.written();
    return exported{n.events, n.seals, n.evidence};
  });
}

nlohmann::json to_json(const audit::report& found) {
  nlohmann::json out{
      {"ok", found.ok()},
      {"events", found.events},
      {"streams", found.streams},
      {"seals", found.seals},
      {"sealed_to", found.sealed_to},
      {"signers", found.signers},
      {"anchored_to", found.anchored_to},
      {"scores", found.scores},
      {"problems", codec::write(found.problems)}};
  if (found.more_problems > 0) out["more_problems"] = found.more_problems;
  return out;
}

} // namespace assay::cli
