// What the tests run in another process:
//   user HOME                 joins the cluster, says how, and leaves it when its standard input ends
//   migrate URL               brings the database up to date
//   load URL STREAM COUNT     appends COUNT events to each of 8 streams, 4 in each request; prints each acknowledged
//   event fold URL                  runs the projection of the projector test until it is killed
#include "infra/postgres/cluster.hpp"
#include "infra/postgres/log.hpp"
#include "infra/postgres/migrate.hpp"
#include "infra/postgres/projector.hpp"
#include "tests/infra/postgres/tally.hpp"
#include "tests/support/actors.hpp"

#include <unistd.h>

#include <iostream>
#include <string>

using namespace assay;

namespace {

int fail(const postgres::setup_error& e) {
  std::cout << "failed: " << e.what << "; " << e.fix << std::endl;
  return 3;
}

void wait_for_end_of_input() {
  char nothing = 0;
  while (read(0, &nothing, 1) > 0) {}
}

int user(const std::string& home) {
  bool started = false;
  bool created = false;
  const auto tell = [&](std::string_view what) {
    started |= what.starts_with("starting");
    created |= what.starts_with("creating");
  };
  const auto joined = postgres::cluster::join({.home = home, .binaries = {}, .progress = tell});
  if (!joined) return fail(joined.error());
  std::cout << (created ? "created" : started ? "started" : "reused") << std::endl;
  wait_for_end_of_input();
  return 0;
}

int load(const std::string& url, const std::string& prefix, int count) {
  test::world world;
  const auto log = spawn_postgres_log(world.system, {.database = {.url = url}});
  constexpr int streams = 8;
  constexpr int per_request = 4;
  for (int i = 0; i < count / per_request; ++i) {
    std::vector<decltype(world.self->request(log, caf::infinite, append_request{}))> asked;
    for (int s = 0; s < streams; ++s) {
      append_request r;
      r.stream = {prefix + "-" + std::to_string(s)};
      r.expected = i * per_request;
      r.command = {random_uuid()};
      for (int e = 0; e < per_request; ++e) r.events.push_back({"test.event", 1, "{}", "{}"});
      asked.push_back(world.self->request(log, caf::infinite, r));
    }
    for (int s = 0; s < streams; ++s) {
      const auto done = test::world::receive<append_receipt>(std::move(asked[static_cast<std::size_t>(s)]));
      if (!done) return std::cout << "failed: " << name(done.error()) << std::endl, 1;
      for (int e = 0; e < per_request; ++e)
        std::cout << prefix << '-' << s << '@' << done->first_version + e << ' ' << done->first_position + e << '\n';
    }
    std::cout.flush();
  }
  return 0;
}

int fold(const std::string& url) {
  test::world world;
  const auto views = spawn_projector(world.system, {.database = {.url = url}, .batch = 7}, {erase_type<test::tally>()});
  std::cout << "folding" << std::endl;
  wait_for_end_of_input();
  return 0;
}

} // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> given{arguments + 1, arguments + count};
  if (given.size() == 2 && given[0] == "user") return user(given[1]);
  if (given.size() == 2 && given[0] == "migrate") {
    const auto done = postgres::migrate({.url = given[1]});
    return done ? 0 : fail(done.error());
  }
  if (given.size() == 4 && given[0] == "load") return load(given[1], given[2], std::stoi(given[3]));
  if (given.size() == 2 && given[0] == "fold") return fold(given[1]);
  return 2;
}
