#pragma once

#include "infra/postgres/process.hpp"
#include "infra/postgres/setup_error.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

/// The steps of a private server's life. They know nothing of other processes: the caller holds the set-up lock. All
/// block.
namespace assay::postgres {

using deadline = std::chrono::steady_clock::time_point;

/// Where the parts of one cluster are.
struct server_place {
  std::filesystem::path root; ///< `<home>/postgres`; belongs to us, holds the locks and the server's log
  os_user owner;              ///< runs the server and owns `data` and the socket's folder
  std::string name;           ///< tells this cluster's processes from other clusters' in their command lines

  [[nodiscard]] std::filesystem::path data() const { return root / "data"; }
  [[nodiscard]] std::filesystem::path log() const { return root / "server.log"; }
};

/// Makes the folders of `<home>/postgres` and decides who runs the server.
setup_result<server_place> prepare_place(const std::filesystem::path& home);

/// The folder for the socket, made and closed to others. `<home>/postgres/socket` when its path is short enough for a
/// socket address and open to the owner; else one under /run, $XDG_RUNTIME_DIR or /tmp.
setup_result<std::string> prepare_socket_folder(const server_place& place);

/// True when the cluster's files are there and complete.
bool is_created(const server_place& place);
/// The version that made the files; 0 when there are none.
int major_of(const server_place& place);
setup_result<void> create(const server_place& place, const std::filesystem::path& programs);

/// A server process and the folder of its socket.
struct running_server {
  pid_t pid = 0; ///< 0: none
  std::filesystem::path socket_folder;
};

/// The server of this cluster, whether it answers already or not.
running_server find_server(const server_place& place);
/// Starts the server; a stale postmaster.pid is no obstacle. Does not wait until it answers.
setup_result<running_server> start(
    const server_place& place, const std::filesystem::path& programs, const std::filesystem::path& socket_folder,
    deadline until);
/// Waits until the server answers; the error holds the last lines of its log.
setup_result<void> wait_until_ready(const server_place& place, const running_server& server, deadline until);
/// Stops the server, by force after half a minute.
void stop(const server_place& place) noexcept;

/// The libpq URL of a database of this cluster.
std::string url_of(const server_place& place, const std::filesystem::path& socket_folder, std::string_view database);

} // namespace assay::postgres
