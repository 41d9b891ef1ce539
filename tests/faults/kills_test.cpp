// Kills without warning: of the program, of a server process under it, of the whole server.
#include "tests/faults/scene.hpp"
#include "tests/faults/soak.hpp"

#include "sandbox/host.hpp"
#include "tests/e2e/program.hpp"
#include "tests/support/postgres.hpp"

#include <iostream>
#include <thread>

using namespace assay;
using namespace assay::test;
using namespace std::chrono_literals;

namespace {

using dice = std::mt19937_64;

const std::vector<std::string> candidates{"ada", "bob", "cleo"};
constexpr auto endless = "1000000";

void need_sandbox() {
  static const auto here = sandbox::probe_host(sandbox::default_first_uid);
  if (here.usable()) return;
  std::cerr << "skipped: this machine cannot sandbox; assay doctor says why\n";
  std::exit(77);
}

/// The dice of one kill depend on the seed and its number only, so that a late failure can be tried again early.
dice dice_of(const char* what, int number) {
  std::seed_seq seed{
      fault_seed(), static_cast<std::uint64_t>(std::hash<std::string>{}(what)), static_cast<std::uint64_t>(number)};
  return dice{seed};
}

player_process player(scene& at, const char* sessions) {
  std::vector<std::string> arguments{sessions};
  arguments.insert(arguments.end(), candidates.begin(), candidates.end());
  return at.player("play", "sessions", arguments);
}

void pause(dice& chance, std::chrono::microseconds most) {
  std::this_thread::sleep_for(std::chrono::microseconds{chance() % static_cast<std::uint64_t>(most.count())});
}

/// A third of the kills come at any time, a third behind something that the client was told, a third while it waits for
/// an answer.
void wait_for_the_moment(player_process& victim, dice& chance) {
  const auto sort = chance() % 3;
  if (sort == 0) return pause(chance, 1500ms);
  for (auto left = chance() % 25; left > 0; --left)
    if (victim.line().empty()) return;
  (void)victim.says(sort == 1 ? "done" : "asked");
  pause(chance, 4ms);
}

/// Where somebody stands: the last event about them.
std::string where(const scene& at, const std::string& candidate) {
  const auto last = at.text(
      "select type from events where meta->>'subject' = (select meta->>'subject' from events where stream = "
      "'candidate-" +
      candidate + "' limit 1) order by position desc limit 1");
  return last.empty() ? "before the candidate is known" : "behind " + last;
}

void kill_player(scene& at, dice& chance, fault_summary& sum) {
  auto victim = player(at, endless);
  wait_for_the_moment(victim, chance);
  victim.kill_now();
  ++sum.kills["of a client with three candidates"];
  for (const auto& each : candidates) ++sum.where[where(at, each)];
  for (const auto& [id, entry] : read_journal(at.journal_file("sessions"))) sum.unanswered += entry.open();
}

/// What `practice` has shown as a score must be in the log.
void check_shown(const scene& at, const std::string& shown) {
  for (auto end = shown.find(" / 100"); end != std::string::npos; end = shown.find(" / 100", end + 1)) {
    const auto begin = shown.find_last_not_of("0123456789.", end - 1) + 1;
    const auto score = shown.substr(begin, end - begin);
    BOOST_TEST(
        at.number(
            "select count(*) from events where type = 'session.score-awarded' and round((data->>'total')::numeric, 1) "
            "= " +
            score + "::numeric") > 0,
        "shown and not recorded: " << score);
  }
}

/// False when it had come to its end before.
bool kill_practice(scene& at, dice& chance, fault_summary& sum) {
  const auto folder = std::string{ASSAY_SOURCE_DIR} + "/infra/catalogue/tasks/still-inside/solutions/";
  program victim{{"practice", "--task", "still-inside", "--candidate", "paul"}, at.environment()};
  victim.type("submit " + folder + "wrong_counts_once.py\nhint\nsubmit " + folder + "reference.py\n");
  pause(chance, 1500ms);
  victim.signal(SIGKILL);
  if (victim.wait() != 128 + SIGKILL) return false;
  check_shown(at, victim.out());
  ++sum.kills["of assay practice"];
  return true;
}

/// Everybody comes to the end of what they have begun, and nothing is left without an answer.
void play_to_the_end(scene& at) {
  auto last = player(at, "0");
  BOOST_TEST(last.wait() == 0);
  for (const auto& [id, entry] : read_journal(at.journal_file("sessions")))
    BOOST_TEST(!entry.open(), entry.what << " " << id << " has no answer");
  BOOST_TEST(
      at.number("select (select count(*) from events where type = 'candidate.session-opened' and data->>'session' in "
                "(select substr(stream, 9) from events where type = 'session.started' and meta->>'subject' in ('ada', "
                "'bob', 'cleo'))) - (select count(*) from events where type = 'candidate.session-closed' and "
                "meta->>'subject' in ('ada', 'bob', 'cleo'))") == 0,
      "a session is not closed");
}

/// A client lives through `harm`: it goes on by itself, and what it is told is so.
template <class Harm>
void survives(const char* what, int rounds, fault_summary& sum, Harm harm) {
  scene at;
  for (int i = 0; i < rounds; ++i) BOOST_TEST_CONTEXT(what << " " << i << ", seed " << fault_seed()) {
      auto chance = dice_of(what, i);
      auto client = player(at, endless);
      BOOST_REQUIRE(client.says("done"));
      for (int n = 0; n < 2; ++n) {
        wait_for_the_moment(client, chance);
        harm(at, chance);
        ++sum.kills[what];
        BOOST_REQUIRE(client.goes_on(3));
      }
      BOOST_TEST(client.finish() == 0);
      sum.add(at.check());
    }
  play_to_the_end(at);
  sum.add(at.check());
}

} // namespace

BOOST_AUTO_TEST_SUITE(kills)

BOOST_AUTO_TEST_CASE(of_the_program_at_any_moment_lose_and_double_nothing) {
  need_sandbox();
  auto& sum = fault_summary::of("the program killed");
  scene at;
  for (int i = 0; i < sum.times(20, 200); ++i) BOOST_TEST_CONTEXT("kill " << i << ", seed " << fault_seed()) {
      auto chance = dice_of("program", i);
      if (i % 4 == 3)
        while (!kill_practice(at, chance, sum)) {}
      else
        kill_player(at, chance, sum);
      sum.add(at.check());
    }
  play_to_the_end(at);
  sum.add(at.check());
}

BOOST_AUTO_TEST_CASE(of_a_server_process_are_outlived_by_the_program) {
  need_sandbox();
  survives(
      "a server process killed", fault_summary::times(1, 20), fault_summary::of("a server process killed"),
      [](scene& at, dice& chance) {
        const auto victim = at.backend(chance() % 2 == 0 ? "writer" : "");
        if (victim > 0) kill(victim, SIGKILL);
      });
}

BOOST_AUTO_TEST_CASE(of_the_whole_server_are_outlived_by_the_program_which_starts_it_again) {
  need_sandbox();
  survives(
      "the whole server killed", fault_summary::times(1, 20), fault_summary::of("the whole server killed"),
      [](scene& at, dice&) {
        const auto victim = at.server();
        if (victim > 0) kill(victim, SIGKILL);
      });
}

BOOST_AUTO_TEST_SUITE_END()
