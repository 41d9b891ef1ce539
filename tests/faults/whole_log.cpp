#include "tests/faults/whole_log.hpp"

#include "infra/postgres/folder.hpp"
#include "projections/views.hpp"
#include "tests/e2e/program.hpp"

#include <boost/test/unit_test.hpp>

#include <pqxx/pqxx>

#include <chrono>
#include <set>
#include <thread>

namespace assay::test {
namespace {

using namespace std::chrono_literals;

std::int64_t number(pqxx::connection& to, const std::string& sql) {
  return pqxx::nontransaction{to}.query_value<std::int64_t>(sql);
}

/// The server still finishes what a killed client has sent, and only then finds that nobody listens.
void wait_for_the_last_backend(pqxx::connection& to) {
  while (number(
             to, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                 " and application_name like 'assay %'") > 0)
    std::this_thread::sleep_for(5ms);
}

void check_numbers(pqxx::connection& to) {
  const auto events = number(to, "select count(*) from events");
  BOOST_TEST(number(to, "select coalesce(max(position), 0) from events") == events, "positions have a gap");
  BOOST_TEST(number(to, "select coalesce(min(position), 1) from events") == 1);
  BOOST_TEST(number(to, "select position from head") == events, "the head is not the last position");
  BOOST_TEST(
      number(
          to,
          "select count(*) from (select from events group by stream having max(version) <> count(*) or min(version) "
          "<> 1) broken") == 0,
      "the versions of a stream have a gap");
}

/// Each query counts what must not be.
void check_nothing_is_doubled(pqxx::connection& to) {
  const std::map<std::string, std::string> doubled{
      {"a command stands at two places",
       "select from events group by command_id having count(distinct stream) > 1 or max(version) - min(version) >= "
       "count(*)"},
      {"a work has two results",
       "select from events where type in ('session.task-presented', 'session.execution-completed', "
       "'session.metrics-collected', 'session.analysis-completed', 'session.review-completed', 'session.hint-given') "
       "group by stream, meta->>'causation', type having count(*) > 1"},
      {"an attempt is scored twice",
       "select from events where type = 'session.score-awarded' group by stream, data->>'attempt' having count(*) > 1"},
      {"a submission is received twice under one number, though nothing failed",
       "select from events e where type = 'session.submission-received' and not exists (select from events f where "
       "f.stream = e.stream and f.data->>'result' = 'sandbox-failure') group by stream, data->>'attempt' having "
       "count(*) "
       "> 1"},
      {"a session is opened or closed twice",
       "select from events where type in ('candidate.session-opened', 'candidate.session-closed') group by type, "
       "data->>'session' having count(*) > 1"},
      {"a session is ended twice", "select from events where type in ('session.finished', 'session.abandoned') group "
                                   "by stream having count(*) > 1"},
  };
  for (const auto& [what, query] : doubled)
    BOOST_TEST(number(to, "select count(*) from (" + query + ") found") == 0, what);
}

struct place {
  stream_id stream;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::int64_t last_position = 0;
};

/// What the clients of these journals have left in the log, by command.
std::map<std::string, place> places_of_clients(pqxx::connection& to) {
  std::map<std::string, place> out;
  pqxx::nontransaction direct{to};
  for (const auto& row : direct.exec("select command_id::text, min(stream), min(version), max(version), max(position) "
                                     "from events where meta->'by'->>'kind' = 'candidate' group by command_id"))
    out[row[0].as<std::string>()] = {
        {row[1].as<std::string>()}, row[2].as<std::int64_t>(), row[3].as<std::int64_t>(), row[4].as<std::int64_t>()};
  return out;
}

void check_acknowledged(pqxx::connection& to, const std::vector<std::string>& journals, whole_log& found) {
  const auto places = places_of_clients(to);
  std::set<std::string> sent;
  std::set<std::string> players;
  for (const auto& file : journals)
    for (const auto& [command, entry] : read_journal(file)) {
      sent.insert(command);
      players.insert(entry.stream.value);
      if (!entry.done) continue;
      ++found.acknowledged;
      if (entry.done->last < entry.done->first) continue;
      found.repeated += entry.done->position == 0;
      const auto there = places.find(command);
      BOOST_TEST_CONTEXT(entry.what << " " << command << " to " << entry.stream.value) {
        BOOST_REQUIRE_MESSAGE(there != places.end(), "it was acknowledged and is lost");
        BOOST_TEST(there->second.stream.value == entry.stream.value);
        BOOST_TEST(there->second.first == entry.done->first);
        BOOST_TEST(there->second.last == entry.done->last);
        if (entry.done->position != 0) BOOST_TEST(there->second.last_position == entry.done->position);
      }
    }
  for (const auto& [command, there] : places)
    if (players.contains(there.stream.value))
      BOOST_TEST(sent.contains(command), "nobody sent " << command << ", which is in " << there.stream.value);
}

void check_program(const log_place& at, const std::vector<std::string>& arguments) {
  const auto done = run(arguments, at.environment);
  BOOST_TEST_CONTEXT(arguments[0] << ' ' << arguments[1]) BOOST_TEST(done.code == 0, done.out + done.err);
}

void catch_up(const std::string& url) {
  postgres::folder follow{{.url = url}, all_views(), 10'000};
  for (auto now = follow.step();; now = follow.step()) {
    BOOST_REQUIRE(now.stopped == ec::ok);
    if (now.reached >= now.head) return;
  }
}

using rows = std::vector<std::string>;
rows rows_of_views(pqxx::connection& to) {
  rows out;
  pqxx::nontransaction direct{to};
  for (const auto& row :
       direct.exec("select view, key, v.position, data::text from views v join checkpoints c using (view, "
                   "generation) where live order by view, key"))
    out.push_back(
        row[0].as<std::string>() + ' ' + row[1].as<std::string>() + " @" + row[2].as<std::string>() + ' ' +
        row[3].as<std::string>());
  return out;
}

} // namespace

pqxx::connection patient_connection(const std::string& url) {
  for (const auto until = std::chrono::steady_clock::now() + 60s;; std::this_thread::sleep_for(20ms)) {
    try {
      return pqxx::connection{url};
    } catch (const pqxx::broken_connection&) {
      if (std::chrono::steady_clock::now() > until) throw;
    }
  }
}

whole_log check_whole(const log_place& at, const std::vector<std::string>& journals) {
  whole_log found;
  auto to = patient_connection(at.url);
  wait_for_the_last_backend(to);
  check_numbers(to);
  check_nothing_is_doubled(to);
  check_acknowledged(to, journals, found);
  found.events = number(to, "select position from head");
  found.sessions = number(to, "select count(*) from events where type = 'session.started'");
  found.scores = number(to, "select count(*) from events where type = 'session.score-awarded'");
  check_program(at, {"audit", "verify"});
  const auto file = at.folder + "/export.jsonl";
  check_program(at, {"audit", "export", file});
  check_program(at, {"audit", "verify", file});
  catch_up(at.url);
  const auto before = rows_of_views(to);
  check_program(at, {"projections", "rebuild"});
  const auto after = rows_of_views(to);
  BOOST_TEST((found.sessions == 0 || !before.empty()));
  BOOST_TEST(before == after, boost::test_tools::per_element());
  return found;
}

} // namespace assay::test
