#include "infra/audit/verify.hpp"

#include "events/core/chain.hpp"
#include "events/core/registry.hpp"
#include "projections/score/recompute.hpp"

#include <algorithm>
#include <cctype>

namespace assay::audit {
namespace {

bool is_hash(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return std::isdigit(c) != 0 || (c >= 'a' && c <= 'f');
         });
}

std::string number(std::int64_t n) { return std::to_string(n); }

/// Whether the events of this stream can be read by this build.
ec readable(const recorded_event& e, std::optional<session_event>& session) {
  const auto category = category_of(e.stream);
  if (category == "session") {
    auto read = decode<session_event>(e);
    if (!read) return read.error();
    session = *std::move(read);
    return ec::ok;
  }
  const auto code = [](const auto& read) { return read ? ec::ok : read.error(); };
  if (category == "candidate") return code(decode<candidate_event>(e));
  if (category == "task") return code(decode<task_event>(e));
  return ec::unknown_event_type;
}

/// Whether scoring an attempt may read it; see `recompute_scores`.
bool is_fact(const session_event& e) {
  return std::holds_alternative<hint_given>(e) || std::holds_alternative<submission_received>(e) ||
         std::holds_alternative<tests_judged>(e) || std::holds_alternative<metrics_collected>(e) ||
         std::holds_alternative<analysis_completed>(e) || std::holds_alternative<review_completed>(e);
}

bool ends_session(const session_event& e) {
  return std::holds_alternative<session_finished>(e) || std::holds_alternative<session_abandoned>(e);
}

/// Keeps the latest of each sort; a new submission makes the facts of the one before it void, but not the hints.
void keep(std::vector<session_event>& facts, session_event e) {
  const bool anew = std::holds_alternative<submission_received>(e);
  std::erase_if(facts, [&](const session_event& each) {
    return each.index() == e.index() || (anew && !std::holds_alternative<hint_given>(each));
  });
  facts.push_back(std::move(e));
}

std::string points(double x) {
  auto text = std::to_string(x);
  return text.substr(0, text.find('.') + 2);
}

} // namespace

void report::add(problem found) {
  if (problems.size() >= most_problems)
    ++more_problems;
  else
    problems.push_back(std::move(found));
}

void verifier::add(problem found) { report_.add(std::move(found)); }

void verifier::add(std::string_view kind, const recorded_event& at, std::string what) {
  add({std::string{kind}, at.stream.value, at.version, at.position, std::move(what)});
}

void verifier::take(const recorded_event& e) {
  ++report_.events;
  if (e.position <= position_) {
    add("position", e, "stands behind position " + number(position_) + ": positions are repeated or out of order");
  } else if (e.position != position_ + 1) {
    recorded_event missing;
    missing.position = position_ + 1;
    const bool one = e.position == missing.position + 1;
    add("position", missing,
        one ? "the event is missing" : "the events up to position " + number(e.position - 1) + " are missing");
  }
  position_ = e.position;
  auto& of = streams_[e.stream];
  if (of.version == 0 && of.hash.empty()) of.hash = chain_start();
  check_link(e, of);
  check_content(e, of);
  digest_.add(e.hash);
  check_anchors();
}

void verifier::check_link(const recorded_event& e, stream_state& of) {
  const bool follows = e.version == of.version + 1;
  if (!follows)
    add("version", e,
        "is preceded by version " + number(of.version) + " of its stream: events were removed, added or moved");
  of.version = e.version;
  if (!is_hash(e.hash)) {
    add("hash", e, "has no hash of 64 hexadecimal digits");
    of.hash = chain_link(of.hash, e);
    return;
  }
  // Behind a gap the hash before it is unknown, so there is nothing to link to and the gap itself is the finding.
  if (follows && chain_link(of.hash, e) != e.hash)
    add("hash", e, "does not have the hash of its contents and of the event before it: one of them was changed");
  of.hash = e.hash;
}

void verifier::check_content(const recorded_event& e, stream_state& of) {
  std::optional<session_event> event;
  if (const auto code = readable(e, event); code != ec::ok)
    add("event", e, e.type + " cannot be read: " + std::string{explain(code)});
  if (const auto meta = decode_meta(e); !meta) add("event", e, "its metadata cannot be read");
  if (e.type == candidate_erased::type) erased_.emplace(key_of(e.stream));
  if (event) check_score(e, of, *std::move(event));
}

void verifier::check_score(const recorded_event& e, stream_state& of, session_event event) {
  if (ends_session(event)) {
    std::vector<session_event>{}.swap(of.facts);
  } else if (is_fact(event)) {
    keep(of.facts, std::move(event));
  } else if (std::holds_alternative<session_rescored>(event)) {
    rescored_.insert(e.stream);
  } else if (std::holds_alternative<score_awarded>(event)) {
    ++report_.scores;
    of.facts.push_back(std::move(event));
    const auto again = recompute_scores(of.facts);
    of.facts.pop_back();
    const auto& last = again.back();
    if (!last.again)
      add("score", e, "names rubric " + number(last.recorded.rubric) + ", which this build does not know");
    else if (!last.matches())
      add("score", e,
          "is " + points(last.recorded.total) + ", but rubric " + number(last.recorded.rubric) + " gives " +
              points(last.again->total) + " for the recorded facts" +
              (last.again->total == last.recorded.total ? " in other parts" : ""));
  }
}

void verifier::take_rescored(const stream_id& session, const std::vector<recorded_event>& events) {
  std::vector<session_event> said;
  std::vector<const recorded_event*> where;
  for (const auto& each : events) {
    auto event = decode<session_event>(each);
    if (!event || each.stream != session) continue;
    if (std::holds_alternative<session_rescored>(*event)) where.push_back(&each);
    said.push_back(*std::move(event));
  }
  const auto again = recompute_rescores(said);
  for (std::size_t i = 0; i < again.size(); ++i) {
    ++report_.scores;
    const auto& r = again[i];
    if (!r.again)
      add("score", *where[i],
          "names attempt " + number(r.recorded.attempt) + " and rubric " + number(r.recorded.rubric) +
              ", but that attempt was not scored before, or this build does not know the rubric");
    else if (!r.matches())
      add("score", *where[i],
          "is " + points(r.recorded.total) + ", but rubric " + number(r.recorded.rubric) + " gives " +
              points(r.again->total) + " for the recorded facts");
  }
}

std::vector<verifier::stream_end> verifier::stream_ends() const {
  std::vector<stream_end> out;
  out.reserve(streams_.size());
  for (const auto& [stream, state] : streams_) out.push_back({stream, state.version});
  return out;
}

void verifier::outside(const recorded_event& e) {
  ++report_.events;
  add("position", e, "stands outside of the log, which runs from 1 to " + number(position_) + ": it was not appended");
}

report verifier::finish(std::int64_t head) {
  check_emptied();
  for (const auto& [position, each] : anchors_)
    add(
        {"anchor", "", each.number, position_ + 1,
         "the log ends at position " + number(position_) + ", but an anchor, seal " + number(each.number) +
             ", covers it up to position " + number(position) + ": its end was cut off"});
  report_.streams = static_cast<std::int64_t>(streams_.size());
  recorded_event end;
  end.position = head > position_ ? position_ + 1 : position_;
  if (head > position_)
    add("head", end,
        "the log says that it ends at position " + number(head) + ", but its last event stands at " +
            number(position_));
  else if (head < position_)
    add("head", end, "the log says that it ends at position " + number(head) + ", but events stand beyond it");
  return std::move(report_);
}

} // namespace assay::audit
