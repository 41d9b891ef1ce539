#include "infra/cli/profile_report.hpp"

#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace assay::cli {
namespace {

struct pair_rating {
  std::string topic;
  std::string language;
  glicko2::rating rating;
  int attempts = 0;
};

/// The strongest first.
std::vector<pair_rating> pairs_of(const skill_profile& skill) {
  std::vector<pair_rating> out;
  for (const auto& [key, rating] : skill.pairs) {
    const auto slash = key.rfind('/');
    const auto attempts = skill.attempts.find(key);
    out.push_back(
        {key.substr(0, slash), key.substr(slash + 1), rating, attempts == skill.attempts.end() ? 0 : attempts->second});
  }
  std::stable_sort(
      out.begin(), out.end(), [](const auto& a, const auto& b) { return a.rating.value > b.rating.value; });
  return out;
}

std::string text_of(const glicko2::rating& r) {
  return std::to_string(std::lround(r.value)) + " \u00b1 " + std::to_string(std::lround(r.deviation));
}

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, columns_of(text)), ' ') + text;
}

void print_ratings(const console& term, const skill_profile& skill) {
  std::size_t topic = 5;
  std::size_t language = 8;
  const auto pairs = pairs_of(skill);
  for (const auto& each : pairs) {
    topic = std::max(topic, columns_of(each.topic));
    language = std::max(language, columns_of(each.language));
  }
  const auto row = [&](std::string_view a, std::string_view b, const std::string& c, const std::string& d) {
    return "  " + padded(a, topic + 2) + padded(b, language + 2) + padded(c, 14) + right(d, 8);
  };
  auto& out = term.out();
  out << '\n' << term.text(colour::dim, row("TOPIC", "LANGUAGE", "RATING", "ATTEMPTS")) << '\n';
  for (const auto& each : pairs)
    out << row(each.topic, each.language, text_of(each.rating), std::to_string(each.attempts)) << '\n';
}

void print_sessions(const console& term, const std::vector<session_row>& rows) {
  std::size_t task = 4;
  for (const auto& each : rows) task = std::max(task, columns_of(each.task));
  auto& out = term.out();
  out << '\n' << term.text(colour::bold, "Latest sessions") << '\n';
  for (const auto& each : rows) {
    const auto state = each.state == "accepted" ? colour::green : each.state == "open" ? colour::yellow : colour::none;
    out << "  " << utc_text(each.started_at_us).substr(0, 16) << "  "
        << padded(each.task.empty() ? "-" : each.task, task + 2) << term.text(state, padded(each.state, 10))
        << right(each.score ? tenths(*each.score) : "-", 5) << '\n'
        << term.text(colour::dim, "    " + each.session) << '\n';
  }
  out << term.text(colour::dim, "Times are UTC. assay replay --session ID tells why a score is what it is.") << '\n';
}

} // namespace

nlohmann::json to_json(const candidate_view& who) {
  nlohmann::json out{
      {"candidate", who.skill.candidate},
      {"name", who.name},
      {"overall", {{"rating", who.skill.overall.value}, {"deviation", who.skill.overall.deviation}}},
      {"scored_sessions", who.skill.sessions},
      {"ratings", nlohmann::json::array()},
      {"sessions", codec::write(who.latest)}};
  for (const auto& each : pairs_of(who.skill))
    out["ratings"].push_back(
        {{"topic", each.topic},
         {"language", each.language},
         {"rating", each.rating.value},
         {"deviation", each.rating.deviation},
         {"attempts", each.attempts}});
  return out;
}

void print(const console& term, const candidate_view& who) {
  auto& out = term.out();
  const auto name = harmless(who.name);
  if (who.skill.pairs.empty() && who.latest.empty()) {
    out << "Nothing is known of " << name << " yet.\n"
        << "Begin with:  assay practice --candidate " << name << '\n';
    return;
  }
  out << term.text(colour::bold, name) << ": overall " << text_of(who.skill.overall);
  if (who.skill.pairs.empty())
    out << " (a guess: no attempt was scored yet)";
  else
    out << " after " << who.skill.sessions << (who.skill.sessions == 1 ? " scored session" : " scored sessions");
  out << '\n';
  if (!who.skill.pairs.empty()) print_ratings(term, who.skill);
  if (!who.latest.empty()) print_sessions(term, who.latest);
  out.flush();
}

} // namespace assay::cli
