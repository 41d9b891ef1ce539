#include "projections/score/recompute.hpp"

namespace assay {
namespace {

struct collect {
  attempt_facts& facts;
  int& hints;
  std::vector<recomputed_score>& out;
  int rubric;
  const rubric_table& rubrics;

  void operator()(const hint_given& e) const { hints = e.number; }
  void operator()(const submission_received& e) const {
    facts = {};
    facts.attempt = e.attempt;
  }
  void operator()(const tests_judged& e) const { facts.tests = e; }
  void operator()(const metrics_collected& e) const { facts.metrics = e; }
  void operator()(const analysis_completed& e) const { facts.analysis = e; }
  void operator()(const review_completed& e) const { facts.review = e; }
  void operator()(const score_awarded& e) const {
    facts.hints = hints;
    out.push_back({e, facts, award(facts, rubric == 0 ? e.rubric : rubric, rubrics)});
  }
  template <class Other>
  void operator()(const Other&) const {} // no rubric reads it
};

} // namespace

std::vector<recomputed_score>
recompute_scores(const std::vector<session_event>& session, int rubric, const rubric_table& rubrics) {
  std::vector<recomputed_score> out;
  attempt_facts facts;
  int hints = 0;
  for (const auto& each : session) std::visit(collect{facts, hints, out, rubric, rubrics}, each);
  return out;
}

std::vector<standing_score> standing_scores(const std::vector<session_event>& session) {
  std::vector<standing_score> out;
  for (const auto& each : session) {
    if (const auto* awarded = std::get_if<score_awarded>(&each))
      out.push_back({awarded->attempt, {awarded->rubric, awarded->parts, awarded->total}});
    if (const auto* later = std::get_if<session_rescored>(&each))
      for (auto& one : out)
        if (one.attempt == later->attempt) one.now = {later->rubric, later->parts, later->total};
  }
  return out;
}

std::vector<recomputed_rescore>
recompute_rescores(const std::vector<session_event>& session, const rubric_table& rubrics) {
  std::vector<recomputed_rescore> out;
  const auto awarded = recompute_scores(session, 0, rubrics);
  std::size_t scored = 0; // how many of them stand before the event at hand
  for (const auto& each : session) {
    if (std::holds_alternative<score_awarded>(each)) ++scored;
    const auto* later = std::get_if<session_rescored>(&each);
    if (later == nullptr) continue;
    recomputed_rescore one{*later, {}};
    for (std::size_t i = 0; i < scored; ++i)
      if (awarded[i].recorded.attempt == later->attempt) one.again = award(awarded[i].facts, later->rubric, rubrics);
    out.push_back(std::move(one));
  }
  return out;
}

} // namespace assay
