#include "events/core/chain.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace assay;

namespace {

recorded_event fixed() {
  recorded_event e;
  e.position = 42;
  e.stream = {"session-1"};
  e.version = 3;
  e.type = "session.finished";
  e.schema_version = 1;
  e.data = R"({"how": "quit"})";
  e.meta = R"({"by": {"id": "n", "kind": "node"}})";
  e.command = {"11111111-2222-4333-8444-555555555555"};
  e.recorded_at_us = 1'700'000'000'000'000;
  return e;
}

// Computed by another program (Python's hashlib over the documented layout).
constexpr std::string_view fixed_hash = "da5f21002cae13d0dbb828b3bbf53fb3fbd87714b2f4bc9655a646aaf18c3865";
constexpr std::string_view second_hash = "5695edd684b458c12449680b640ef21d74f29ae65dfd956d3496c220495f630d";

} // namespace

BOOST_AUTO_TEST_SUITE(chain)

BOOST_AUTO_TEST_CASE(a_fixed_event_has_a_fixed_hash) {
  const auto first = chain_link(chain_start(), fixed());
  BOOST_TEST(first == fixed_hash);
  BOOST_TEST(chain_link(first, fixed()) == second_hash);
}

BOOST_AUTO_TEST_CASE(sha256_is_that_of_the_standard) {
  BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(chain_start() == std::string(64, '0'));
}

BOOST_AUTO_TEST_CASE(changing_any_field_or_the_previous_hash_changes_the_hash) {
  const std::vector<std::function<void(recorded_event&)>> changes{
      [](auto& e) { ++e.position; },
      [](auto& e) { e.stream.value += "x"; },
      [](auto& e) { ++e.version; },
      [](auto& e) { e.type += "x"; },
      [](auto& e) { ++e.schema_version; },
      [](auto& e) { e.data += " "; },
      [](auto& e) { e.meta += " "; },
      [](auto& e) { e.command.value[0] = '2'; },
      [](auto& e) { ++e.recorded_at_us; },
      [](auto& e) {
        e.data += e.meta[0];
        e.meta.erase(0, 1);
      },
      [](auto& e) {
        e.stream.value = "session-13";
        e.version = 0;
      }};
  std::set<std::string> seen{chain_link(chain_start(), fixed()), chain_link(std::string(63, '0') + "1", fixed())};
  BOOST_TEST(seen.size() == 2U);
  for (const auto& change : changes) {
    auto e = fixed();
    change(e);
    BOOST_TEST(seen.insert(chain_link(chain_start(), e)).second);
  }
}

BOOST_AUTO_TEST_CASE(the_hash_that_an_event_carries_is_not_part_of_its_own) {
  auto e = fixed();
  e.hash = "something";
  BOOST_TEST(chain_link(chain_start(), e) == fixed_hash);
}

BOOST_AUTO_TEST_SUITE_END()
