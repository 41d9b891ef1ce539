#include "infra/audit/views_check.hpp"

#include "projections/views.hpp"
#include "tests/infra/audit/sample_log.hpp"

#include <functional>
#include <map>

using namespace assay;
using namespace assay::test;

namespace {

using rows = std::map<std::pair<std::string, std::string>, std::pair<std::int64_t, nlohmann::json>>;

/// What a correct runner would store after `until`.
rows folded(const std::vector<recorded_event>& log, std::int64_t until) {
  rows out;
  for (const auto& e : log)
    for (const auto& each : all_views()) {
      if (e.position > until) continue;
      if (const auto gone = erased_candidate(e))
        std::erase_if(
            out, [&](const auto& row) { return row.first.first == each.view && belongs_to(row.second.second, *gone); });
      if (const auto key = each.key_of(e)) {
        auto& [position, data] = out[{std::string{each.view}, *key}];
        BOOST_TEST((each.project(data, e) == ec::ok));
        position = e.position;
      }
    }
  return out;
}

std::vector<audit::problem> check(const std::vector<recorded_event>& log, const rows& stored, std::int64_t until) {
  audit::views_check it{all_views()};
  for (const auto& each : all_views()) it.take_view(std::string{each.view}, each.revision, until);
  for (const auto& [key, row] : stored) it.take_row(key.first, key.second, row.first, row.second.dump(1));
  for (const auto& each : log) it.take(each);
  return it.finish(static_cast<std::int64_t>(log.size()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(views)

BOOST_AUTO_TEST_CASE(views_that_say_what_the_log_says_agree_however_far_they_are) {
  const auto log = healthy().events;
  for (std::int64_t until = 0; until <= 13; ++until) BOOST_TEST(check(log, folded(log, until), until).empty());
}

BOOST_AUTO_TEST_CASE(an_edited_removed_or_added_row_is_found) {
  const auto log = healthy().events;
  const auto good = folded(log, 13);
  BOOST_TEST_REQUIRE(good.size() >= 4U);
  for (const auto& [key, row] : good) {
    auto altered = good;
    altered[key].second["candidate"] = "somebody else";
    auto found = check(log, altered, 13);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].kind == "view");
    BOOST_TEST(found[0].position == row.first);
    BOOST_TEST(found[0].what.find(key.second) != std::string::npos);
    altered = good;
    ++altered[key].first;
    BOOST_TEST(check(log, altered, 13).size() == 1U);
    altered.erase(key);
    BOOST_TEST(check(log, altered, 13).size() == 1U);
    altered = good;
    altered[{key.first, "added"}] = row;
    BOOST_TEST(check(log, altered, 13).size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_view_that_says_to_be_further_than_the_log_is_found) {
  const auto log = healthy().events;
  BOOST_TEST(!check(log, folded(log, 13), 14).empty());
}

BOOST_AUTO_TEST_CASE(an_erasure_takes_the_rows_of_its_candidate_and_no_others) {
  auto log = healthy();
  log.add(stream_id{"session-3"}, session_started{{"somebody-else"}, "python", "cli"});
  log.add(stream_of(ada), candidate_erased{"cli"});
  const auto left = folded(log.events, 15);
  std::vector<std::string> of_people;
  for (const auto& [key, row] : left)
    if (key.first != task_rating::view) of_people.push_back(key.second); // how hard a task proved to be is nobody's
  BOOST_TEST((of_people == std::vector<std::string>{"3"}));
  for (const auto& [key, row] : left) BOOST_TEST(row.second.dump().find(ada.value) == std::string::npos);
  BOOST_TEST(check(log.events, left, 15).empty());
  BOOST_TEST(!check(log.events, folded(log.events, 14), 15).empty());
}

BOOST_AUTO_TEST_SUITE_END()
