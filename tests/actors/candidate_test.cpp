#include "actors/candidate/decider.hpp"
#include "tests/support/given.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay;
using namespace assay::test;

namespace {

const session_id first{"11111111-1111-4111-8111-111111111111"};
const session_id second{"22222222-2222-4222-8222-222222222222"};
const candidate_registered registered{"cli", {"e-name"}, "en"};

task_wish wish(std::string language = "python") {
  task_wish w;
  w.language = std::move(language);
  return w;
}
const candidate_session_opened opened{first, wish(), "cli"};

template <class... Items>
auto candidate_with(const Items&... items) {
  return given<candidate_decider>(items...);
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_candidate)

BOOST_AUTO_TEST_CASE(is_registered_once) {
  candidate_with().when(register_candidate{"cli", {"e-name"}, "en"}).then(registered);
  candidate_with(registered).when(register_candidate{"cli", {"e-other"}, "en"}).then_nothing();
}

BOOST_AUTO_TEST_CASE(who_is_registered_again_in_another_language_has_chosen_it) {
  candidate_with(registered).when(register_candidate{"cli", {"e-name"}, "ru"}).then(candidate_locale_chosen{"ru"});
  candidate_with(registered, candidate_locale_chosen{"ru"})
      .when(register_candidate{"cli", {"e-name"}, "ru"})
      .then_nothing();
}

BOOST_AUTO_TEST_CASE(speaks_english_or_russian) {
  for (const auto* locale : {"", "de", "EN"})
    candidate_with().when(register_candidate{"cli", {"e"}, locale}).then_refused(ec::value_out_of_range);
}

BOOST_AUTO_TEST_CASE(who_is_unknown_opens_no_session) {
  candidate_with().when(open_session{first, wish(), "cli"}).then_refused(ec::unknown_candidate);
}

BOOST_AUTO_TEST_CASE(opens_a_session) {
  candidate_with(registered).when(open_session{first, wish(), "cli"}).then(opened);
}

BOOST_AUTO_TEST_CASE(has_one_open_session_at_a_time) {
  candidate_with(registered, opened).when(open_session{second, wish(), "cli"}).then_refused(ec::session_already_open);
  candidate_with(registered, opened).when(open_session{first, wish(), "cli"}).then_refused(ec::session_already_open);
  candidate_with(registered, opened, candidate_session_closed{first})
      .when(open_session{second, wish("go"), "web"})
      .then(candidate_session_opened{second, wish("go"), "web"});
}

BOOST_AUTO_TEST_CASE(names_a_session_by_a_uuid_and_says_its_language) {
  candidate_with(registered).when(open_session{{"one"}, wish(), "cli"}).then_refused(ec::value_out_of_range);
  candidate_with(registered).when(open_session{first, wish(""), "cli"}).then_refused(ec::unknown_language);
}

BOOST_AUTO_TEST_CASE(closes_the_open_session_and_no_other) {
  candidate_with(registered, opened).when(close_session{first}).then(candidate_session_closed{first});
  candidate_with(registered, opened).when(close_session{second}).then_nothing();
  candidate_with(registered, opened, candidate_session_closed{first}).when(close_session{first}).then_nothing();
  candidate_with().when(close_session{first}).then_nothing();
}

BOOST_AUTO_TEST_CASE(with_an_open_session_has_it_started_under_an_id_that_a_repeat_keeps) {
  const auto open = candidate_with(registered, opened);
  const auto told = candidate_decider::follow_ups(open.state());
  BOOST_TEST_REQUIRE(told.size() == 1U);
  const auto cause = occurrence_of(stream_of("candidate", test_key), 2);
  BOOST_TEST(told[0].to.value == stream_of(first).value);
  BOOST_TEST(told[0].causation == cause.value);
  BOOST_TEST(told[0].id.value == derived_command_id(cause, "start").value);
  const auto& start = std::get<start_session>(told[0].command);
  BOOST_TEST(start.candidate.value == test_key);
  BOOST_TEST((start.wish == wish()));
  BOOST_TEST(start.channel == "cli");
  // The id stays while the session is open, whatever happens meanwhile, and differs for the next session.
  const auto later = candidate_with(registered, opened, candidate_locale_chosen{"ru"});
  BOOST_TEST(candidate_decider::follow_ups(later.state())[0].id.value == told[0].id.value);
  const auto next = candidate_with(
      registered, opened, candidate_session_closed{first}, candidate_session_opened{first, wish(), "cli"});
  BOOST_TEST(candidate_decider::follow_ups(next.state())[0].id.value != told[0].id.value);
}

BOOST_AUTO_TEST_CASE(without_an_open_session_has_nothing_to_tell_and_never_wakes) {
  for (const auto& one :
       {candidate_with(), candidate_with(registered),
        candidate_with(registered, opened, candidate_session_closed{first})}) {
    BOOST_TEST(candidate_decider::follow_ups(one.state()).empty());
    BOOST_TEST(!candidate_decider::wake_at(one.state()).has_value());
    BOOST_TEST(candidate_decider::pending(one.state()).empty());
  }
  BOOST_TEST(!candidate_decider::accept({"x@1"}, work_result{}).has_value());
  BOOST_TEST(!candidate_decider::wake(0).has_value());
}

BOOST_AUTO_TEST_CASE(is_erased_once_and_an_open_session_is_closed_with_it) {
  candidate_with().when(erase_candidate{"cli"}).then_refused(ec::unknown_candidate);
  candidate_with(registered).when(erase_candidate{"cli"}).then(candidate_erased{"cli"});
  candidate_with(registered, opened)
      .when(erase_candidate{"cli"})
      .then(candidate_session_closed{first}, candidate_erased{"cli"});
  candidate_with(registered, candidate_erased{"cli"}).when(erase_candidate{"cli"}).then_nothing();
}

BOOST_AUTO_TEST_CASE(who_was_erased_is_not_registered_or_led_into_a_session_again) {
  const auto gone = candidate_with(registered, candidate_erased{"cli"});
  gone.when(register_candidate{"cli", {"name"}, "en"}).then_refused(ec::evidence_erased);
  gone.when(open_session{first, wish(), "cli"}).then_refused(ec::evidence_erased);
  gone.when(close_session{first}).then_nothing();
  BOOST_TEST(candidate_decider::follow_ups(gone.state()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
