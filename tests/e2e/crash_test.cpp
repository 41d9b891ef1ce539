#include "tests/e2e/desk.hpp"

#include <boost/test/unit_test.hpp>

#include <signal.h>

#include <thread>

using namespace assay::test;
using namespace std::chrono_literals;

namespace {

/// Makes the n-th append of a database wait for a lock that the test holds: between two appends the program is in
/// exactly one state of its workflow.
class gate {
public:
  gate(const std::string& url, int n) : holder_{url}, observer_{url} {
    pqxx::nontransaction{holder_}.exec(R"(
      create sequence test_appends;
      create table test_gate(n bigint);
      create function test_gate() returns trigger language plpgsql as $$
        begin
          if nextval('test_appends') = (select n from test_gate) then
            perform pg_advisory_lock(4242);
            perform pg_advisory_unlock(4242);
          end if;
          return null;
        end $$;
      create trigger test_gate before insert on events for each statement execute function test_gate();
      select pg_advisory_lock(4242);)");
    pqxx::nontransaction{holder_}.exec("insert into test_gate values (" + std::to_string(n) + ")");
  }

  bool somebody_waits() {
    return pqxx::nontransaction{observer_}.query_value<bool>(
        "select exists (select from pg_locks where locktype = 'advisory' and objid = 4242 and not granted"
        " and database = (select oid from pg_database where datname = current_database()))");
  }

  /// The append that waited is undone, as if the program had died before it, and no other one waits.
  void open() {
    pqxx::nontransaction to{holder_};
    to.exec(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 4242 and not granted");
    to.exec("update test_gate set n = 0");
    to.exec("select pg_advisory_unlock(4242)");
  }

private:
  pqxx::connection holder_;
  pqxx::connection observer_;
};

const std::string script = "submit " + wrong() + "\nhint\nsubmit " + right() + "\n";

/// True when the program was killed before its n-th append; false when it came to its end without one.
bool killed_before_append(const desk& at, gate& stop) {
  program p{{"practice", "--task", task}, at.environment()};
  p.type(script);
  p.end_input();
  for (const auto until = std::chrono::steady_clock::now() + 60s; std::chrono::steady_clock::now() < until;) {
    if (stop.somebody_waits()) {
      p.signal(SIGKILL);
      BOOST_TEST(p.wait() == 128 + SIGKILL);
      return true;
    }
    if (p.wait(2ms) >= 0) return false;
  }
  BOOST_FAIL("it neither ended nor came to the gate");
  return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(crash)

BOOST_AUTO_TEST_CASE(a_program_that_is_killed_before_any_of_its_appends_goes_on_and_scores_every_attempt_once) {
  int states = 0;
  for (int n = 1;; ++n) {
    BOOST_TEST_CONTEXT("killed before append " << n) {
      const desk at;
      gate stop{at.url, n};
      const bool killed = killed_before_append(at, stop);
      stop.open();
      if (!killed) break;
      ++states;
      // The session is opened, gone on with or found solved; the script's first submission may come again as another
      // attempt.
      const auto again = run({"practice", "--task", task}, at.environment(), script);
      BOOST_TEST(again.code == 0, again.err);
      const auto events = std::string{"select count(*) from events where type = "};
      BOOST_TEST(at.number(events + "'session.started'") == 1);
      BOOST_TEST(at.number(events + "'candidate.session-opened'") == 1);
      BOOST_TEST(at.number(events + "'session.finished' and data->>'how' = 'accepted'") == 1);
      const auto scores = at.number(events + "'session.score-awarded'");
      BOOST_TEST(scores >= 2);
      BOOST_TEST(
          at.number("select count(distinct data->>'attempt') from events where type = 'session.score-awarded'") ==
          scores);
      BOOST_TEST(at.number(events + "'session.submission-received'") == scores);
      BOOST_TEST(at.number(events + "'session.execution-completed'") == scores);
      const auto verified = run({"audit", "verify"}, at.environment());
      BOOST_TEST(verified.code == 0, verified.out);
    }
  }
  // Registered, opened, started, presented, received, judged, examined (three results), hint asked and given, and so
  // on.
  BOOST_TEST(states >= 12);
}

BOOST_AUTO_TEST_SUITE_END()
