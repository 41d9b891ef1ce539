#include "infra/cli/replay_history.hpp"

#include "events/core/registry.hpp"

#include <algorithm>

namespace assay::cli {

bool session_history::matches() const {
  return std::all_of(events.begin(), events.end(), [](const told_event& e) { return e.said.has_value(); }) &&
         std::all_of(scores.begin(), scores.end(), [](const recomputed_score& s) { return s.matches(); }) &&
         std::all_of(rescores.begin(), rescores.end(), [](const recomputed_rescore& s) { return s.matches(); });
}

std::vector<session_event> session_history::said() const {
  std::vector<session_event> out;
  for (const auto& each : events)
    if (each.said) out.push_back(*each.said);
  return out;
}

candidate_id session_history::candidate() const {
  for (const auto& each : events)
    if (each.said)
      if (const auto* started = std::get_if<session_started>(&*each.said)) return started->candidate;
  return {};
}

session_history read_history(
    const session_id& session, std::vector<recorded_event> events, std::int64_t until, int rubric,
    const rubric_table& rubrics) {
  session_history out;
  out.session = session;
  for (auto& each : events) {
    if (until > 0 && each.position > until) break;
    auto event = decode<session_event>(each);
    if (event && std::holds_alternative<score_awarded>(*event)) out.positions.push_back(each.position);
    out.events.push_back({std::move(each), std::move(event)});
  }
  const auto said = out.said();
  out.scores = recompute_scores(said, 0, rubrics);
  out.standing = standing_scores(said);
  out.rescores = recompute_rescores(said, rubrics);
  if (rubric != 0)
    for (auto& each : recompute_scores(said, rubric, rubrics)) out.others.push_back(std::move(each.again));
  return out;
}

std::vector<rescore_attempt> rescores_to_apply(const session_history& history) {
  std::vector<rescore_attempt> out;
  for (std::size_t i = 0; i < history.others.size(); ++i) {
    const auto& other = history.others[i];
    const auto& standing = history.standing[i];
    if (other && (other->total != standing.now.total || other->parts != standing.now.parts))
      out.push_back({standing.attempt, other->rubric, other->parts, other->total});
  }
  return out;
}

std::optional<rating_move> learn_from(skill_profile& profile, const session_history& history) {
  std::optional<rating_move> out;
  for (const auto& each : history.events) {
    if (!each.said) continue;
    const auto* score = std::get_if<score_awarded>(&*each.said);
    if (score == nullptr) continue;
    const auto overall = overall_rating(profile);
    profile =
        learn(std::move(profile), *score, history.session.value, each.stored.position, each.stored.recorded_at_us);
    if (!out) out = rating_move{score->topic, score->language, profile.latest->before, {}, overall, {}, {}};
    out->after = profile.latest->after;
    out->overall_after = overall_rating(profile);
    out->positions.push_back(each.stored.position);
  }
  return out;
}

namespace {

nlohmann::json score_json(int rubric, const std::vector<score_part>& parts, double total) {
  return {{"rubric", rubric}, {"parts", codec::write(parts)}, {"total", total}};
}

nlohmann::json score_json(const score& s) { return score_json(s.rubric, s.parts, s.total); }

nlohmann::json score_json(const score_awarded& s) { return score_json(s.rubric, s.parts, s.total); }

double points_of(const std::vector<score_part>& parts, const std::string& name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const score_part& p) { return p.name == name; });
  return found == parts.end() ? 0 : found->points;
}

/// How many points more the other rubric gives, in all and for each part that either of them has.
nlohmann::json difference_json(const score_awarded& recorded, const score& other) {
  nlohmann::json parts = nlohmann::json::object();
  for (const auto* each : {&recorded.parts, &other.parts})
    for (const auto& part : *each)
      parts[part.name] = points_of(other.parts, part.name) - points_of(recorded.parts, part.name);
  return {
      {"rubric", other.rubric},
      {"total", other.total - recorded.total},
      {"parts", parts},
      {"equal", other.total == recorded.total && other.parts == recorded.parts}};
}

/// Under the rubric that was asked for, else as recomputed under its own, else (an unknown rubric) as recorded.
nlohmann::json score_json(const session_history& history, std::size_t i) {
  const auto& again = history.others.empty() ? history.scores[i].again : history.others[i];
  return again ? score_json(again->rubric, again->parts, again->total) : score_json(history.scores[i].recorded);
}

} // namespace

nlohmann::json to_json(const session_history& history) {
  nlohmann::json out{{"session", history.session.value}};
  auto& events = out["events"] = nlohmann::json::array();
  for (const auto& [stored, said] : history.events)
    events.push_back(
        {{"position", stored.position},
         {"stream", stored.stream.value},
         {"version", stored.version},
         {"type", stored.type},
         {"data", codec::parse(stored.data).value_or(nlohmann::json{})},
         {"recorded_at_us", stored.recorded_at_us}});
  out["score"] = nullptr;
  auto& scores = out["scores"] = nlohmann::json::array();
  for (std::size_t i = 0; i < history.scores.size(); ++i) {
    const auto& each = history.scores[i];
    auto one = score_json(history, i);
    out["score"] = one;
    one["attempt"] = each.recorded.attempt;
    one["position"] = history.positions[i];
    one["recorded"] = score_json(each.recorded);
    one["standing"] = score_json(history.standing[i].now);
    one["matches"] = each.matches();
    if (!history.others.empty() && history.others[i])
      one["difference"] = difference_json(each.recorded, *history.others[i]);
    scores.push_back(std::move(one));
  }
  out["matches"] = history.matches();
  out["erased"] = history.erased_at > 0;
  if (history.erased_at > 0) out["erased_at"] = history.erased_at;
  return out;
}

void add_to_json(nlohmann::json& session, const std::optional<rating_move>& move) {
  const auto value = [&](glicko2::rating rating_move::*which, double glicko2::rating::*part) {
    return move ? nlohmann::json((*move).*which.*part) : nlohmann::json{};
  };
  session["topic"] = move ? nlohmann::json(move->topic) : nlohmann::json{};
  session["rating_before"] = value(&rating_move::before, &glicko2::rating::value);
  session["rating_after"] = value(&rating_move::after, &glicko2::rating::value);
  session["deviation_before"] = value(&rating_move::before, &glicko2::rating::deviation);
  session["deviation_after"] = value(&rating_move::after, &glicko2::rating::deviation);
  session["overall_before"] = value(&rating_move::overall_before, &glicko2::rating::value);
  session["rating_positions"] = move ? nlohmann::json(move->positions) : nlohmann::json::array();
  session["overall_after"] = value(&rating_move::overall_after, &glicko2::rating::value);
}

} // namespace assay::cli
