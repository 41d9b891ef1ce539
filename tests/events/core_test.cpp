#include "events/core/error.hpp"
#include "events/core/ids.hpp"
#include "events/core/timeline.hpp"
#include "events/verdict.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace assay;

namespace {

constexpr int last_code = static_cast<int>(ec::internal);
const command_id first{"c-1"};
const command_id second{"c-2"};

auto becomes(int state) {
  return [state](int) { return state; };
}

} // namespace

BOOST_AUTO_TEST_SUITE(ids)

BOOST_AUTO_TEST_CASE(a_stream_is_named_by_its_category_and_key) {
  const auto stream = stream_of(session_id{"5c0f-77"});
  BOOST_TEST(stream.value == "session-5c0f-77");
  BOOST_TEST(category_of(stream) == "session");
  BOOST_TEST(key_of(stream) == "5c0f-77"); // only the first hyphen divides
  BOOST_TEST(stream_of(candidate_id{"c"}).value == "candidate-c");
  BOOST_TEST(stream_of(task_id{"two-sum"}).value == "task-two-sum");
  BOOST_TEST(category_of(stream_id{"odd"}) == "odd");
  BOOST_TEST(key_of(stream_id{"odd"}) == "");
}

BOOST_AUTO_TEST_CASE(an_occurrence_is_a_stream_and_a_version) {
  BOOST_TEST(occurrence_of(stream_id{"session-1"}, 7).value == "session-1@7");
}

BOOST_AUTO_TEST_CASE(a_derived_command_id_is_the_same_for_the_same_purpose_and_for_no_other) {
  const auto id = derived_command_id({"session-1@3"}, "result");
  BOOST_TEST(id.value == "1f381fa1-d9a4-5b36-9f44-ca0aaef7aca9"); // UUID version 5, computed by another program
  BOOST_TEST(is_uuid(id.value));
  BOOST_TEST(derived_command_id({"session-1@3"}, "result").value == id.value);
  BOOST_TEST(derived_command_id({"session-1@4"}, "result").value != id.value);
  BOOST_TEST(derived_command_id({"session-1@3"}, "wake").value != id.value);
}

BOOST_AUTO_TEST_CASE(random_ids_are_uuids_and_differ) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const auto id = random_uuid();
    BOOST_TEST_REQUIRE(is_uuid(id));
    BOOST_TEST_REQUIRE(id[14] == '4');
    BOOST_TEST_REQUIRE(seen.insert(id).second);
  }
}

BOOST_AUTO_TEST_CASE(only_the_36_character_form_is_a_uuid) {
  BOOST_TEST(is_uuid("00000000-0000-4000-8000-00000000000a"));
  BOOST_TEST(is_uuid("00000000-0000-4000-8000-00000000000A"));
  for (const auto* bad :
       {"", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-00000000000g",
        "000000000-000-4000-8000-000000000000", "{0000000-0000-4000-8000-00000000000}",
        "00000000-0000-4000-8000-0000000000001", "00000000 0000 4000 8000 000000000000",
        "-00000000000-4000-8000-0000000000000"})
    BOOST_TEST(!is_uuid(bad), bad);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(timelines)

BOOST_AUTO_TEST_CASE(a_timeline_remembers_what_each_command_wrote) {
  timeline<int> t;
  BOOST_TEST(!t.written_by(first).has_value());
  BOOST_REQUIRE(t.advance(1, first, becomes(10)));
  BOOST_REQUIRE(t.advance(2, first, becomes(20)));
  BOOST_REQUIRE(t.advance(3, second, becomes(30)));
  BOOST_TEST(t.version() == 3);
  BOOST_TEST(t.state() == 30);
  BOOST_TEST((t.written_by(first) == version_range{1, 2}));
  BOOST_TEST((t.written_by(second) == version_range{3, 3}));
}

BOOST_AUTO_TEST_CASE(a_gap_or_a_repeated_version_is_refused_and_changes_nothing) {
  timeline<int> t;
  BOOST_REQUIRE(t.advance(1, first, becomes(10)));
  for (const std::int64_t wrong : {0, 1, 3}) {
    const auto done = t.advance(wrong, second, becomes(99));
    BOOST_TEST_REQUIRE(!done.has_value());
    BOOST_TEST(name(done.error()) == "chain_broken");
  }
  BOOST_TEST(t.version() == 1);
  BOOST_TEST(t.state() == 10);
  BOOST_TEST(!t.written_by(second).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(errors)

BOOST_AUTO_TEST_CASE(every_code_has_a_name_of_its_own_that_leads_back_to_it) {
  std::set<std::string_view> names;
  for (int i = 0; i <= last_code; ++i) {
    const auto code = static_cast<ec>(i);
    BOOST_TEST(!name(code).empty());
    BOOST_TEST(names.insert(name(code)).second, name(code));
    BOOST_TEST((ec_from_name(name(code)) == code), name(code));
    BOOST_TEST(name(code).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos, name(code));
  }
  BOOST_TEST(!ec_from_name("").has_value());
  BOOST_TEST(!ec_from_name("no_such_code").has_value());
}

BOOST_AUTO_TEST_CASE(every_code_is_explained_by_a_sentence_of_its_own) {
  std::set<std::string_view> texts;
  for (int i = 0; i <= last_code; ++i) {
    const auto text = explain(static_cast<ec>(i));
    BOOST_TEST(text.size() >= 8U, name(static_cast<ec>(i)));
    BOOST_TEST(texts.insert(text).second, text);
  }
}

BOOST_AUTO_TEST_CASE(a_number_that_is_no_code_is_an_internal_error) {
  BOOST_TEST(name(static_cast<ec>(255)) == "internal");
  BOOST_TEST((category(static_cast<ec>(255)) == error_category::broken));
}

BOOST_AUTO_TEST_CASE(the_codes_are_sorted_into_who_must_act) {
  BOOST_TEST((category(ec::submission_empty) == error_category::refused));
  for (const auto code :
       {ec::version_conflict, ec::log_unavailable, ec::in_doubt, ec::timed_out, ec::no_specialist, ec::queue_full})
    BOOST_TEST((category(code) == error_category::retry), name(code));
  for (const auto code : {ec::stale_epoch, ec::event_malformed, ec::chain_broken, ec::internal})
    BOOST_TEST((category(code) == error_category::broken), name(code));
}

BOOST_AUTO_TEST_CASE(the_value_of_a_failed_result_throws_the_explanation) {
  const result<int> failed = ec::submission_empty;
  try {
    (void)failed.value();
    BOOST_ERROR("nothing was thrown");
  } catch (const std::runtime_error& e) { BOOST_TEST(e.what() == explain(ec::submission_empty)); }
}

BOOST_AUTO_TEST_CASE(enum_names_lead_back_to_their_values) {
  for (const auto& [value, text] : enum_names<verdict>::value) {
    BOOST_TEST(name(value) == text);
    BOOST_TEST((enum_from_name<verdict>(text) == value));
  }
  BOOST_TEST(name(static_cast<verdict>(200)) == "?");
}

BOOST_AUTO_TEST_SUITE_END()
