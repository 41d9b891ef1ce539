#include "infra/cli/profile_report.hpp"

#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/profile_words.hpp"
#include "projections/reasons/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace assay::cli {
namespace {

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, columns_of(text)), ' ') + text;
}

void print_ratings(const console& term, const translator& tr, const skill_profile& skill) {
  const auto topic_head = tr("TOPIC");
  const auto language_head = tr("LANGUAGE");
  std::size_t topic = columns_of(topic_head);
  std::size_t language = columns_of(language_head);
  const auto pairs = pairs_of(skill);
  for (const auto& each : pairs) {
    topic = std::max(topic, columns_of(tr(each.topic)));
    language = std::max(language, columns_of(each.language));
  }
  const auto row = [&](std::string_view a, std::string_view b, const std::string& c, const std::string& d) {
    return "  " + padded(a, topic + 2) + padded(b, language + 2) + padded(c, 14) + right(d, 8);
  };
  auto& out = term.out();
  out << '\n' << term.text(colour::dim, row(topic_head, language_head, tr("RATING"), tr("ATTEMPTS"))) << '\n';
  for (const auto& each : pairs)
    out << row(tr(each.topic), each.language, text_of(each.rating), std::to_string(each.attempts)) << '\n';
}

void print_outlook(const console& term, const translator& tr, const candidate_view& who) {
  auto& out = term.out();
  const auto line = [&](const std::string& what, const std::string& text) {
    if (text.empty()) return;
    const auto head = padded(what, 16);
    out << term.text(colour::bold, head) << wrapped(text, columns_of(head), static_cast<std::size_t>(term.width()))
        << '\n';
  };
  line(tr("trend"), trend_text(tr, who.skill));
  line(tr("strongest"), topic_list(tr, strongest(who.skill)));
  line(tr("weakest"), topic_list(tr, weakest(who.skill)));
  if (who.next) line(tr("practise next"), next_text(tr, *who.next));
}

void print_sessions(const console& term, const translator& tr, const std::vector<session_row>& rows) {
  std::size_t task = 4;
  for (const auto& each : rows) task = std::max(task, columns_of(each.task));
  auto& out = term.out();
  out << '\n' << term.text(colour::bold, tr("Latest sessions")) << '\n';
  for (const auto& each : rows) {
    const auto state = each.state == "accepted" ? colour::green : each.state == "open" ? colour::yellow : colour::none;
    out << "  " << utc_text(each.started_at_us).substr(0, 16) << "  "
        << padded(each.task.empty() ? "-" : each.task, task + 2) << term.text(state, padded(tr(each.state), 10))
        << right(each.score ? tenths(*each.score) : "-", 5) << '\n'
        << term.text(colour::dim, "    " + each.session) << '\n';
  }
  out << term.text(colour::dim, tr("Times are UTC. assay replay --session ID tells why a score is what it is."))
      << '\n';
}

} // namespace

nlohmann::json to_json(const candidate_view& who) {
  const auto& skill = who.skill;
  const auto overall = overall_rating(skill);
  nlohmann::json out{
      {"candidate", skill.candidate},
      {"name", who.name},
      {"overall", {{"rating", overall.value}, {"deviation", overall.deviation}}},
      {"scored_sessions", skill.sessions},
      {"ratings", nlohmann::json::array()},
      {"topics", nlohmann::json::array()},
      {"languages", nlohmann::json::array()},
      {"trend", nlohmann::json::array()},
      {"change", nullptr},
      {"strongest", strongest(skill)},
      {"weakest", weakest(skill)},
      {"next", nullptr},
      {"sessions", codec::write(who.latest)}};
  const auto rating = [](const rated& each) {
    return nlohmann::json{
        {"rating", each.rating.value},
        {"deviation", each.rating.deviation},
        {"attempts", each.attempts},
        {"position", each.position}};
  };
  for (const auto& each : pairs_of(skill)) {
    auto& row = out["ratings"].emplace_back(rating(each));
    row["topic"] = each.topic;
    row["language"] = each.language;
  }
  for (const auto& each : topics_of(skill)) {
    auto& row = out["topics"].emplace_back(rating(each));
    row["topic"] = each.topic;
    const auto& history = skill.history.at(each.topic);
    row["last_us"] = history.last_us;
    row["in_a_row"] = history.in_a_row;
  }
  for (const auto& [language, layer] : skill.languages) {
    auto& row = out["languages"].emplace_back(
        rating({{}, language, language_rating(skill, language), layer.attempts, layer.position}));
    row["language"] = language;
  }
  for (const auto& each : skill.trend)
    out["trend"].push_back(
        {{"at_us", each.at_us}, {"rating", each.value}, {"deviation", each.deviation}, {"position", each.position}});
  if (const auto trend = trend_of(skill)) out["change"] = {{"sessions", trend->sessions}, {"points", trend->points}};
  if (who.next) {
    const auto& task = who.next->chosen;
    out["next"] = {
        {"task", task.task.value},
        {"title", who.next->title},
        {"topic", task.topic},
        {"level", task.level},
        {"language", who.next->language},
        {"expected_success", task.expected_success},
        {"why", {{"rule", task.why.rule}, {"values", task.why.values}, {"text", in_words(task.why)}}}};
  }
  return out;
}

void print(const console& term, const translator& tr, const candidate_view& who) {
  auto& out = term.out();
  const auto name = harmless(who.name);
  if (who.skill.pairs.empty() && who.latest.empty()) {
    out << tr("Nothing is known yet of") << ' ' << name << ".\n"
        << tr("Begin with:") << "  assay practice --candidate " << name << '\n';
    return;
  }
  out << term.text(colour::bold, name) << ": " << summary_text(tr, who.skill) << '\n';
  if (!who.skill.pairs.empty()) print_ratings(term, tr, who.skill);
  out << '\n';
  print_outlook(term, tr, who);
  if (!who.latest.empty()) print_sessions(term, tr, who.latest);
  out.flush();
}

} // namespace assay::cli
