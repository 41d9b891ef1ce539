// Two processes that append to the same streams, and one of them dying again and again.
#include "tests/faults/scene.hpp"
#include "tests/faults/soak.hpp"
#include "tests/support/postgres.hpp"

#include <thread>

using namespace assay;
using namespace assay::test;

namespace {

const std::vector<std::string> keys{"one", "two", "three"};

player_process writer(scene& at, const std::string& journal, int count) {
  std::vector<std::string> arguments{"4", std::to_string(count)};
  arguments.insert(arguments.end(), keys.begin(), keys.end());
  return at.player("append", journal, arguments);
}

} // namespace

BOOST_AUTO_TEST_SUITE(writers)

BOOST_AUTO_TEST_CASE(of_the_same_streams_in_two_processes_lose_and_double_nothing) {
  scene at;
  auto one = writer(at, "one", 150);
  auto two = writer(at, "two", 150);
  int answers_of_one = 0;
  int answers_of_two = 0;
  const auto listen = [](player_process& to, int& answers) {
    for (auto line = to.line(); !line.empty(); line = to.line()) answers += line.starts_with("done ");
  };
  {
    const std::jthread other{[&] { listen(two, answers_of_two); }};
    listen(one, answers_of_one);
  }
  BOOST_TEST(one.finish() == 0);
  BOOST_TEST(two.finish() == 0);
  BOOST_TEST(answers_of_one == 150);
  BOOST_TEST(answers_of_two == 150);
  BOOST_TEST(at.number("select count(distinct stream) from events") == 3);
  const auto whole = at.check();
  BOOST_TEST(whole.acknowledged == 300);
}

BOOST_AUTO_TEST_CASE(that_are_killed_beside_a_living_one_find_what_they_had_done) {
  auto& sum = fault_summary::of("one of two writers of the same streams killed");
  scene at;
  std::mt19937_64 chance{fault_seed()};
  auto living = writer(at, "living", 1'000'000);
  const std::jthread reader{[&] {
    while (!living.line().empty()) {}
  }};
  for (int i = 0; i < sum.times(5, 100); ++i) {
    auto victim = writer(at, "victim", 1'000'000);
    for (auto left = chance() % 40; left > 0; --left)
      if (victim.line().empty()) break;
    victim.kill_now();
    ++sum.kills["of a writer"];
  }
  BOOST_TEST(writer(at, "victim", 0).wait() == 0); // asks again what had no answer
  living.kill_now();
  BOOST_TEST(writer(at, "living", 0).wait() == 0);
  for (const auto* name : {"victim", "living"})
    for (const auto& [id, entry] : read_journal(at.journal_file(name))) BOOST_TEST(!entry.open(), id);
  sum.add(at.check());
}

BOOST_AUTO_TEST_SUITE_END()
