#include "events/core/codec.hpp"
#include "tests/contract/backend.hpp"

using namespace assay;
using contract::append_of;
using contract::event_with;

namespace {

/// Counts the events of a stream; a stream of category `poison` stops it.
struct counted {
  static constexpr std::string_view view = "counted";
  static constexpr int revision = 1;
  std::int64_t events = 0;
  std::string category;
  static constexpr auto fields() {
    return std::tuple{field{"events", &counted::events}, field{"category", &counted::category}};
  }
  static std::optional<std::string> key_of(const recorded_event& e) {
    return e.type == "ignored" ? std::nullopt : std::optional{e.stream.value};
  }
  static result<counted> project(counted row, const recorded_event& e) {
    if (category_of(e.stream) == "poison") return ec::unknown_event_type;
    ++row.events;
    row.category = category_of(e.stream);
    return row;
  }
};

/// A row a stream, of the candidate that its category names.
struct owned {
  static constexpr std::string_view view = "owned";
  static constexpr int revision = 1;
  std::string candidate;
  static constexpr auto fields() { return std::tuple{field{"candidate", &owned::candidate}}; }
  static std::optional<std::string> key_of(const recorded_event& e) {
    return e.type == candidate_erased::type ? std::nullopt : std::optional{e.stream.value};
  }
  static result<owned> project(owned, const recorded_event& e) { return owned{std::string{category_of(e.stream)}}; }
};

struct seen {
  static constexpr std::string_view view = "seen";
  static constexpr int revision = 1;
  std::int64_t position = 0;
  static constexpr auto fields() { return std::tuple{field{"position", &seen::position}}; }
  static std::optional<std::string> key_of(const recorded_event&) { return "all"; }
  static result<seen> project(seen, const recorded_event& e) { return seen{e.position}; }
};

struct views_fixture : contract::fixture {
  views_actor views = store->views({erase_type<counted>(), erase_type<owned>(), erase_type<seen>()});
  ~views_fixture() { views = nullptr; }

  ec wait(std::int64_t position, std::int64_t timeout_ms = 30'000) {
    const auto done = ask<void>(views, wait_for_position{position, timeout_ms});
    return done ? ec::ok : done.error();
  }
  std::string row(const std::string& view, const std::string& key) {
    return ask<std::string>(views, get_row{view, key}).value();
  }
  std::vector<std::string> rows(const std::string& column, const std::string& value, std::int64_t limit = 10) {
    return ask<std::vector<std::string>>(views, list_rows{"counted", column, value, limit}).value();
  }
};

std::int64_t count_in(const std::string& row) {
  return codec::from_json<counted>(codec::parse(row).value()).value().events;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(views_suite, views_fixture)

BOOST_AUTO_TEST_CASE(rows_are_folded_from_every_event_once) {
  for (int i = 0; i < 30; ++i) append("session-" + std::to_string(i % 3), i / 3).value();
  append(append_of("session-9", 0, {event_with("{}", "ignored")})).value();
  BOOST_TEST(wait(31) == ec::ok);
  for (int i = 0; i < 3; ++i) BOOST_TEST(count_in(row("counted", "session-" + std::to_string(i))) == 10);
  BOOST_TEST(row("counted", "session-9").empty());
  BOOST_TEST(row("unknown", "session-1").empty());
  BOOST_TEST((codec::parse(row("seen", "all")) == codec::parse(R"({"position": 31})")));
}

BOOST_AUTO_TEST_CASE(lists_show_the_newest_change_first) {
  append("session-1", 0).value();
  append("task-1", 0).value();
  append("session-2", 0).value();
  append("session-1", 1).value();
  BOOST_TEST(wait(4) == ec::ok);
  const auto sessions = rows("category", "session");
  BOOST_TEST_REQUIRE(sessions.size() == 2U);
  BOOST_TEST(count_in(sessions[0]) == 2);
  BOOST_TEST(rows("", "").size() == 3U);
  BOOST_TEST(rows("", "", 1).size() == 1U);
  BOOST_TEST(rows("category", "nothing").empty());
}

BOOST_AUTO_TEST_CASE(waiting_for_a_position_that_does_not_come_times_out) {
  BOOST_TEST(wait(0) == ec::ok);
  BOOST_TEST(wait(1, 30) == ec::timed_out);
}

BOOST_AUTO_TEST_CASE(a_wait_ends_when_the_event_arrives) {
  auto waiting = self->request(views, caf::infinite, wait_for_position{1, 30'000});
  append("session-1", 0).value();
  BOOST_TEST(receive<void>(std::move(waiting)).has_value());
}

BOOST_AUTO_TEST_CASE(an_event_that_cannot_be_folded_stops_its_view_only) {
  append("session-1", 0).value();
  append("poison-1", 0).value();
  append("session-1", 1).value();
  BOOST_TEST(wait(3) == ec::unknown_event_type);
  BOOST_TEST(wait(1) == ec::ok);
  BOOST_TEST(count_in(row("counted", "session-1")) == 1);                           // nothing after it was folded
  while (codec::parse(row("seen", "all")) != codec::parse(R"({"position": 3})")) {} // the other one goes on
}

BOOST_AUTO_TEST_CASE(an_erasure_takes_every_row_of_its_candidate_and_what_comes_later_begins_anew) {
  append("ada-1", 0).value();
  append("ada-2", 0).value();
  append("bob-1", 0).value();
  BOOST_TEST(wait(3) == ec::ok);
  append("ada-3", 0).value(); // perhaps folded together with the erasure, perhaps not
  append(append_of("candidate-ada", 0, {event_with("{}", std::string{candidate_erased::type})})).value();
  append("ada-1", 1).value();
  BOOST_TEST(wait(6) == ec::ok);
  BOOST_TEST(!row("owned", "ada-1").empty());
  BOOST_TEST(row("owned", "ada-2").empty());
  BOOST_TEST(row("owned", "ada-3").empty());
  BOOST_TEST(!row("owned", "bob-1").empty());
  BOOST_TEST(count_in(row("counted", "ada-1")) == 2); // rows that name no candidate stay
}

BOOST_AUTO_TEST_SUITE_END()
