#include "infra/app/node.hpp"
#include "infra/cli/doctor_findings.hpp"
#include "infra/postgres/binaries.hpp"
#include "infra/postgres/connection.hpp"
#include "infra/postgres/server.hpp"

#include <unistd.h>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

/// The folder itself, or the nearest one above it that is there: where it would be made.
fs::path existing(fs::path folder) {
  std::error_code ignored;
  folder = fs::absolute(folder, ignored);
  while (!fs::exists(folder, ignored) && folder.has_parent_path() && folder != folder.root_path())
    folder = folder.parent_path();
  return folder;
}

void examine_private(const fs::path& home, diagnosis& to) {
  const auto root = home / "postgres";
  postgres::server_place place{root, postgres::current_user(), {}};
  const auto made_by = postgres::major_of(place); // 0: none is made yet, or it is somebody else's
  const auto programs = postgres::find_binaries({}, made_by);
  if (!programs) to.problems.push_back({programs.error().what, programs.error().fix});
  const auto folder = existing(root);
  const bool writable = ::access(folder.c_str(), W_OK | X_OK) == 0;
  if (!writable)
    to.problems.push_back(
        {"the data directory " + home.string() + " cannot be written (" + folder.string() + " is not yours)",
         "set ASSAY_HOME to a folder that you may write"});
  to.database.ok = programs && writable;
  to.database.note = "private cluster in " + root.string() + (made_by == 0 ? ", made at first use" : "");
  if (programs) to.database.note = "PostgreSQL " + std::to_string(programs->major) + ", " + to.database.note;
  // Only what is there already is looked at closer, since the steps of setting up make folders.
  std::error_code ignored;
  if (made_by == 0 || !writable || !fs::is_directory(root, ignored)) return;
  const auto prepared = postgres::prepare_place(home);
  if (!prepared) {
    to.database.ok = false;
    to.problems.push_back({prepared.error().what, prepared.error().fix});
    return;
  }
  const auto running = postgres::find_server(*prepared);
  if (running.pid != 0) {
    to.database_url = postgres::url_of(*prepared, running.socket_folder, "assay");
    to.database.note += ", running";
  } else if (const auto socket = postgres::prepare_socket_folder(*prepared); socket) {
    to.database_url = postgres::url_of(*prepared, *socket, "assay");
  }
}

void examine_given(const std::string& url, diagnosis& to) {
  to.database_url = without_password(url);
  try {
    postgres::connection there{{.url = url}, "doctor"};
    const auto major = there.get().server_version() / 10'000;
    to.database.ok = major >= postgres::oldest_major;
    to.database.note = "PostgreSQL " + std::to_string(major) + " at " + to.database_url;
    if (!to.database.ok)
      to.problems.push_back(
          {"the database is PostgreSQL " + std::to_string(major) + ", which is too old",
           "point ASSAY_DATABASE_URL to version " + std::to_string(postgres::oldest_major) + " or newer"});
  } catch (const std::exception& e) {
    to.database.note = "no answer from " + to.database_url;
    to.problems.push_back(
        {"the database cannot be reached: " + postgres::describe(e),
         "start it, or check ASSAY_DATABASE_URL; without it Assay keeps a private cluster"});
  }
}

} // namespace

void examine_database(const config::settings& settings, diagnosis& to) {
  if (settings.database_url.empty())
    examine_private(app::home_of(settings), to);
  else
    examine_given(settings.database_url, to);
}

} // namespace assay::cli
