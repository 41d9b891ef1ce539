#include "infra/postgres/cluster.hpp"

#include "infra/postgres/sql_text.hpp"
#include "tests/support/child.hpp"
#include "tests/support/postgres.hpp"

#include <fstream>

using namespace assay;
using test::child;

namespace {

struct one_home {
  one_home() { test::need_postgres(); }
  test::temporary_home home;
  std::vector<std::string> told;

  postgres::cluster_options options() {
    return {
        .home = home.path(), .binaries = {}, .progress = [this](std::string_view what) { told.emplace_back(what); }};
  }
  postgres::cluster join() { return postgres::cluster::join(options()).value(); }
  pid_t server() const { return postgres::find_server(home.place()).pid; }
  std::vector<std::string> helper(const std::string& what) const { return {ASSAY_TEST_HELPER, what, home.path()}; }
};

std::string ask(const postgres::cluster& cluster, const std::string& query) {
  pqxx::connection to{cluster.url()};
  return pqxx::nontransaction{to}.exec(query).one_field().as<std::string>();
}
void tell(const postgres::cluster& cluster, const std::string& statement) {
  pqxx::connection to{cluster.url()};
  pqxx::nontransaction{to}.exec(statement);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(cluster, one_home)

BOOST_AUTO_TEST_CASE(it_is_created_reused_and_stopped_by_its_last_user) {
  auto first = join();
  BOOST_TEST(told.size() == 2U); // creating, starting
  BOOST_TEST(ask(first, "show server_encoding") == "UTF8");
  BOOST_TEST(ask(first, "show listen_addresses").empty());
  BOOST_TEST(ask(first, "show fsync") == "on");
  const auto pid = server();
  auto second = join();
  BOOST_TEST(told.size() == 2U);
  BOOST_TEST(server() == pid);
  first.leave();
  first.leave();
  BOOST_TEST(server() == pid);
  BOOST_TEST(ask(second, "select 1") == "1");
  second.leave();
  BOOST_TEST(server() == 0);
  const auto third = join();
  BOOST_TEST(told.size() == 3U); // starting
}

BOOST_AUTO_TEST_CASE(a_killed_user_leaves_a_running_server_to_the_next) {
  child user{helper("user")};
  BOOST_TEST(user.line() == "created");
  const auto pid = server();
  user.kill_now();
  BOOST_TEST(server() == pid);
  auto next = join();
  BOOST_TEST(told.empty());
  BOOST_TEST(server() == pid);
  next.leave();
  BOOST_TEST(server() == 0);
}

BOOST_AUTO_TEST_CASE(users_in_several_processes_create_and_start_it_once) {
  child one{helper("user")};
  child two{helper("user")};
  child three{helper("user")};
  std::vector<std::string> said{one.line(), two.line(), three.line()};
  std::sort(said.begin(), said.end());
  BOOST_TEST(said == (std::vector<std::string>{"created", "reused", "reused"}), boost::test_tools::per_element());
  const auto pid = server();
  BOOST_TEST(one.finish() == 0);
  BOOST_TEST(two.finish() == 0);
  BOOST_TEST(server() == pid);
  BOOST_TEST(three.finish() == 0);
  BOOST_TEST(server() == 0);
}

BOOST_AUTO_TEST_CASE(a_killed_server_is_started_again_with_its_data) {
  auto first = join();
  tell(first, "create table kept as select 42 as answer");
  const auto pid = server();
  kill(pid, SIGKILL);
  while (postgres::is_alive(pid)) {}
  BOOST_TEST(server() == 0);
  const auto again = join();
  BOOST_TEST(ask(again, "select answer from kept") == "42");
}

BOOST_AUTO_TEST_CASE(a_pid_file_that_names_a_process_of_somebody_else_is_no_obstacle) {
  join().leave();
  std::ofstream{home.place().data() / "postmaster.pid"} << getpid() << "\n";
  const auto again = join();
  BOOST_TEST(ask(again, "select 1") == "1");
}

BOOST_AUTO_TEST_CASE(half_a_cluster_is_not_taken_for_one) {
  std::filesystem::create_directories(home.path() / "postgres/data.new/base");
  std::ofstream{home.path() / "postgres/data.new/PG_VERSION"} << "15\n";
  const auto joined = join();
  BOOST_TEST(ask(joined, "select 1") == "1");
}

BOOST_AUTO_TEST_CASE(a_path_that_is_too_long_for_a_socket_works) {
  auto with = options();
  with.home = home.path() / std::string(120, 'x');
  const auto joined = postgres::cluster::join(with).value();
  BOOST_TEST(ask(joined, "select 1") == "1");
}

BOOST_AUTO_TEST_CASE(missing_programs_are_named_with_the_remedy) {
  auto with = options();
  with.binaries = "/nonexistent";
  const auto joined = postgres::cluster::join(with);
  BOOST_TEST_REQUIRE(joined.has_error());
  BOOST_TEST(joined.error().fix.find("apt-get install postgresql") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_server_that_does_not_start_shows_its_last_words) {
  join().leave();
  std::ofstream{home.place().data() / "postgresql.conf", std::ios::app} << "no_such_setting = 1\n";
  const auto joined = postgres::cluster::join(options());
  BOOST_TEST_REQUIRE(joined.has_error());
  BOOST_TEST(joined.error().what.find("no_such_setting") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(two_processes_migrate_a_database_once_and_a_newer_one_is_refused) {
  const auto joined = join();
  child one{{ASSAY_TEST_HELPER, "migrate", joined.url()}};
  child two{{ASSAY_TEST_HELPER, "migrate", joined.url()}};
  BOOST_TEST(one.finish() == 0);
  BOOST_TEST(two.finish() == 0);
  BOOST_TEST(ask(joined, "select count(*) from schema_versions") == "1");
  BOOST_TEST(ask(joined, "select position from head") == "0");

  tell(joined, "insert into schema_versions (version) values (1000)");
  const auto done = postgres::migrate({.url = joined.url()});
  BOOST_TEST_REQUIRE(done.has_error());
  BOOST_TEST(done.error().fix == "update Assay");
}

BOOST_AUTO_TEST_CASE(a_database_of_schema_version_2_gets_the_functions_of_today) {
  const auto joined = join();
  postgres::migrate({.url = joined.url()}).value();
  tell(
      joined,
      "drop function append_batch, append_one; drop table snapshots;"
      "create function append_batch(text[], bigint[], uuid[], text[], bigint[], int[], int[], text[], int[], jsonb[], "
      "jsonb[], int[], text[], text[], bytea[]) returns int language sql return 1;"
      "delete from schema_versions; insert into schema_versions (version) values (2)");
  BOOST_TEST_REQUIRE(postgres::migrate({.url = joined.url()}).has_value());
  BOOST_TEST(ask(joined, "select pronargs from pg_proc where proname = 'append_batch'") == "14");
  BOOST_TEST(ask(joined, "select count(*) from pg_proc where proname = 'append_one'") == "1");
}

BOOST_AUTO_TEST_CASE(errors_never_show_the_password) {
  for (const std::string url :
       {"postgresql://me:geheim@/x?host=/nonexistent", "postgresql://me:geheim@localhost:port/x",
        "password=geheim x"}) {
    const auto done = postgres::migrate({.url = url});
    BOOST_TEST_REQUIRE(done.has_error());
    BOOST_TEST((done.error().what + done.error().fix).find("geheim") == std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
