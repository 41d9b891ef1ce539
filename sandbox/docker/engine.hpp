#pragma once

#include "sandbox/native/descriptor.hpp"
#include "sandbox/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// What an Engine tells of itself.
struct engine_facts {
  std::string version;
  std::string api; ///< the version of the API that we speak with it, such as "1.41"
  bool memory_limit = false;
  bool process_limit = false;
  bool seccomp = false;
};

/// A container's channels: what we write is its stdin, what we read its stdout and stderr in the Engine's frames.
struct attachment {
  descriptor connection; ///< does not block
  std::string received;  ///< came before the connection became ours
};

/// The Docker Engine's API over its unix socket. Every call has a time limit and can be stopped; an Engine that cannot
/// be reached, hangs, hangs up or answers something else than HTTP is a problem in one sentence. Thread-safe.
class engine {
public:
  /// `patience` is how long one answer may take.
  explicit engine(std::filesystem::path socket, std::chrono::milliseconds patience = std::chrono::seconds{60});

  /// Greets the Engine and agrees on a version of the API, at least 1.41. To be called before anything else.
  result<engine_facts> greet(const std::stop_token& stop);

  /// One call, such as ("POST", "/containers/x/start"). The answer's JSON, null for none; a problem with the Engine's
  /// own words when it refuses. A body of null sends none.
  result<nlohmann::json>
  call(std::string_view method, const std::string& path, const nlohmann::json& body, const std::stop_token& stop);

  /// Whether something of that path exists.
  result<bool> exists(const std::string& path, const std::stop_token& stop);

  /// Takes over the channels of a container that has not been started yet.
  result<attachment> attach(const std::string& container, const std::stop_token& stop);

  /// Sends a long body, piece by piece until `next` gives an empty one, and hands each line of the answer to `tell`.
  /// `pause` is how long the Engine may be silent.
  result<void> upload(
      const std::string& path, const std::function<std::string()>& next,
      const std::function<void(std::string_view)>& tell, std::chrono::milliseconds pause, const std::stop_token& stop);

  const std::filesystem::path& socket() const noexcept { return socket_; }

private:
  std::filesystem::path socket_;
  std::chrono::milliseconds patience_;
  std::string api_ = "1.41";
};

/// `$DOCKER_HOST` when it names a unix socket, else where the Engine's packages put theirs.
std::filesystem::path default_engine_socket();

/// A value in a URL.
std::string url_encoded(std::string_view text);

} // namespace assay::sandbox
