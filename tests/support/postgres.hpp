#pragma once

#include "infra/postgres/binaries.hpp"
#include "infra/postgres/cluster.hpp"
#include "infra/postgres/migrate.hpp"
#include "infra/postgres/server.hpp"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <signal.h>
#include <sys/types.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

namespace assay::test {

/// Where temporary clusters live: in memory when there is room, since a busy disk makes creating one take seconds.
inline std::filesystem::path temporary_root() {
  std::error_code none;
  const auto room = std::filesystem::space("/dev/shm", none);
  return !none && room.available > (2ULL << 30U) && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
}

/// A data directory of its own. Whatever happens to the test program, a child waits for its end, stops the
/// server that is left and removes the directory.
class temporary_home {
public:
  temporary_home() {
    auto pattern = (temporary_root() / "assay-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
    if (pipe2(ends_, O_CLOEXEC) != 0) std::abort();
    if (fork() == 0) clean_up_after_parent();
    close(ends_[0]);
  }
  temporary_home(const temporary_home&) = delete;
  temporary_home& operator=(const temporary_home&) = delete;
  ~temporary_home() {
    remove();
    close(ends_[1]);
  }
  const std::filesystem::path& path() const { return path_; }
  postgres::server_place place() const { return postgres::prepare_place(path_).value(); }

private:
  void remove() const {
    std::error_code ignored;
    if (!std::filesystem::exists(path_, ignored)) return;
    if (std::filesystem::exists(path_ / "postgres", ignored)) {
      postgres::stop(place());
      if (const auto socket = postgres::prepare_socket_folder(place())) std::filesystem::remove_all(*socket, ignored);
    }
    std::filesystem::remove_all(path_, ignored);
  }
  [[noreturn]] void clean_up_after_parent() const {
    setsid();
    signal(SIGTERM, SIG_IGN);
    // ctest waits until nobody holds its pipe.
    for (const int fd : {0, 1, 2}) close(fd);
    close(ends_[1]);
    char nothing = 0;
    while (read(ends_[0], &nothing, 1) > 0) {}
    remove();
    _exit(0);
  }

  std::filesystem::path path_;
  int ends_[2] = {-1, -1};
};

/// Ends the program with the code for a skip when Postgres is not installed.
inline void need_postgres() {
  if (const auto found = postgres::find_binaries({}, 0); !found) {
    std::cerr << "skipped: " << found.error().what << "; " << found.error().fix << '\n';
    std::exit(77);
  }
}

/// One cluster for a test program: `BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests)`.
struct postgres_for_tests {
  postgres_for_tests() {
    need_postgres();
    home = std::make_unique<temporary_home>();
    cluster = std::make_unique<postgres::cluster>(postgres::cluster::join({.home = home->path()}).value());
  }
  ~postgres_for_tests() {
    cluster.reset();
    home.reset();
  }

  inline static std::unique_ptr<temporary_home> home;
  inline static std::unique_ptr<postgres::cluster> cluster;
};

/// The URL of an empty database, without tables.
inline std::string empty_database() {
  static int number = 0;
  const auto name = "test_" + std::to_string(++number);
  pqxx::connection to{postgres_for_tests::cluster->url()};
  pqxx::nontransaction{to}.exec("create database " + name);
  auto url = postgres_for_tests::cluster->url();
  return url.replace(url.find("/assay?"), 7, "/" + name + "?");
}

/// The URL of a database that is ready for use and empty.
inline std::string fresh_database() {
  const auto url = empty_database();
  postgres::migrate({.url = url}).value();
  return url;
}

} // namespace assay::test
