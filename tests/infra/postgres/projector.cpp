#include "infra/postgres/projector.hpp"

#include "infra/postgres/folder.hpp"
#include "infra/postgres/log.hpp"
#include "tests/infra/postgres/tally.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/child.hpp"
#include "tests/support/postgres.hpp"

using namespace assay;
using test::child;
using test::postgres_for_tests;
using test::tally;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

/// The same view after its fold was changed.
struct tally_2 : tally {
  static constexpr int revision = 2;
  static constexpr auto fields() { return std::tuple{field{"twice", &tally_2::twice}}; }
  std::int64_t twice = 0;
  static result<tally_2> project(tally_2 row, const recorded_event&) {
    row.twice += 2;
    return row;
  }
};

ec refuse(nlohmann::json&, const recorded_event&) { return ec::event_malformed; }

struct projector_fixture : test::world {
  std::string url = test::fresh_database();
  event_log_actor log = spawn_postgres_log(system, {.database = {.url = url}});
  ~projector_fixture() { log = nullptr; }

  void append(int count) {
    for (int s = 0; s < 3; ++s) {
      append_request r;
      r.stream = {"session-" + std::to_string(s)};
      r.expected = version;
      r.command = {random_uuid()};
      r.events.assign(static_cast<std::size_t>(count), {"test.event", 1, "{}", "{}"});
      ask<append_receipt>(log, r).value();
    }
    version += count;
  }
  std::int64_t head() { return 3 * version; }
  views_actor spawn(std::vector<projection> projections) {
    return spawn_projector(system, {.database = {.url = url}, .batch = 7}, std::move(projections));
  }
  ec wait(const views_actor& views, std::int64_t position) {
    const auto done = ask<void>(views, wait_for_position{position, 30'000});
    return done ? ec::ok : done.error();
  }
  std::string query(const std::string& statement) {
    pqxx::connection to{url};
    return pqxx::nontransaction{to}.exec(statement).one_field().as<std::string>("");
  }
  // The rows say that each event was folded once.
  void check_rows() {
    BOOST_TEST(query("select sum((data->>'events')::bigint) from views") == std::to_string(head()));
    BOOST_TEST(
        query("select sum((data->>'positions')::bigint) from views") == std::to_string(head() * (head() + 1) / 2));
    BOOST_TEST(query("select position from checkpoints where live") == std::to_string(head()));
  }
  std::int64_t version = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(projector, projector_fixture)

BOOST_AUTO_TEST_CASE(rows_and_checkpoint_move_together) {
  append(10);
  postgres::folder work{{.url = url}, {erase_type<tally>()}, 7};
  auto now = work.step();
  BOOST_TEST(now.reached == 7);
  BOOST_TEST(now.head == 30);
  BOOST_TEST(query("select sum((data->>'events')::bigint) from views") == "7");
  BOOST_TEST(query("select position from checkpoints") == "7");
  while (now.reached < now.head) now = work.step();
  check_rows();
}

BOOST_AUTO_TEST_CASE(projectors_of_several_processes_apply_each_event_once) {
  append(100);
  child one{{ASSAY_TEST_HELPER, "fold", url}};
  child two{{ASSAY_TEST_HELPER, "fold", url}};
  const auto views = spawn({erase_type<tally>()});
  append(100);
  BOOST_TEST(wait(views, head()) == ec::ok);
  check_rows();
}

BOOST_AUTO_TEST_CASE(a_projector_killed_in_the_middle_leaves_whole_batches) {
  append(300);
  {
    child victim{{ASSAY_TEST_HELPER, "fold", url}};
    BOOST_TEST(victim.line() == "folding");
    while (query("select count(*) from checkpoints where position > 0") == "0") {}
    victim.kill_now();
  }
  BOOST_TEST(query("select sum((data->>'events')::bigint) from views") == query("select position from checkpoints"));
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok);
  check_rows();
}

BOOST_AUTO_TEST_CASE(it_goes_on_where_another_stopped_and_sees_later_events_by_itself) {
  append(5);
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok);
  const auto views = spawn({erase_type<tally>()});
  BOOST_TEST(wait(views, head()) == ec::ok);
  append(5);
  while (query("select position from checkpoints") != std::to_string(head())) {} // nobody waits: the poll finds them
  check_rows();
}

BOOST_AUTO_TEST_CASE(it_outlives_the_loss_of_its_connection) {
  append(5);
  const auto views = spawn({erase_type<tally>()});
  BOOST_TEST(wait(views, head()) == ec::ok);
  query("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where application_name = 'assay "
        "projector' and datname = current_database()");
  append(5);
  BOOST_TEST(wait(views, head()) == ec::ok);
  check_rows();
}

BOOST_AUTO_TEST_CASE(a_poisoned_event_is_kept_in_the_checkpoint_until_a_program_can_fold_it) {
  append(2);
  auto poisoned = erase_type<tally>();
  poisoned.project = &refuse;
  {
    const auto views = spawn({poisoned});
    BOOST_TEST(wait(views, 1) == ec::event_malformed);
  }
  BOOST_TEST(
      query("select error from checkpoints").starts_with("event_malformed at position 1 (test.event in session-0"));
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok);
  check_rows();
}

BOOST_AUTO_TEST_CASE(a_new_revision_is_built_beside_the_old_rows_and_swapped_in) {
  append(10);
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok);
  postgres::folder work{{.url = url}, {erase_type<tally_2>()}, 7};
  auto now = work.step();
  BOOST_TEST(now.reached == 7);
  BOOST_TEST(query("select generation from checkpoints where live") == "1");
  while (now.reached < now.head) now = work.step();
  BOOST_TEST(query("select generation from checkpoints") == "2");
  BOOST_TEST(query("select sum((data->>'twice')::bigint) from views") == "60");
  BOOST_TEST(query("select count(distinct generation) from views") == "1");
  // The old program beside it touches nothing, and says why it stands still.
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::event_from_the_future);
}

BOOST_AUTO_TEST_CASE(a_rebuild_mends_rows_that_were_altered_and_readers_see_the_old_ones_until_it_is_done) {
  append(10);
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok);
  query("with altered as (update views set data = '{\"events\":99,\"positions\":0}' returning 1) select count(*) from "
        "altered");
  postgres::folder work{{.url = url}, {erase_type<tally>()}, 7, postgres::folder::purpose::rebuild};
  auto now = work.step();
  BOOST_TEST(now.reached == 7);
  const std::string live =
      "select sum((v.data->>'events')::bigint) from views v join checkpoints c using (view, generation) where live";
  BOOST_TEST(query(live) == "297");
  while (now.reached < now.head) now = work.step();
  check_rows();
}

BOOST_AUTO_TEST_CASE(a_projector_at_work_goes_on_with_the_rows_of_a_rebuild) {
  append(10);
  const auto views = spawn({erase_type<tally>()});
  BOOST_TEST(wait(views, head()) == ec::ok);
  postgres::folder work{{.url = url}, {erase_type<tally>()}, 7, postgres::folder::purpose::rebuild};
  for (auto now = work.step(); now.reached < now.head;) now = work.step();
  append(10);
  BOOST_TEST(wait(views, head()) == ec::ok);
  check_rows();
  BOOST_TEST(query("select generation from checkpoints") == "2");
}

BOOST_AUTO_TEST_CASE(a_rebuild_that_was_interrupted_changes_nothing_and_the_next_one_removes_its_rows) {
  append(10);
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok);
  { postgres::folder{{.url = url}, {erase_type<tally>()}, 7, postgres::folder::purpose::rebuild}.step(); }
  BOOST_TEST(query("select count(*) from checkpoints") == "2");
  append(10);
  BOOST_TEST(wait(spawn({erase_type<tally>()}), head()) == ec::ok); // follows the live one
  BOOST_TEST(query("select position from checkpoints where live") == std::to_string(head()));
  postgres::folder work{{.url = url}, {erase_type<tally>()}, 7, postgres::folder::purpose::rebuild};
  for (auto now = work.step(); now.reached < now.head;) now = work.step();
  BOOST_TEST(query("select count(*) from checkpoints") == "1");
  check_rows();
}

BOOST_AUTO_TEST_SUITE_END()
