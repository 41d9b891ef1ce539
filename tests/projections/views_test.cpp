#include "projections/views.hpp"

#include "events/streams.hpp"
#include "tests/support/every_event.hpp"
#include "tests/support/filled.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/stored.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace assay;
using namespace assay::test;

namespace {

/// Appends to a log in memory: positions over all, versions per stream.
class sample_log {
public:
  template <class E>
  void add(const stream_id& stream, const E& e) {
    const auto position = static_cast<std::int64_t>(events_.size()) + 1;
    events_.push_back(
        stored(e, stream, ++versions_[stream.value], position, 1'700'000'000'000'000 + position * 1'000'000));
  }
  [[nodiscard]] const std::vector<recorded_event>& events() const { return events_; }

private:
  std::vector<recorded_event> events_;
  std::map<std::string, std::int64_t> versions_;
};

const candidate_id ada{"c-ada"};

task_presented task(std::string id, std::string topic) {
  task_presented t;
  t.task = {std::move(id)};
  t.topic = std::move(topic);
  t.level = "medium";
  t.rating = 1550;
  t.deviation = 90;
  t.hints = 2;
  return t;
}

score_awarded scored(const task_presented& t, int attempt, double total, verdict result) {
  score_awarded s;
  s.attempt = attempt;
  s.total = total;
  s.result = result;
  s.candidate = ada;
  s.language = "python";
  s.task = t.task;
  s.topic = t.topic;
  s.task_rating = t.rating;
  s.task_deviation = t.deviation;
  s.expected_success = 0.61;
  return s;
}

/// Two sessions of one candidate: one solved at the second attempt with a hint, one skipped; a third that found no
/// task.
std::vector<recorded_event> sample_history() {
  sample_log log;
  const auto one = stream_of("session", "one");
  const auto two = stream_of("session", "two");
  const auto three = stream_of("session", "three");
  const auto person = stream_of(ada);
  const auto first = task("two-sum", "arrays");
  const auto second = task("paths", "graphs");
  log.add(person, candidate_registered{"cli", {"e-1"}, "en"});
  log.add(person, candidate_session_opened{{"one"}, {}, "cli"});
  log.add(one, session_started{ada, "python", "cli"});
  log.add(one, task_requested{});
  log.add(one, first);
  log.add(one, hint_requested{1});
  log.add(one, hint_given{1, "task", {}});
  log.add(one, submission_received{1, {"e-2"}, 40, "editor"});
  log.add(one, scored(first, 1, 25, verdict::wrong_answer));
  log.add(one, submission_received{2, {"e-3"}, 44, "editor"});
  log.add(one, scored(first, 2, 88.5, verdict::accepted));
  log.add(one, session_finished{session_end::accepted});
  log.add(person, candidate_session_closed{{"one"}});
  log.add(two, session_started{ada, "go", "telegram"});
  log.add(two, task_requested{});
  log.add(two, second);
  log.add(two, session_finished{session_end::skipped});
  log.add(three, session_started{ada, "java", "cli"});
  log.add(three, task_requested{});
  log.add(three, session_abandoned{"no-task"});
  return log.events();
}

using rows = std::map<std::string, nlohmann::json>;

rows fold(const projection& view, const std::vector<recorded_event>& events) {
  rows out;
  for (const auto& e : events) {
    const auto key = view.key_of(e);
    if (!key) continue;
    const auto done = view.project(out[*key], e);
    BOOST_TEST_REQUIRE(name(done) == "ok");
  }
  return out;
}

projection view_named(std::string_view name) {
  for (const auto& each : all_views())
    if (each.view == name) return each;
  BOOST_FAIL("no view " << name);
  return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(views)

BOOST_AUTO_TEST_CASE(every_view_of_the_sample_history_is_its_golden_file) {
  for (const auto& view : all_views())
    check_golden(
        "tests/golden/projections/" + std::string{view.view} + ".json",
        nlohmann::json(fold(view, sample_history())).dump(2) + "\n");
}

BOOST_AUTO_TEST_CASE(every_view_has_a_golden_file_a_name_and_a_revision) {
  std::set<std::string> names;
  for (const auto& view : all_views()) {
    BOOST_TEST(view.revision >= 1);
    BOOST_TEST(names.insert(std::string{view.view} + ".json").second, view.view);
  }
  for (const auto& each : std::filesystem::directory_iterator{source_dir() / "tests/golden/projections"})
    BOOST_TEST(names.contains(each.path().filename().string()), each.path().filename());
}

BOOST_AUTO_TEST_CASE(folding_in_two_goes_gives_the_same_rows) {
  const auto all = sample_history();
  for (const auto& view : all_views())
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
      auto out = fold(view, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(cut)});
      for (auto& [key, row] : out) row = *codec::parse(codec::dump(row)); // as the table would keep it
      for (auto i = cut; i < all.size(); ++i)
        if (const auto key = view.key_of(all[i])) BOOST_TEST_REQUIRE((view.project(out[*key], all[i]) == ec::ok));
      BOOST_TEST_REQUIRE((out == fold(view, all)), view.view << " cut at " << cut);
    }
}

BOOST_AUTO_TEST_CASE(the_list_of_sessions_follows_a_session) {
  const auto all = sample_history();
  const auto list = fold(view_named("sessions"), all);
  BOOST_TEST(list.size() == 3U);
  BOOST_TEST(list.at("one").at("state") == "accepted");
  BOOST_TEST(list.at("one").at("attempts") == 2);
  BOOST_TEST(list.at("one").at("hints") == 1);
  BOOST_TEST(list.at("one").at("score") == 88.5);
  BOOST_TEST(list.at("two").at("state") == "skipped");
  BOOST_TEST(!list.at("two").contains("score"));
  BOOST_TEST(list.at("three").at("state") == "no-task");
  const auto half = fold(view_named("sessions"), {all.begin(), all.begin() + 6});
  BOOST_TEST(half.at("one").at("state") == "open");
}

BOOST_AUTO_TEST_CASE(a_score_stands_under_its_session_and_attempt) {
  const auto list = fold(view_named("scores"), sample_history());
  BOOST_TEST(list.size() == 2U);
  BOOST_TEST(list.at("one/1").at("total") == 25);
  BOOST_TEST(list.at("one/2").at("result") == "accepted");
}

BOOST_AUTO_TEST_CASE(every_event_of_a_session_changes_its_line_and_no_other_stream_does) {
  for_each_event([]<class E>(std::string_view category, std::type_identity<E>) {
    const auto e = stored(filled<E>(), stream_of(category, "k"), 1);
    const auto view = view_named("sessions");
    BOOST_TEST(view.key_of(e).has_value() == (category == "session"), E::type);
    if (category != "session") return;
    nlohmann::json row;
    BOOST_TEST(name(view.project(row, e)) == "ok", E::type);
    BOOST_TEST(row.at("events") == 1);
  });
}

BOOST_AUTO_TEST_CASE(a_malformed_event_stops_the_view_and_leaves_its_row) {
  for (const auto& view : all_views()) {
    auto e = stored(filled<score_awarded>(), stream_of("session", "one"), 1);
    nlohmann::json row;
    BOOST_TEST_REQUIRE((view.project(row, e) == ec::ok));
    const auto before = row;
    for (const auto* bad : {"{}", "no json", R"({"attempt":"one"})"}) {
      e.data = bad;
      BOOST_TEST(view.key_of(e).has_value(), "it must not be skipped");
      BOOST_TEST(name(view.project(row, e)) == "event_malformed");
      BOOST_TEST((row == before));
    }
    e = stored(filled<score_awarded>(), stream_of("session", "one"), 1);
    ++e.schema_version;
    BOOST_TEST(name(view.project(row, e)) == "event_from_the_future");
    row = "no row";
    BOOST_TEST(
        name(view.project(row, stored(filled<score_awarded>(), stream_of("session", "one"), 1))) == "event_malformed");
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_event_of_a_session_stops_the_list) {
  auto e = stored(session_finished{}, stream_of("session", "one"), 1);
  e.type = "session.later-invention";
  nlohmann::json row;
  BOOST_TEST(name(view_named("sessions").project(row, e)) == "unknown_event_type");
  BOOST_TEST(row.is_null());
}

BOOST_AUTO_TEST_CASE(a_score_under_another_rubric_takes_the_place_of_the_one_before_in_lists_and_leaves_ratings_alone) {
  const auto stream = stream_of("session", "one");
  nlohmann::json row;
  BOOST_TEST(
      (view_named("scores").project(
           row, stored(scored(task("two-sum", "arrays"), 1, 40, verdict::wrong_answer), stream, 1)) == ec::ok));
  const session_rescored later{1, 2, {}, 55, 1, 40};
  const auto e = stored(later, stream, 2);
  BOOST_TEST(view_named("scores").key_of(e).value() == "one/1");
  BOOST_TEST((view_named("scores").project(row, e) == ec::ok));
  BOOST_TEST(row["total"] == 55.0);
  BOOST_TEST(row["rubric"] == 2);
  BOOST_TEST(row["task"] == "two-sum");
  BOOST_TEST(!view_named("skill").key_of(e).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
