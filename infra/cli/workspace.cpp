#include "infra/cli/workspace.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

bool in_path(const std::string& program) {
  const auto* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "";
  while (!rest.empty()) {
    const auto end = std::min(rest.find(':'), rest.size());
    if (access((std::string{rest.substr(0, end)} + "/" + program).c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// What the person set, as a shell command (it may hold arguments); else a usual editor.
std::string editor() {
  for (const auto* variable : {"VISUAL", "EDITOR"})
    if (const auto* set = std::getenv(variable); set != nullptr && *set != '\0') return set;
  for (const auto* usual : {"sensible-editor", "nano", "vim", "vi"})
    if (in_path(usual)) return usual;
  return {};
}

fs::path folder_of(const fs::path& home, const session_id& session) { return home / "work" / session.value; }

void remove_folder(const fs::path& folder) {
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  fs::remove(folder.parent_path(), ignored); // only when no other session is in it
}

} // namespace

std::optional<workspace> workspace::open(
    const fs::path& home, const session_id& session, const std::string& file_name, const std::string& stub) {
  std::error_code failed;
  const auto folder = folder_of(home, session);
  fs::create_directories(folder, failed);
  if (failed) return std::nullopt;
  fs::permissions(folder, fs::perms::owner_all, failed);
  const auto file = folder / file_name;
  if (!fs::exists(file, failed)) {
    std::ofstream out{file, std::ios::binary};
    out << stub;
    if (!out) return std::nullopt;
  }
  return workspace{file};
}

workspace::edited workspace::edit() const {
  const auto command = editor();
  if (command.empty()) return edited::no_editor;
  // As system(3) does: Ctrl-C belongs to the editor while it runs.
  struct sigaction ignore {};
  struct sigaction interrupt {};
  struct sigaction quit {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  const auto child = fork();
  if (child == 0) {
    signal(SIGINT, SIG_DFL);
    signal(SIGQUIT, SIG_DFL);
    // The command comes from the person's own environment and may hold arguments, so the shell reads it; the path does
    // not pass through the shell's eyes.
    execl("/bin/sh", "sh", "-c", (command + " \"$1\"").c_str(), "sh", file_.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  sigaction(SIGINT, &interrupt, nullptr);
  sigaction(SIGQUIT, &quit, nullptr);
  if (child < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == 127)) return edited::no_editor;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? edited::yes : edited::given_up;
}

void workspace::remove() const noexcept { remove_folder(file_.parent_path()); }

void workspace::remove(const fs::path& home, const session_id& session) noexcept {
  // The id is part of a path here, so it must be one.
  if (is_uuid(session.value)) remove_folder(folder_of(home, session));
}

} // namespace assay::cli
