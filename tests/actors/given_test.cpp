#include "actors/core/command.hpp"
#include "tests/support/given.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace assay;
using namespace assay::test;

namespace {

/// Counted things; version 1 stored the number as a text.
struct counted {
  static constexpr std::string_view type = "counter.counted";
  static constexpr int version = 2;
  int by = 0;
  static constexpr auto fields() { return std::tuple{field{"by", &counted::by}}; }
  friend bool operator==(const counted&, const counted&) = default;
};

struct count {
  int by = 0;
};

struct counter_decider {
  using state = int;
  using command = std::variant<count>;
  using event = std::variant<counted>;
  static constexpr std::string_view category = "counter";
  static constexpr int revision = 1;
  static result<std::vector<event>> decide(const state& now, const command& cmd) {
    const int by = std::get<count>(cmd).by;
    if (now + by > 10) return ec::value_out_of_range;
    return by == 0 ? std::vector<event>{} : std::vector<event>{counted{by}};
  }
  static state evolve(state now, const event& e, const event_context&) { return now + std::get<counted>(e).by; }
  static std::vector<work> pending(const state&) { return {}; }
  static std::optional<command> accept(const occurrence_id&, const work_result&) { return std::nullopt; }
  static std::vector<int> follow_ups(const state&) { return {}; }
  static std::optional<std::int64_t> wake_at(const state&) { return std::nullopt; }
  static std::optional<command> wake(std::int64_t) { return std::nullopt; }
};

nlohmann::json text_to_number(nlohmann::json old) {
  old["by"] = static_cast<int>(old.value("by", std::string{}).size()); // a stroke each
  return old;
}
constexpr std::array steps{upcast_step{"counter.counted", 1, text_to_number}};

} // namespace

BOOST_AUTO_TEST_SUITE(the_harness)

BOOST_AUTO_TEST_CASE(folds_what_is_given_before_it_asks) {
  given<counter_decider>(counted{3}, counted{4}).when(count{3}).then(counted{3});
  given<counter_decider>(counted{3}, counted{4}).when(count{4}).then_refused(ec::value_out_of_range);
  given<counter_decider>().when(count{0}).then_nothing();
}

BOOST_AUTO_TEST_CASE(reads_old_shapes_by_their_upcast_steps) {
  const auto counter = given_stored<counter_decider>(
      {{"counter.counted", 1, R"({"by":"IIII"})"}, {"counter.counted", 2, R"({"by":3})"}}, steps);
  BOOST_TEST(counter.state() == 7);
  counter.when(count{4}).then_refused(ec::value_out_of_range);
  counter.when(count{3}).then(counted{3});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(any_command_of_an_entity)

BOOST_AUTO_TEST_CASE(belongs_to_exactly_one_sort_of_entity) {
  const std::vector<any_command> all{register_candidate{}, open_session{}, close_session{},  erase_candidate{},
                                     start_session{},      request_hint{}, submit_code{},    end_session{},
                                     accept_result{},      wake_session{}, rescore_attempt{}};
  BOOST_TEST(all.size() == std::variant_size_v<any_command>);
  for (std::size_t i = 0; i < all.size(); ++i) {
    BOOST_TEST(all[i].index() == i);
    const auto candidate = narrow<candidate_command>(all[i]);
    const auto session = narrow<session_command>(all[i]);
    BOOST_TEST(candidate.has_value() != session.has_value());
    BOOST_TEST((candidate ? widen(*candidate) : widen(*session)).index() == i);
  }
}

BOOST_AUTO_TEST_SUITE_END()
