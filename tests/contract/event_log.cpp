#include "events/core/chain.hpp"
#include "events/core/codec.hpp"
#include "tests/contract/backend.hpp"

#include <algorithm>
#include <map>

using namespace assay;
using contract::append_of;
using contract::event_with;

BOOST_FIXTURE_TEST_SUITE(event_log, contract::fixture)

BOOST_AUTO_TEST_CASE(an_append_answers_where_its_events_stand) {
  const auto first = append(append_of("session-a", 0, {event_with(R"({"n": 1})"), event_with(R"({"n": 2})")})).value();
  BOOST_TEST((first.kind == append_kind::written));
  BOOST_TEST(first.first_version == 1);
  BOOST_TEST(first.last_version == 2);
  BOOST_TEST(first.first_position == 1);
  BOOST_TEST(first.last_position == 2);
  const auto second = append("session-b", 0).value();
  BOOST_TEST(second.first_version == 1);
  BOOST_TEST(second.first_position == 3);
  BOOST_TEST(append("session-a", 2).value().first_version == 3);

  const auto events = read("session-a");
  BOOST_TEST_REQUIRE(events.size() == 3U);
  BOOST_TEST(events[1].version == 2);
  BOOST_TEST(events[1].position == 2);
  BOOST_TEST(events[1].type == "session.started");
  BOOST_TEST((codec::parse(events[1].data) == codec::parse(R"({"n": 2})")));
  BOOST_TEST(events[1].recorded_at_us == first.recorded_at_us);
}

BOOST_AUTO_TEST_CASE(a_wrong_expectation_is_a_version_conflict_and_writes_nothing) {
  BOOST_TEST(append("session-a", 0).has_value());
  BOOST_TEST(append("session-a", 0).error() == ec::version_conflict);
  BOOST_TEST(append("session-a", 2).error() == ec::version_conflict);
  BOOST_TEST(append("session-b", 1).error() == ec::version_conflict);
  BOOST_TEST(head() == 1);
  BOOST_TEST(append("session-a", 1).has_value());
}

BOOST_AUTO_TEST_CASE(a_repeated_command_is_answered_with_its_first_place) {
  append("session-a", 0).value();
  const auto r = append_of("session-a", 1, {event_with(R"({"n": 1, "m": [1.50]})"), event_with("{}", "session.other")});
  const auto first = append(r).value();
  append("session-a", 3).value();

  const auto again = append(r).value();
  BOOST_TEST((again.kind == append_kind::repeated));
  auto expected = first;
  expected.kind = append_kind::repeated;
  BOOST_TEST((again == expected));
  BOOST_TEST(head() == 4);
}

BOOST_AUTO_TEST_CASE(a_command_id_used_for_other_events_is_a_command_conflict) {
  auto r = append_of("session-a", 0, {event_with(R"({"n": 1})")});
  append(r).value();
  r.events = {event_with(R"({"n": 2})")};
  BOOST_TEST(append(r).error() == ec::command_conflict);
  r.events = {event_with(R"({"n": 1})", "session.other")};
  BOOST_TEST(append(r).error() == ec::command_conflict);
  r.events = {event_with(R"({"n": 1})"), event_with("{}")};
  BOOST_TEST(append(r).error() == ec::command_conflict);
  BOOST_TEST(head() == 1);
}

BOOST_AUTO_TEST_CASE(an_event_that_comes_alone_is_judged_like_others) {
  const auto r = append_of("session-a", 0, {event_with(R"({"n": 1})")});
  const auto first = append(r).value();
  append("session-a", 1).value();
  const auto again = append(r).value();
  BOOST_TEST((again.kind == append_kind::repeated));
  BOOST_TEST(again.first_position == first.first_position);
  BOOST_TEST(again.recorded_at_us == first.recorded_at_us);
  auto other = r;
  other.events = {event_with(R"({"n": 2})")};
  BOOST_TEST(append(other).error() == ec::command_conflict);
  auto zombie = append_of("session-a", 2, {event_with("{}")});
  zombie.owner = {"candidate-nobody", 7};
  BOOST_TEST(append(zombie).error() == ec::stale_epoch);
  BOOST_TEST(append("session-a", 7).error() == ec::version_conflict);
  const auto last = append("session-a", 2).value();
  BOOST_TEST(last.first_position == 3); // the refused left no gap
  BOOST_TEST(head() == 3);
}

BOOST_AUTO_TEST_CASE(requests_that_no_log_could_take_are_refused) {
  BOOST_TEST(append("", 0).error() == ec::value_out_of_range);
  BOOST_TEST(append(std::string(201, 's'), 0).error() == ec::value_out_of_range);
  BOOST_TEST(append("session-a", -1).error() == ec::value_out_of_range);
  BOOST_TEST(append(append_of("session-a", 0, {})).error() == ec::value_out_of_range);
  auto r = append_of("session-a", 0, {event_with("{}")});
  r.command = {"no uuid"};
  BOOST_TEST(append(r).error() == ec::value_out_of_range);
  BOOST_TEST(append("session-a", 0, "{no json").error() == ec::event_malformed);
  BOOST_TEST(append("session-a", 0, R"({"text": "\u0000"})").error() == ec::event_malformed);
  BOOST_TEST(append("session-a", 0, std::string{"{\"a\": \"x\0y\"}", 12}).error() == ec::event_malformed);
  BOOST_TEST(append("session-a", 0, std::string{"{}\0{}", 5}).error() == ec::event_malformed);
  BOOST_TEST(append(std::string{"session-a\0b", 11}, 0).error() == ec::event_malformed); // and nothing is cut off
  auto odd = append_of("session-a", 0, {event_with("{}", std::string{"t\0u", 3})});
  BOOST_TEST(append(odd).error() == ec::event_malformed);
  BOOST_TEST(head() == 0);
}

BOOST_AUTO_TEST_CASE(of_appends_that_wait_together_each_succeeds_or_fails_alone) {
  append("session-taken", 0).value();
  auto twice = append_of("session-twice", 0, {event_with(R"({"n": 1})")});
  auto zombie = append_of("session-zombie", 0, {event_with("{}")});
  zombie.owner = {"candidate-nobody", 7};
  auto next = append_of("session-twice", 1, {event_with(R"({"n": 2})")});
  const std::vector<std::pair<append_request, ec>> all{
      {append_of("session-good", 0, {event_with("{}"), event_with("{}")}), ec::ok},
      {append_of("session-taken", 0, {event_with("{}")}), ec::version_conflict},
      {twice, ec::ok},
      {append_of("session-broken", 0, {event_with("{")}), ec::event_malformed},
      {zombie, ec::stale_epoch},
      {next, ec::ok},
      {twice, ec::ok},
      {append_of("session-also-good", 0, {event_with("{}")}), ec::ok}};
  // The first keeps the log busy, so that the others meet in one batch.
  std::vector<decltype(self->request(log, caf::infinite, twice))> asked;
  for (const auto& [r, expected] : all) asked.push_back(self->request(log, caf::infinite, r));
  std::vector<result<append_receipt>> answers;
  for (auto& each : asked) answers.push_back(receive<append_receipt>(std::move(each)));

  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto code = answers[i] ? ec::ok : answers[i].error();
    BOOST_TEST(code == all[i].second);
  }
  BOOST_TEST((answers[6]->kind == append_kind::repeated));
  BOOST_TEST(answers[6]->first_position == answers[2]->first_position);
  BOOST_TEST(read("session-twice").size() == 2U);
  BOOST_TEST(read("session-broken").empty());
  BOOST_TEST(head() == 6);
}

BOOST_AUTO_TEST_CASE(a_thousand_appends_to_one_stream_let_one_win_each_version) {
  std::vector<decltype(self->request(log, caf::infinite, append_request{}))> asked;
  for (int i = 0; i < 200; ++i)
    asked.push_back(self->request(log, caf::infinite, append_of("session-a", i % 50, {event_with("{}")})));
  int good = 0;
  for (auto& each : asked) good += receive<append_receipt>(std::move(each)).has_value() ? 1 : 0;
  const auto events = read("session-a");
  BOOST_TEST(std::cmp_equal(events.size(), good));
  BOOST_TEST(good >= 50); // the first fifty fit in order
  for (std::size_t i = 0; i < events.size(); ++i) BOOST_TEST(std::cmp_equal(events[i].version, i + 1));
}

BOOST_AUTO_TEST_CASE(pages_cover_the_whole_log_in_order_whatever_their_size) {
  for (int i = 0; i < 25; ++i) append("session-" + std::to_string(i % 3), i / 3).value();
  for (const std::int64_t limit : {1, 7, 100}) {
    std::int64_t after = 0;
    std::vector<std::int64_t> positions;
    for (;;) {
      const auto page = read_page(after, limit);
      for (const auto& e : page.events) positions.push_back(e.position);
      after = page.scanned;
      if (after == page.head) break;
    }
    BOOST_TEST_REQUIRE(positions.size() == 25U);
    for (std::size_t i = 0; i < positions.size(); ++i) BOOST_TEST(std::cmp_equal(positions[i], i + 1));
  }
  const auto until = ask<event_page>(log, read_all{3, 5, "", "", 100}).value();
  BOOST_TEST(until.events.size() == 2U);
  BOOST_TEST(until.scanned == 5);
  BOOST_TEST(until.head == 25);
  BOOST_TEST(read_page(25).events.empty());
}

BOOST_AUTO_TEST_CASE(a_page_can_be_narrowed_to_a_category_and_a_subject) {
  append(append_of("session-1", 0, {event_with("{}", "t", "anna")})).value();
  append(append_of("candidate-1", 0, {event_with("{}", "t", "anna")})).value();
  append(append_of("sessions-1", 0, {event_with("{}", "t", "bob")})).value();
  append(append_of("session-2", 0, {event_with("{}", "t", "bob")})).value();
  const auto sessions = read_page(0, 10, "session");
  BOOST_TEST(sessions.events.size() == 2U);
  BOOST_TEST(sessions.scanned == 4);
  BOOST_TEST(read_page(0, 10, "", "anna").events.size() == 2U);
  const auto both = read_page(0, 10, "session", "bob");
  BOOST_TEST_REQUIRE(both.events.size() == 1U);
  BOOST_TEST(both.events[0].position == 4);
  const auto first = read_page(0, 1, "session");
  BOOST_TEST(first.scanned == 1);
  BOOST_TEST(read_page(first.scanned, 1, "session").events.at(0).position == 4);
}

BOOST_AUTO_TEST_CASE(a_stream_is_read_from_a_version_on) {
  for (int i = 0; i < 5; ++i) append("session-a", i).value();
  const auto events = ask<std::vector<recorded_event>>(log, read_stream{{"session-a"}, 2, 2}).value();
  BOOST_TEST_REQUIRE(events.size() == 2U);
  BOOST_TEST(events[0].version == 3);
  BOOST_TEST(read("session-none").empty());
  BOOST_TEST(ask<std::vector<recorded_event>>(log, read_stream{{"session-a"}, 0, 0}).error() == ec::value_out_of_range);
}

BOOST_AUTO_TEST_CASE(nul_characters_survive_as_escaped_text) {
  const std::string text{
      "a\0b\x10"
      "0 \xD1\x91 \\ \"",
      12};
  codec::json data;
  data["text"] = codec::write(text);
  append("session-a", 0, codec::dump(data)).value();
  std::string back;
  BOOST_TEST(codec::read(codec::parse(read("session-a").at(0).data)->at("text"), back));
  BOOST_TEST((back == text));
}

BOOST_AUTO_TEST_CASE(a_payload_of_a_mebibyte_comes_back_whole) {
  codec::json data;
  data["text"] = std::string(1U << 20U, '"');
  append("session-a", 0, codec::dump(data)).value();
  BOOST_TEST((codec::parse(read("session-a").at(0).data) == data));
}

BOOST_AUTO_TEST_CASE(the_chain_can_be_computed_again_from_what_is_read) {
  for (int i = 0; i < 4; ++i) {
    append(append_of("session-a", 2 * i, {event_with(R"({"b": 1.50, "a": "\u0451\\"})"), event_with("[]", "x")}))
        .value();
    append("task-b", i, R"({"number": 12345678901234567890, "small": 1e-7})").value();
  }
  std::map<std::string, std::string> last;
  const auto page = read_page(0);
  BOOST_TEST_REQUIRE(page.events.size() == 12U);
  for (const auto& e : page.events) {
    auto& previous = last.try_emplace(e.stream.value, chain_start()).first->second;
    BOOST_TEST(chain_link(previous, e) == e.hash);
    previous = e.hash;
  }
}

BOOST_AUTO_TEST_SUITE_END()
