#include "infra/app/publish_tasks.hpp"

#include "actors/core/sandbox_port.hpp"
#include "events/core/registry.hpp"
#include "events/task.hpp"
#include "infra/app/ask.hpp"
#include "infra/audit/verify.hpp"
#include "infra/postgres/log.hpp"
#include "tests/support/postgres.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/init_global_meta_objects.hpp>
#include <caf/send.hpp>

#include <thread>

using namespace assay;
using assay::test::postgres_for_tests;
BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

struct caf_types {
  caf_types() {
    caf::init_global_meta_objects<caf::id_block::assay>();
    caf::init_global_meta_objects<caf::id_block::assay_local>();
    caf::core::init_global_meta_objects();
  }
};
BOOST_TEST_GLOBAL_FIXTURE(caf_types);

/// What one process has: a system of actors and its log.
struct one_process {
  explicit one_process(const std::string& url)
      : system{config}, log{spawn_postgres_log(system, {.database = {.url = url}})} {}
  ~one_process() { caf::anon_send_exit(log, caf::exit_reason::user_shutdown); }

  app::publication publish(const catalogue::catalogue& tasks) { return app::publish_tasks(system, log, tasks); }

  std::vector<recorded_event> all() {
    const auto page = app::ask<event_page>(system, log, read_all{});
    BOOST_REQUIRE(page.has_value());
    return page->events;
  }

  caf::actor_system_config config;
  caf::actor_system system;
  event_log_actor log;
};

catalogue::task task(std::string id, std::string digest, int version = 1) {
  catalogue::task out;
  out.id = std::move(id);
  out.digest = std::move(digest);
  out.version = version;
  out.topics = {"graphs", "grids"};
  out.level = catalogue::task_level::hard;
  out.declared = {1800, 200};
  return out;
}

task_published last(const std::vector<recorded_event>& events) {
  return std::get<task_published>(*decode<task_event>(events.back()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(tasks_are_published)

BOOST_AUTO_TEST_CASE(once_however_often_a_node_starts) {
  const auto url = test::fresh_database();
  const catalogue::catalogue tasks{{task("a", "d1"), task("b", "d2")}};
  for (const int expected : {2, 0, 0}) {
    one_process p{url};
    const auto done = p.publish(tasks);
    BOOST_TEST(done.written == expected);
    BOOST_TEST(done.problems.empty());
    BOOST_TEST(p.all().size() == 2U);
  }
  one_process p{url};
  const task_published fact{1, "d2", {"graphs", "grids"}, "hard", 1800, 200};
  BOOST_TEST((last(p.all()) == fact));
  BOOST_TEST(p.all().back().stream.value == "task-b");
}

BOOST_AUTO_TEST_CASE(again_when_the_digest_changes_and_when_it_comes_back) {
  one_process p{test::fresh_database()};
  BOOST_TEST(p.publish(catalogue::catalogue{{task("a", "d1", 1)}}).written == 1);
  BOOST_TEST(p.publish(catalogue::catalogue{{task("a", "d1", 2)}}).written == 0); // only its texts are others
  BOOST_TEST(p.publish(catalogue::catalogue{{task("a", "d2", 3)}}).written == 1);
  BOOST_TEST(last(p.all()).task_version == 3);
  BOOST_TEST(p.publish(catalogue::catalogue{{task("a", "d1", 1)}}).written == 1);
  BOOST_TEST(last(p.all()).digest == "d1");
  BOOST_TEST(p.all().back().version == 3);
}

BOOST_AUTO_TEST_CASE(once_when_two_nodes_start_together) {
  const auto url = test::fresh_database();
  std::vector<catalogue::task> many;
  for (int i = 0; i < 40; ++i) many.push_back(task("task" + std::to_string(i), "d"));
  const catalogue::catalogue tasks{many};
  int written = 0;
  {
    one_process one{url}, two{url};
    app::publication first, second;
    {
      std::jthread other{[&] { first = one.publish(tasks); }};
      second = two.publish(tasks);
    }
    BOOST_TEST(first.problems.empty());
    BOOST_TEST(second.problems.empty());
    written = first.written + second.written;
  }
  BOOST_TEST(written == 40);
  one_process p{url};
  audit::verifier verify;
  for (const auto& each : p.all()) verify.take(each);
  const auto report = verify.finish(40);
  BOOST_TEST(report.ok());
  BOOST_TEST(report.streams == 40);
}

BOOST_AUTO_TEST_CASE(later_when_the_log_does_not_answer) {
  const auto url = test::fresh_database();
  const catalogue::catalogue tasks{{task("a", "d1"), task("b", "d2")}};
  {
    one_process p{url};
    caf::anon_send_exit(p.log, caf::exit_reason::kill);
    const auto done = p.publish(tasks);
    BOOST_TEST(done.written == 0);
    BOOST_TEST(done.problems.size() == 2U);
  }
  one_process p{url};
  BOOST_TEST(p.publish(tasks).written == 2);
}

BOOST_AUTO_TEST_SUITE_END()
