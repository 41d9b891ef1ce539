#include "infra/cli/bench_plain.hpp"

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::cli {

plain_folder::plain_folder() {
  auto name = (std::filesystem::temp_directory_path() / "assay-bench-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"cannot make a folder like " + name};
  path_ = name;
}

plain_folder::~plain_folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void plain_folder::write(const std::string& name, const std::string& text) const {
  std::ofstream out{path_ / name, std::ios::binary};
  if (!(out << text).flush()) throw std::runtime_error{"cannot write " + (path_ / name).string()};
}

std::string plain_folder::read(const std::string& name) const {
  std::ifstream in{path_ / name, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

bool plain_folder::run(
    const std::vector<std::string>& command, const std::string& input, const std::string& output) const {
  std::vector<char*> arguments;
  for (const auto& each : command) arguments.push_back(const_cast<char*>(each.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, path_.c_str());
  posix_spawn_file_actions_addopen(&actions, 0, input.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = -1;
  const int failed = ::posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  return failed == 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace assay::cli
