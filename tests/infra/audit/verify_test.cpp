#include "infra/audit/verify.hpp"

#include "tests/infra/audit/sample_log.hpp"

#include <algorithm>
#include <random>

using namespace assay;
using namespace assay::test;

namespace {

audit::report verify(const std::vector<recorded_event>& events, std::int64_t head = -1) {
  audit::verifier check;
  for (const auto& each : events) check.take(each);
  return check.finish(head < 0 ? (events.empty() ? 0 : events.back().position) : head);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_log_as_it_was_appended_verifies) {
  const auto found = verify(healthy().events);
  for (const auto& each : found.problems) BOOST_TEST_MESSAGE(each.kind << " " << each.position << " " << each.what);
  BOOST_TEST(found.ok());
  BOOST_TEST(found.events == 13);
  BOOST_TEST(found.streams == 4);
  BOOST_TEST(found.scores == 2);
  BOOST_TEST(verify({}).ok());
}

BOOST_AUTO_TEST_CASE(every_change_of_any_field_is_found_where_it_was_made) {
  const auto log = healthy().events;
  for (std::size_t i = 0; i < log.size(); ++i) {
    const std::vector<void (*)(recorded_event&)> changes{
        [](recorded_event& e) { e.data.insert(1, " "); },
        [](recorded_event& e) { e.meta.insert(1, " "); },
        [](recorded_event& e) { e.type += "x"; },
        [](recorded_event& e) { ++e.schema_version; },
        [](recorded_event& e) { ++e.recorded_at_us; },
        [](recorded_event& e) { e.command.value.back() = '1'; },
        [](recorded_event& e) { e.hash.back() = e.hash.back() == '0' ? '1' : '0'; },
        [](recorded_event& e) { e.hash = "not a hash"; },
        [](recorded_event& e) { e.hash.clear(); },
    };
    for (const auto& change : changes) {
      auto altered = log;
      change(altered[i]);
      check_first(verify(altered), "hash", log[i].position);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_deleted_event_leaves_a_gap) {
  const auto log = healthy().events;
  for (std::size_t i = 0; i + 1 < log.size(); ++i) {
    auto altered = log;
    altered.erase(altered.begin() + static_cast<std::ptrdiff_t>(i));
    check_first(verify(altered), "position", log[i].position);
  }
}

BOOST_AUTO_TEST_CASE(a_missing_tail_is_found_by_the_head) {
  auto log = healthy().events;
  log.pop_back();
  check_first(verify(log, 13), "head", 13);
  check_first(verify({}, 13), "head", 1);
}

BOOST_AUTO_TEST_CASE(events_beyond_the_head_are_found) { check_first(verify(healthy().events, 12), "head", 13); }

BOOST_AUTO_TEST_CASE(an_inserted_event_is_found) {
  const auto log = healthy().events;
  auto twice = log;
  twice.insert(twice.begin() + 5, log[4]);
  check_first(verify(twice), "position", 5);

  auto between = log;
  auto forged = log[4];
  forged.position = 14;
  forged.version = 99;
  between.push_back(forged);
  check_first(verify(between), "version", 14);
}

BOOST_AUTO_TEST_CASE(an_appended_event_with_a_wrong_hash_is_found) {
  auto log = healthy().events;
  auto forged = log.back();
  ++forged.position;
  ++forged.version;
  log.push_back(forged);
  check_first(verify(log), "hash", 14);
}

BOOST_AUTO_TEST_CASE(events_in_another_order_are_found) {
  auto log = healthy().events;
  std::swap(log[4], log[5]);
  check_first(verify(log), "position", 5);
  log = healthy().events;
  std::swap(log[4], log[5]);
  std::swap(log[4].position, log[5].position);
  check_first(verify(log), "version", 5);
}

BOOST_AUTO_TEST_CASE(an_event_outside_of_the_order_is_a_problem) {
  audit::verifier check;
  const auto log = healthy().events;
  for (const auto& each : log) check.take(each);
  BOOST_TEST(check.stream_ends().size() == 4U);
  auto stray = log.back();
  stray.position = 99;
  check.outside(stray);
  check_first(check.finish(13), "position", 99);
}

BOOST_AUTO_TEST_CASE(a_forged_score_is_found_though_every_hash_fits) {
  auto log = healthy().events;
  auto json = *codec::parse(log[11].data);
  json["total"] = 100.0;
  log[11].data = codec::dump(json);
  forge(log);
  check_first(verify(log), "score", 12);

  log = healthy().events;
  json = *codec::parse(log[5].data); // the tests of the first attempt
  json["passed"] = 2;
  log[5].data = codec::dump(json);
  forge(log);
  check_first(verify(log), "score", 7);
}

BOOST_AUTO_TEST_CASE(a_removed_hint_is_found_by_the_score_though_every_hash_fits) {
  auto log = healthy().events;
  log.erase(log.begin() + 7);
  forge(log);
  check_first(verify(log), "score", 11);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_a_problem_though_every_hash_fits) {
  const auto damage = [](auto change) {
    auto log = healthy().events;
    change(log[2]);
    forge(log);
    return verify(log);
  };
  check_first(damage([](recorded_event& e) { e.data = "{}"; }), "event", 3);
  check_first(damage([](recorded_event& e) { e.data = "no json"; }), "event", 3);
  check_first(damage([](recorded_event& e) { e.meta = "{}"; }), "event", 3);
  check_first(damage([](recorded_event& e) { e.type = "session.unheard-of"; }), "event", 3);
  check_first(damage([](recorded_event& e) { e.schema_version = 99; }), "event", 3);
  check_first(damage([](recorded_event& e) { e.stream = {"visitor-1"}; }), "event", 3);
}

BOOST_AUTO_TEST_CASE(an_unknown_rubric_is_a_problem) {
  auto log = healthy().events;
  auto json = *codec::parse(log[6].data);
  json["rubric"] = 77;
  log[6].data = codec::dump(json);
  forge(log);
  check_first(verify(log), "score", 7);
}

BOOST_AUTO_TEST_CASE(a_report_holds_a_bounded_number_of_problems) {
  recorded_event bad;
  bad.stream = {"session-1"};
  audit::verifier check;
  for (int i = 0; i < 2'000; ++i) check.take(bad);
  const auto found = check.finish(0);
  BOOST_TEST(found.problems.size() == audit::most_problems);
  BOOST_TEST(found.more_problems > 0);
}

BOOST_AUTO_TEST_CASE(any_single_byte_changed_at_random_is_found) {
  const auto log = healthy().events;
  std::mt19937 random{20'240'501};
  for (int i = 0; i < 2'000; ++i) {
    auto altered = log;
    auto& event = altered[random() % altered.size()];
    auto& text = random() % 2 == 0 ? event.data : event.meta;
    auto& byte = text[random() % text.size()];
    byte = static_cast<char>(byte ^ static_cast<char>(1U << (random() % 8)));
    check_first(verify(altered), "hash", event.position);
  }
}
