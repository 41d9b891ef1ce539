#include "infra/audit/export.hpp"
#include "infra/audit/views_check.hpp"
#include "projections/score/recompute.hpp"
#include "projections/views.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <sstream>

using namespace assay;
using namespace assay::test;

namespace {

/// A whole log as `assay audit export` wrote it before `session.metrics-collected` had its second shape: six sessions
/// in two languages, some with two submissions. Kept as it was, for ever.
const std::string& old_log() {
  static const auto it = read_file(source_dir() / "tests/golden/logs/before-metrics-2.jsonl");
  return it;
}

std::vector<recorded_event> old_events() {
  std::vector<recorded_event> out;
  std::istringstream lines{old_log()};
  for (std::string line; std::getline(lines, line);)
    if (auto json = codec::parse(line).value(); json["kind"] == "event")
      out.push_back(codec::from_json<recorded_event>(json).value());
  return out;
}

std::map<stream_id, std::vector<session_event>> old_sessions() {
  std::map<stream_id, std::vector<session_event>> out;
  for (const auto& e : old_events())
    if (category_of(e.stream) == "session") out[e.stream].push_back(decode<session_event>(e).value());
  return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_log_from_before_a_shape_changed)

BOOST_AUTO_TEST_CASE(holds_events_of_the_old_shape) {
  int old = 0;
  for (const auto& e : old_events()) old += e.type == metrics_collected::type && e.schema_version == 1 ? 1 : 0;
  BOOST_TEST(old == 6);
}

BOOST_AUTO_TEST_CASE(still_verifies_with_every_seal_and_score) {
  std::istringstream from{old_log()};
  audit::verifier check;
  const auto found = audit::verify_export(from, check);
  for (const auto& each : found.problems) BOOST_ERROR(each.kind << " " << each.position << " " << each.what);
  BOOST_TEST(found.events == 141);
  BOOST_TEST(found.seals == 1);
  BOOST_TEST(found.scores == 8);
}

BOOST_AUTO_TEST_CASE(gives_every_score_again_to_the_last_part_and_reason) {
  std::size_t scores = 0;
  int faster = 0;
  for (const auto& [stream, events] : old_sessions())
    for (const auto& each : recompute_scores(events)) {
      ++scores;
      BOOST_TEST(each.matches(), stream.value);
      for (const auto& part : each.recorded.parts)
        if (part.why.rule == "grows-faster") {
          ++faster;
          BOOST_TEST((each.facts.metrics->growth == growth_class::quadratic));
          BOOST_TEST((each.facts.metrics->expected_growth == growth_class::linear));
        }
    }
  BOOST_TEST(scores == 8U);
  BOOST_TEST(faster == 2); // the scores that rest on what the upcast step brought over
}

BOOST_AUTO_TEST_CASE(is_folded_by_every_view) {
  for (const auto& view : all_views()) {
    std::map<std::string, nlohmann::json> rows;
    for (const auto& e : old_events())
      if (const auto key = view.key_of(e)) BOOST_TEST(name(view.project(rows[*key], e)) == "ok");
    BOOST_TEST(!rows.empty(), view.view);
  }
}

BOOST_AUTO_TEST_SUITE_END()
