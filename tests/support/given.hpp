#pragma once

#include "actors/core/decision.hpp"
#include "tests/support/stored.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <concepts>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// given<decider>(events...).when(command).then(events...), .then_nothing() or .then_refused(ec).
/// Every event that is seen goes through its stored JSON form and back, and after every one a state folded anew from
/// what is stored must wait for the same works: what a restart would do.
namespace assay::test {

template <class Event>
std::string show(const std::vector<Event>& events) {
  std::string out;
  for (const auto& each : events)
    out += "\n    " +
           std::visit([](const auto& e) { return std::string{e.type} + " " + codec::dump(codec::write(e)); }, each);
  return out.empty() ? " nothing" : out;
}

template <class Event, class Item>
void append_to(std::vector<Event>& all, const Item& item) {
  if constexpr (std::constructible_from<Event, const Item&>)
    all.emplace_back(item);
  else
    for (const auto& each : item) append_to(all, each);
}

/// A list of one stream's events out of single events and lists of them.
template <class Event, class... Items>
std::vector<Event> list_of(const Items&... items) {
  std::vector<Event> out;
  (append_to(out, items), ...);
  return out;
}

/// A folded history.
template <decider D>
class history {
public:
  using event_type = typename D::event;

  explicit history(stream_id stream) : stream_{std::move(stream)} {}

  void take(const event_type& e) {
    const auto version = static_cast<std::int64_t>(events_.size()) + 1;
    const auto form = stored(e, stream_, version, version, at(version));
    const auto again = decode<event_type>(form);
    BOOST_REQUIRE_MESSAGE(again, form.type << " cannot be read back: " << form.data);
    BOOST_REQUIRE_MESSAGE(*again == e, form.type << " changes when it is stored: " << form.data);
    events_.push_back(e);
    state_ = D::evolve(std::move(state_), e, {stream_, version, form.recorded_at_us});
    recovered_ = D::evolve(std::move(recovered_), *again, {stream_, version, form.recorded_at_us});
    check_recovery();
  }

  [[nodiscard]] const typename D::state& state() const { return state_; }
  [[nodiscard]] const std::vector<event_type>& events() const { return events_; }
  [[nodiscard]] const stream_id& stream() const { return stream_; }

  /// Microseconds since 1970 at which version `n` was recorded: one second apart.
  static std::int64_t at(std::int64_t version) { return version * 1'000'000; }

private:
  void check_recovery() const {
    const auto before = D::pending(state_);
    const auto after = D::pending(recovered_);
    BOOST_TEST_REQUIRE(before.size() == after.size());
    std::set<occurrence_id> occurrences;
    for (std::size_t i = 0; i < before.size(); ++i) {
      BOOST_TEST_REQUIRE(before[i].occurrence.value == after[i].occurrence.value);
      BOOST_TEST_REQUIRE((before[i].request == after[i].request), "a restart asks for something else");
      BOOST_TEST_REQUIRE(before[i].subject.value == stream_.value);
      BOOST_TEST_REQUIRE(occurrences.insert(before[i].occurrence).second, "two works under one occurrence");
    }
  }

  stream_id stream_;
  typename D::state state_{};
  typename D::state recovered_{}; ///< folded from the stored forms alone
  std::vector<event_type> events_;
};

/// What a command led to.
template <decider D>
class outcome {
public:
  using event_type = typename D::event;

  outcome(history<D> past, result<std::vector<event_type>> decided)
      : history_{std::move(past)}, decided_{std::move(decided)} {
    if (decided_)
      for (const auto& each : *decided_) history_.take(each);
  }

  template <class... Items>
  const outcome& then(const Items&... items) const {
    const auto expected = list_of<event_type>(items...);
    BOOST_REQUIRE_MESSAGE(decided_, "refused (" << name(decided_.error()) << "), expected" << show(expected));
    BOOST_CHECK_MESSAGE(*decided_ == expected, "expected" << show(expected) << "\n  but got" << show(*decided_));
    return *this;
  }
  const outcome& then_nothing() const { return then(); }
  const outcome& then_refused(ec code) const {
    if (decided_)
      BOOST_ERROR("expected " << name(code) << " but got" << show(*decided_));
    else
      BOOST_TEST(name(decided_.error()) == name(code));
    return *this;
  }
  /// The types of the events, when their contents are not the point.
  const outcome& then_types(const std::vector<std::string_view>& types) const {
    BOOST_REQUIRE_MESSAGE(decided_, "refused: " << name(decided_.error()));
    std::vector<std::string_view> got;
    for (const auto& each : *decided_) got.push_back(std::visit([](const auto& e) { return e.type; }, each));
    BOOST_TEST(got == types, boost::test_tools::per_element());
    return *this;
  }
  /// Afterwards the state waits for works under the occurrences of these versions.
  const outcome& then_pending(const std::vector<std::int64_t>& versions) const {
    std::vector<std::string> expected;
    std::vector<std::string> got;
    for (const auto each : versions) expected.push_back(occurrence_of(history_.stream(), each).value);
    for (const auto& each : D::pending(history_.state())) got.push_back(each.occurrence.value);
    std::sort(got.begin(), got.end());
    std::sort(expected.begin(), expected.end());
    BOOST_TEST(got == expected, boost::test_tools::per_element());
    return *this;
  }

  [[nodiscard]] const std::vector<event_type>& events() const { return decided_.value(); }
  [[nodiscard]] const typename D::state& state() const { return history_.state(); }
  [[nodiscard]] const history<D>& past() const { return history_; }

private:
  history<D> history_;
  result<std::vector<event_type>> decided_;
};

template <decider D>
class given_history {
public:
  explicit given_history(history<D> past) : history_{std::move(past)} {}

  outcome<D> when(const typename D::command& command) const { return {history_, D::decide(history_.state(), command)}; }
  [[nodiscard]] const typename D::state& state() const { return history_.state(); }
  [[nodiscard]] const history<D>& past() const { return history_; }

private:
  history<D> history_;
};

inline constexpr std::string_view test_key = "5c0f0d3a-7f5e-4a44-9a39-6f3a0e3f7f11";

template <decider D, class... Items>
given_history<D> given(const Items&... items) {
  history<D> past{stream_of(D::category, test_key)};
  for (const auto& each : list_of<typename D::event>(items...)) past.take(each);
  return given_history<D>{std::move(past)};
}

/// One event as it may stand in an old log.
struct old_event {
  std::string_view type;
  int version = 1;
  std::string_view json;
};

/// The same from stored texts, brought to the latest shape by `steps`.
template <decider D>
given_history<D> given_stored(const std::vector<old_event>& log, std::span<const upcast_step> steps = upcast_steps()) {
  history<D> past{stream_of(D::category, test_key)};
  for (const auto& each : log) {
    recorded_event form;
    form.type = each.type;
    form.schema_version = each.version;
    form.data = each.json;
    const auto read = decode<typename D::event>(form, steps);
    BOOST_REQUIRE_MESSAGE(read, each.type << ": " << name(read.error()));
    past.take(*read);
  }
  return given_history<D>{std::move(past)};
}

} // namespace assay::test
