// A process that is stopped while it holds a candidate's lease, and goes on when another one has it.
#include "tests/e2e/program.hpp"
#include "tests/faults/scene.hpp"
#include "tests/support/postgres.hpp"

#include "sandbox/host.hpp"

#include <iostream>
#include <memory>
#include <thread>

using namespace assay;
using namespace assay::test;
using namespace std::chrono_literals;

namespace {

const std::string prompt = "quit  "; // the last line of the help that follows the task

struct short_leases : scene {
  short_leases() {
    static const auto here = sandbox::probe_host(sandbox::default_first_uid);
    if (!here.usable()) {
      std::cerr << "skipped: this machine cannot sandbox; assay doctor says why\n";
      std::exit(77);
    }
    set("ASSAY_LEASE_SECONDS", "1");
  }

  static std::string submit(const std::string& file) {
    return "submit " + std::string{ASSAY_SOURCE_DIR} + "/infra/catalogue/tasks/still-inside/solutions/" + file + "\n";
  }
  static std::vector<std::string> practice() { return {"practice", "--task", "still-inside", "--candidate", "ada"}; }

  /// Tries until the lease of the stopped process is over, and is then at the prompt of the open session.
  std::unique_ptr<program> take_over() const {
    for (;;) {
      auto next = std::make_unique<program>(practice(), environment());
      if (next->shows(prompt)) return next;
      BOOST_TEST_REQUIRE(next->err().find("practising in another process") != std::string::npos, next->err());
    }
  }
};

/// Holds the next append of the log until it is opened.
class gate {
public:
  explicit gate(const std::string& url) : holder_{url}, observer_{url} {
    pqxx::nontransaction{holder_}.exec(R"(
      create or replace function test_gate() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_lock_shared(4242);
          perform pg_advisory_unlock_shared(4242);
          return null;
        end $$;
      create trigger test_gate before insert on events for each statement execute function test_gate();
      select pg_advisory_lock(4242);)");
  }
  void wait_for_somebody() {
    while (!pqxx::nontransaction{observer_}.query_value<bool>(
        "select exists (select from pg_locks where locktype = 'advisory' and objid = 4242 and not granted)"))
      std::this_thread::sleep_for(5ms);
  }
  void open() { pqxx::nontransaction{holder_}.exec("select pg_advisory_unlock(4242)"); }
  void remove() { pqxx::nontransaction{holder_}.exec("drop trigger test_gate on events"); }

private:
  pqxx::connection holder_;
  pqxx::connection observer_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(lease)

BOOST_AUTO_TEST_CASE(a_stopped_holder_loses_it_after_its_time_and_its_later_command_is_refused_and_told_so) {
  short_leases at;
  program first{at.practice(), at.environment()};
  BOOST_REQUIRE(first.shows(prompt));
  first.signal(SIGSTOP);
  const auto second = at.take_over();
  BOOST_TEST(second->out().find("Going on with your open session.") != std::string::npos);
  first.type(at.submit("reference.py"));
  first.signal(SIGCONT);
  BOOST_TEST(first.shows("another process"), first.out() + first.err());
  first.end_input();
  BOOST_TEST(first.wait() == 3, first.err());
  BOOST_TEST(at.number("select count(*) from events where type = 'session.submission-received'") == 0);

  second->type(at.submit("reference.py"));
  BOOST_TEST(second->shows("Solved."), second->out() + second->err());
  second->end_input();
  BOOST_TEST(second->wait() == 0);
  BOOST_TEST(at.number("select count(*) from events where type = 'session.score-awarded'") == 1);
  at.check();
}

BOOST_AUTO_TEST_CASE(a_stopped_holder_goes_on_with_what_happened_meanwhile_when_nobody_else_is_there_any_more) {
  short_leases at;
  program first{at.practice(), at.environment()};
  BOOST_REQUIRE(first.shows(prompt));
  first.signal(SIGSTOP);
  const auto second = at.take_over();
  second->type(at.submit("wrong_counts_once.py"));
  BOOST_TEST(second->shows("31.6 / 100"));
  second->end_input();
  BOOST_TEST(second->wait() == 1); // its last solution was not accepted
  first.type(at.submit("reference.py"));
  first.signal(SIGCONT);
  BOOST_TEST(first.shows("Solved."), first.out() + first.err());
  first.end_input();
  BOOST_TEST(first.wait() == 0, first.err());
  BOOST_TEST(at.number("select max((data->>'attempt')::int) from events where type = 'session.score-awarded'") == 2);
  at.check();
}

BOOST_AUTO_TEST_CASE(a_command_that_was_under_way_when_its_process_stopped_is_done_once_whoever_asks_again) {
  short_leases at;
  auto first = at.player("play", "ada", {"1000", "ada"});
  BOOST_REQUIRE(first.says("done"));
  gate hold{at.url()};
  hold.wait_for_somebody();
  kill(first.pid(), SIGSTOP);
  hold.open(); // the server finishes the append; nobody hears of it
  hold.remove();

  // Another process has the same notes: it asks again what has no answer, under the same ids, when the lease is free.
  std::filesystem::copy(at.journal_file("ada"), at.journal_file("second"));
  auto second = at.player("play", "second", {"1000", "ada"});
  BOOST_REQUIRE(second.goes_on(3));

  kill(first.pid(), SIGCONT);
  BOOST_TEST(first.says("another process")); // has taken over, or: the candidate is practising there
  first.finish();
  BOOST_TEST(second.goes_on(3)); // undisturbed
  BOOST_TEST(second.finish() == 0);
  at.check(); // what both were told is the same
}

BOOST_AUTO_TEST_CASE(an_append_of_a_stopped_holder_is_refused_by_the_log_itself) {
  scene at;
  auto first = at.player("hold", "first", {"one"});
  BOOST_REQUIRE(first.says("held"));
  kill(first.pid(), SIGSTOP);
  pqxx::connection second{at.url()};
  const auto taken = [&] {
    return pqxx::nontransaction{second}.query_value<bool>(
        "select acquire_lease('candidate-one', 'second', interval '1 minute') is not null");
  };
  while (!taken()) std::this_thread::sleep_for(20ms);
  kill(first.pid(), SIGCONT);
  first.type("\n");
  BOOST_TEST(first.says("stale_epoch another process has taken over this candidate; this one must stop"));
  BOOST_TEST(first.wait() == 5);
  BOOST_TEST(at.number("select position from head") == 0);
  at.check();
}

BOOST_AUTO_TEST_SUITE_END()
