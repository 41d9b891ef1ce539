#include "events/core/chain.hpp"
#include "infra/postgres/server.hpp"

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

namespace assay::postgres {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view socket_file = "/.s.PGSQL.5432";

std::string reason() { return std::strerror(errno); }

// Whether the user may pass through every folder on the way; group memberships and ACLs beyond the plain ones are left
// out.
bool may_enter(const os_user& user, fs::path folder) {
  for (; !folder.empty(); folder = folder.parent_path()) {
    struct stat s {};
    if (stat(folder.c_str(), &s) != 0) return false;
    const mode_t bit = s.st_uid == user.uid ? S_IXUSR : s.st_gid == user.gid ? S_IXGRP : S_IXOTH;
    if ((s.st_mode & bit) == 0) return false;
    if (folder == folder.root_path()) return true;
  }
  return false;
}

// /tmp is everybody's: a folder that somebody else made there first is refused.
setup_result<std::string> private_folder(const fs::path& folder, const os_user& owner) {
  struct stat s {};
  if (mkdir(folder.c_str(), 0700) == 0 && geteuid() == 0 && lchown(folder.c_str(), owner.uid, owner.gid) != 0)
    return setup_error{
        "cannot give " + folder.string() + " to " + owner.name + ": " + reason(), "check its permissions"};
  if (lstat(folder.c_str(), &s) != 0)
    return setup_error{
        "cannot create " + folder.string() + ": " + reason(), "check the permissions of the folder above it"};
  if (!S_ISDIR(s.st_mode) || s.st_uid != owner.uid || (s.st_mode & 0077) != 0)
    return setup_error{folder.string() + " is not a private folder of " + owner.name, "rm -r " + folder.string()};
  return folder.string();
}

} // namespace

setup_result<server_place> prepare_place(const fs::path& home) {
  std::error_code failed;
  fs::create_directories(home, failed);
  const auto whole = failed ? fs::path{} : fs::canonical(home, failed);
  if (failed || !whole.is_absolute())
    return setup_error{
        "cannot use " + home.string() + ": " + failed.message(), "set ASSAY_HOME to a folder that you may write"};
  const fs::path root = whole / "postgres";
  if (mkdir(root.c_str(), 0755) != 0 && errno != EEXIST)
    return setup_error{
        "cannot create " + root.string() + ": " + reason(), "set ASSAY_HOME to a folder that you may write"};
  if (access(root.c_str(), R_OK | W_OK | X_OK) != 0)
    return setup_error{
        root.string() + " belongs to somebody else", "run as its owner, or set ASSAY_HOME to another folder"};

  server_place place{root, current_user(), "assay-" + sha256_hex(root.string()).substr(0, 12)};
  struct stat s {};
  if (stat(place.data().c_str(), &s) == 0) {
    const auto owner = find_user(s.st_uid);
    if (owner.empty() || owner.front().uid == 0 || (geteuid() != 0 && s.st_uid != geteuid()))
      return setup_error{
          "the cluster in " + root.string() + " belongs to user " +
              (owner.empty() ? std::to_string(s.st_uid) : owner.front().name),
          "run as that user, or set ASSAY_HOME to another folder"};
    place.owner = owner.front();
  } else if (geteuid() == 0) {
    auto found = find_user("postgres");
    if (found.empty()) found = find_user("nobody");
    if (found.empty())
      return setup_error{
          "Postgres refuses to run as root and there is no user `postgres` or `nobody`", "useradd --system postgres"};
    place.owner = found.front();
  }
  return place;
}

setup_result<std::string> prepare_socket_folder(const server_place& place) {
  const auto fits = [](const fs::path& folder) {
    return folder.string().size() + socket_file.size() < sizeof(sockaddr_un::sun_path);
  };
  if (fits(place.root / "socket") && may_enter(place.owner, place.root))
    return private_folder(place.root / "socket", place.owner);
  std::vector<fs::path> elsewhere;
  if (geteuid() == 0) elsewhere.emplace_back("/run");
  if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime != nullptr && geteuid() != 0)
    elsewhere.emplace_back(runtime);
  elsewhere.emplace_back("/tmp");
  for (const auto& above : elsewhere)
    if (access(above.c_str(), W_OK | X_OK) == 0 && fits(above / place.name) && may_enter(place.owner, above))
      return private_folder(above / place.name, place.owner);
  return setup_error{"no folder for the database's socket", "make /tmp writable, or set ASSAY_HOME to a shorter path"};
}

bool is_created(const server_place& place) { return fs::exists(place.data() / "PG_VERSION"); }

int major_of(const server_place& place) {
  int major = 0;
  std::ifstream{place.data() / "PG_VERSION"} >> major;
  return major;
}

std::string url_of(const server_place& place, const fs::path& socket_folder, std::string_view database) {
  std::string host;
  for (const unsigned char c : socket_folder.string()) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.')
      host += static_cast<char>(c);
    else
      host.append({'%', digits[c >> 4U], digits[c & 15U]});
  }
  return "postgresql://assay@/" + std::string{database} + "?host=" + host + "&requirepeer=" + place.owner.name;
}

} // namespace assay::postgres
