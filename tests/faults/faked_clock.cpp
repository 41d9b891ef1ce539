#include "tests/faults/faked_clock.hpp"

#include "infra/postgres/binaries.hpp"
#include "infra/postgres/server.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace assay::test {
namespace fs = std::filesystem;

namespace {

fs::path find_library() {
  std::error_code ignored;
  for (const auto* root : {"/usr/lib", "/usr/lib64"})
    for (const auto& folder : fs::directory_iterator{root, ignored})
      if (auto file = folder.path() / "faketime" / "libfaketimeMT.so.1"; fs::exists(file, ignored)) return file;
  std::cerr << "skipped: libfaketime is not installed; apt-get install libfaketime\n";
  std::exit(77);
}

} // namespace

faked_clock::faked_clock() : library_{find_library()} {
  char pattern[] = "/tmp/assay-clock-XXXXXX";
  close(mkstemp(pattern));
  file_ = pattern;
  fs::permissions(file_, fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
  shift("+0");
}

faked_clock::~faked_clock() { fs::remove(file_); }

std::map<std::string, std::string> faked_clock::environment() const {
  return {
      {"LD_PRELOAD", library_},
      {"FAKETIME_TIMESTAMP_FILE", file_},
      {"FAKETIME_NO_CACHE", "1"},
      {"FAKETIME_DONT_FAKE_MONOTONIC", "1"},
      {"FAKETIME_DISABLE_SHM", "1"}};
}

void faked_clock::start_server(const fs::path& home) const {
  const auto place = postgres::prepare_place(home).value();
  const auto programs = postgres::find_binaries({}, postgres::major_of(place)).value().directory;
  const auto socket = postgres::prepare_socket_folder(place).value();
  std::vector<std::string> argv{"/usr/bin/env"};
  for (const auto& [variable, value] : environment()) argv.push_back(variable + "=" + value);
  for (const std::string& each :
       {(programs / "postgres").string(), std::string{"-k"}, socket, std::string{"-c"},
        std::string{"listen_addresses="}, std::string{"-c"}, "cluster_name=" + place.name, std::string{"-D"}})
    argv.push_back(each);
  const auto pid = postgres::launch({argv, place.data(), place.owner, -1}).value();
  const auto until = std::chrono::steady_clock::now() + std::chrono::minutes{1};
  postgres::wait_until_ready(place, {pid, socket}, until).value();
}

void faked_clock::shift(const std::string& by) const {
  // In one piece, since it is read all the time.
  const auto fresh = file_.string() + ".new";
  std::ofstream{fresh} << by << '\n';
  fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
  fs::rename(fresh, file_);
}

} // namespace assay::test
