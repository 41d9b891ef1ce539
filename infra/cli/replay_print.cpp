#include "infra/cli/replay_print.hpp"

#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/replay_words.hpp"
#include "projections/reasons/words.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace assay::cli {
namespace {

constexpr std::size_t time_columns = 10;  // "14:03:22" and a gap
constexpr std::size_t event_columns = 21; // "submission-received"

std::size_t width_of(const console& term) { return static_cast<std::size_t>(term.width()); }

/// Without the category, which is the same for all.
std::string short_type(const recorded_event& e) { return e.type.substr(e.type.find('.') + 1); }

void print_timeline(const console& term, const session_history& history) {
  std::size_t position_columns = 8;
  for (const auto& each : history.events)
    position_columns = std::max(position_columns, std::to_string(each.stored.position).size());
  const auto indent = time_columns + position_columns + 2 + event_columns;
  auto& out = term.out();
  out << term.text(
             colour::dim, padded("TIME", time_columns) + padded("POSITION", position_columns + 2) +
                              padded("EVENT", event_columns) + "WHAT IT SAYS")
      << '\n';
  std::string day = utc_text(history.events.front().stored.recorded_at_us).substr(0, 10);
  for (const auto& [stored, said] : history.events) {
    const auto at = utc_text(stored.recorded_at_us);
    if (at.substr(0, 10) != day) {
      day = at.substr(0, 10);
      out << term.text(colour::dim, day) << '\n';
    }
    const auto text = said ? in_words(*said) : "cannot be read: " + std::string{explain(said.error())};
    const auto number = std::to_string(stored.position);
    out << term.text(colour::dim, padded(at.size() > 11 ? at.substr(11) : at, time_columns))
        << std::string(position_columns - number.size(), ' ') << number << "  "
        << padded(harmless(short_type(stored)), event_columns) << wrapped(harmless(text), indent, width_of(term))
        << '\n';
  }
}

std::string signed_points(double points, double maximum) {
  auto out = (points > 0 && maximum == 0 ? "+" : "") + tenths(points);
  return maximum > 0 ? out + " of " + tenths(maximum) : out;
}

void print_parts(const console& term, const std::vector<score_part>& parts) {
  for (const auto& each : parts)
    term.out() << "  " << padded(each.name, 13) << padded(signed_points(each.points, each.maximum), 13)
               << wrapped(harmless(in_words(each.why)), 28, width_of(term)) << '\n';
}

/// Every part is worth its share of what could be measured; that is worth a sentence only when something was left out.
void print_scale(const console& term, const std::vector<score_part>& parts) {
  double maximum = 0;
  for (const auto& each : parts) maximum += each.maximum;
  if (maximum > 0 && maximum < 100)
    term.out() << "  "
               << wrapped(
                      "what was left out is nobody's fault: the other parts are scaled from " + tenths(maximum) +
                          " to 100 points",
                      2, width_of(term))
               << '\n';
}

void print_score(const console& term, const recomputed_score& s, std::int64_t position) {
  auto& out = term.out();
  out << '\n'
      << term.text(
             colour::bold,
             "Attempt " + std::to_string(s.recorded.attempt) + ": " + tenths(s.recorded.total) + " of 100")
      << " under rubric " << s.recorded.rubric << ", at position " << position << '\n';
  print_parts(term, s.recorded.parts);
  print_scale(term, s.recorded.parts);
  if (s.matches()) {
    out << "  matches the recorded score: " << term.text(colour::green, "yes") << '\n';
    return;
  }
  out << "  matches the recorded score: " << term.text(colour::red, "no") << "; ";
  if (!s.again) {
    out << "this build does not know rubric " << s.recorded.rubric << '\n';
    return;
  }
  out << "the recorded facts give " << tenths(s.again->total) << ":\n";
  print_parts(term, s.again->parts);
}

const score_part* find_part(const std::vector<score_part>& parts, const std::string& name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const score_part& p) { return p.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

std::string change_of(double change) { return change == 0 ? "" : (change > 0 ? "+" : "") + tenths(change); }

/// Both side by side, a line a part that either of them has.
void print_other(const console& term, const recomputed_score& s, const score& other) {
  auto& out = term.out();
  if (other.total == s.recorded.total && other.parts == s.recorded.parts) {
    out << "  under rubric " << other.rubric << ": the same, part by part\n";
    return;
  }
  out << "  "
      << term.text(
             colour::dim, padded("PART", 13) + padded("RUBRIC " + std::to_string(s.recorded.rubric), 15) +
                              padded("RUBRIC " + std::to_string(other.rubric), 15) + "CHANGE")
      << '\n';
  std::vector<std::string> names;
  for (const auto* parts : {&s.recorded.parts, &other.parts})
    for (const auto& each : *parts)
      if (std::find(names.begin(), names.end(), each.name) == names.end()) names.push_back(each.name);
  for (const auto& name : names) {
    const auto* before = find_part(s.recorded.parts, name);
    const auto* after = find_part(other.parts, name);
    const auto text = [](const score_part* p) { return p == nullptr ? "-" : signed_points(p->points, p->maximum); };
    const auto change = change_of((after == nullptr ? 0 : after->points) - (before == nullptr ? 0 : before->points));
    out << "  " << padded(harmless(name), 13) << padded(text(before), 15)
        << (change.empty() ? text(after) : padded(text(after), 15) + change) << '\n';
  }
  out << "  " << padded("total", 13) << padded(tenths(s.recorded.total), 15) << padded(tenths(other.total), 15)
      << change_of(other.total - s.recorded.total) << '\n';
}

std::string moved(const glicko2::rating& before, const glicko2::rating& after) {
  const auto text = [](const glicko2::rating& r) {
    return std::to_string(std::lround(r.value)) + " \u00b1 " + std::to_string(std::lround(r.deviation));
  };
  return text(before) + "  ->  " + text(after);
}

} // namespace

void print(const console& term, const session_history& history) {
  auto& out = term.out();
  out << term.text(colour::bold, "Session " + history.session.value);
  if (!history.events.empty()) out << ", " << utc_text(history.events.front().stored.recorded_at_us) << " UTC";
  out << '\n';
  if (history.events.empty()) {
    out << "nothing is recorded up to here\n";
    return;
  }
  print_timeline(term, history);
  for (std::size_t i = 0; i < history.scores.size(); ++i) {
    print_score(term, history.scores[i], history.positions[i]);
    if (!history.others.empty() && history.others[i]) print_other(term, history.scores[i], *history.others[i]);
  }
  if (history.scores.empty()) out << "\nno score was awarded\n";
  if (history.erased_at > 0)
    out << '\n'
        << wrapped(
               "The candidate was erased at position " + std::to_string(history.erased_at) +
                   ": name, code and reports cannot be read any more. The scores follow from what stays.",
               0, width_of(term))
        << '\n';
  out.flush();
}

void print(const console& term, const rating_move& move) {
  term.out() << "\nRating  " << move.topic << " in " << move.language << "  " << moved(move.before, move.after) << '\n'
             << "        overall  " << moved(move.overall_before, move.overall_after) << '\n';
  std::string at;
  for (const auto each : move.positions) at += (at.empty() ? "" : ", ") + std::to_string(each);
  term.out() << "        moved by the " << (move.positions.size() == 1 ? "score" : "scores") << " at position " << at
             << '\n';
  term.out().flush();
}

} // namespace assay::cli
