#include "projections/score/recompute.hpp"

namespace assay {
namespace {

struct collect {
  attempt_facts& facts;
  int& hints;
  std::vector<recomputed_score>& out;
  int rubric;

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
    out.push_back({e, facts, award(facts, rubric == 0 ? e.rubric : rubric)});
  }
  template <class Other>
  void operator()(const Other&) const {} // no rubric reads it
};

} // namespace

std::vector<recomputed_score> recompute_scores(const std::vector<session_event>& session, int rubric) {
  std::vector<recomputed_score> out;
  attempt_facts facts;
  int hints = 0;
  for (const auto& each : session) std::visit(collect{facts, hints, out, rubric}, each);
  return out;
}

} // namespace assay
