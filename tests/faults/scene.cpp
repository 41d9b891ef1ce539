#include "tests/faults/scene.hpp"

#include "tests/support/postgres.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace assay::test {
namespace fs = std::filesystem;

std::uint64_t fault_seed() {
  static const std::uint64_t seed = [] {
    const char* wanted = std::getenv("ASSAY_FAULT_SEED");
    const auto chosen =
        wanted != nullptr && *wanted != '\0' ? std::strtoull(wanted, nullptr, 10) : std::random_device{}();
    std::cout << "seed " << chosen << "; ASSAY_FAULT_SEED=" << chosen << " makes the same choices again" << std::endl;
    return chosen;
  }();
  return seed;
}

scene::scene(const fs::path& home) {
  need_postgres();
  if (home.empty()) own_ = std::make_unique<temporary_home>();
  home_ = own_ ? own_->path() : home;
  char pattern[] = "/tmp/assay-notes-XXXXXX";
  notes_ = mkdtemp(pattern);
  environment_ = {{"ASSAY_HOME", home_}, {"ASSAY_CANDIDATE", "ada"}};
  join();
}

scene::~scene() {
  cluster_.reset();
  postgres::stop(postgres::prepare_place(home_).value()); // a killed program may have been its last user
  std::error_code ignored;
  fs::remove_all(notes_, ignored);
}

void scene::join() {
  cluster_.emplace(postgres::cluster::join({.home = home_}).value());
  url_ = cluster_->url();
}

std::string scene::journal_file(const std::string& name) {
  auto file = (notes_ / (name + ".journal")).string();
  if (std::find(journals_.begin(), journals_.end(), file) == journals_.end()) journals_.push_back(file);
  return file;
}

player_process
scene::player(const std::string& mode, const std::string& journal, const std::vector<std::string>& arguments) {
  const auto file = journal_file(journal);
  std::vector<std::string> all{"/usr/bin/env"};
  for (const auto& [variable, value] : environment_) all.push_back(variable + "=" + value);
  all.insert(all.end(), {ASSAY_FAULT_PLAYER, mode, file});
  all.insert(all.end(), arguments.begin(), arguments.end());
  return {std::move(all), file};
}

std::int64_t scene::number(const std::string& sql) const {
  auto to = patient_connection(url_);
  return pqxx::nontransaction{to}.query_value<std::int64_t>(sql);
}

std::string scene::text(const std::string& sql) const {
  auto to = patient_connection(url_);
  const auto found = pqxx::nontransaction{to}.exec(sql);
  return found.empty() ? std::string{} : found[0][0].as<std::string>();
}

pid_t scene::backend(const std::string& name) const {
  const auto found = text(
      "select pid from pg_stat_activity where datname = current_database() and application_name like 'assay %" + name +
      "' order by random() limit 1");
  return found.empty() ? 0 : static_cast<pid_t>(std::stol(found));
}

pid_t scene::server() const { return postgres::find_server(postgres::prepare_place(home_).value()).pid; }

void scene::revive() { (void)postgres::cluster::join({.home = home_}).value(); }

bool player_process::says(const std::string& text) {
  for (auto line = this->line(); !line.empty(); line = this->line())
    if (line.find(text) != std::string::npos) return true;
  return false;
}

std::string player_process::line() {
  auto text = process_.line();
  done_ += text.starts_with("done ");
  return text;
}

bool player_process::goes_on(int answers) {
  // The pipe may hold old lines; the file holds everything.
  for (const auto wanted = answers_in(journal_) - before_ + answers; done_ < wanted;)
    if (line().empty()) return false;
  return true;
}

int player_process::wait() {
  while (!line().empty()) {}
  return process_.finish();
}

int player_process::finish() {
  process_.end_input();
  return wait();
}

int player_process::answers_in(const std::string& journal) {
  int done = 0;
  std::ifstream in{journal};
  for (std::string text; std::getline(in, text);) done += text.starts_with("done ");
  return done;
}

} // namespace assay::test
