#include "tests/contract/backend.hpp"

using namespace assay;
using contract::append_of;
using contract::event_with;

namespace {
struct lease_fixture : contract::fixture {
  result<lease> acquire(const std::string& holder, std::int64_t ttl_ms = 60'000) {
    return ask<lease>(log, acquire_lease{"candidate-a", holder, ttl_ms});
  }
  ec renew(const lease& held, const std::string& holder, std::int64_t ttl_ms = 60'000) {
    const auto done = ask<void>(log, renew_lease{held, holder, ttl_ms});
    return done ? ec::ok : done.error();
  }
  ec append_under(const lease& held, std::int64_t expected) {
    auto r = append_of("session-a", expected, {event_with("{}")});
    r.owner = held;
    const auto done = append(r);
    return done ? ec::ok : done.error();
  }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(leases, lease_fixture)

BOOST_AUTO_TEST_CASE(a_live_lease_is_never_bumped) {
  const auto held = acquire("one").value();
  BOOST_TEST(held.epoch == 1);
  BOOST_TEST(acquire("two").error() == ec::busy_elsewhere);
  BOOST_TEST(append_under(held, 0) == ec::ok);
  BOOST_TEST(renew(held, "one") == ec::ok);
}

BOOST_AUTO_TEST_CASE(its_holder_gets_the_same_epoch_again) {
  const auto held = acquire("one").value();
  BOOST_TEST((acquire("one").value() == held));
}

BOOST_AUTO_TEST_CASE(a_lease_given_back_goes_to_the_next_with_a_new_epoch) {
  const auto old = acquire("one").value();
  BOOST_TEST(renew(old, "one", 0) == ec::ok);
  const auto held = acquire("two").value();
  BOOST_TEST(held.epoch == old.epoch + 1);
  BOOST_TEST(renew(old, "one") == ec::stale_epoch);
  BOOST_TEST(append_under(old, 0) == ec::stale_epoch);
  BOOST_TEST(append_under(held, 0) == ec::ok);
}

BOOST_AUTO_TEST_CASE(an_expired_lease_can_be_taken_over) {
  const auto old = acquire("one", 1).value();
  result<lease> held = ec::busy_elsewhere;
  while (!held && held.error() == ec::busy_elsewhere) held = acquire("two");
  BOOST_TEST(held.value().epoch == old.epoch + 1);
  BOOST_TEST(append_under(old, 0) == ec::stale_epoch);
}

BOOST_AUTO_TEST_CASE(an_expired_lease_that_nobody_took_still_works) {
  const auto held = acquire("one", 1).value();
  BOOST_TEST(append_under(held, 0) == ec::ok);
  BOOST_TEST(renew(held, "one") == ec::ok);
  BOOST_TEST(acquire("two").error() == ec::busy_elsewhere);
}

BOOST_AUTO_TEST_CASE(an_epoch_that_was_never_given_is_stale) {
  BOOST_TEST(append_under({"candidate-a", 1}, 0) == ec::stale_epoch);
  const auto held = acquire("one").value();
  BOOST_TEST(append_under({held.key, held.epoch + 1}, 0) == ec::stale_epoch);
  BOOST_TEST(renew({held.key, held.epoch + 1}, "one") == ec::stale_epoch);
  BOOST_TEST(renew(held, "two") == ec::stale_epoch);
}

BOOST_AUTO_TEST_CASE(a_repeated_command_is_recognised_even_after_the_lease_was_lost) {
  const auto old = acquire("one").value();
  auto r = append_of("session-a", 0, {event_with("{}")});
  r.owner = old;
  append(r).value();
  BOOST_TEST(renew(old, "one", 0) == ec::ok);
  acquire("two").value();
  BOOST_TEST((append(r).value().kind == append_kind::repeated));
}

BOOST_AUTO_TEST_SUITE_END()
