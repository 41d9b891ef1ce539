#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace assay::config {

/// Everything that an operator can set. Sources, the later ones win: the defaults here, a JSON file, ASSAY_* variables
/// of the environment, flags.
struct settings {
  std::filesystem::path home;          ///< data directory; empty: where postgres::default_home() says
  std::string database_url;            ///< another Postgres; empty: the private cluster under `home`
  std::string sandbox = "auto";        ///< "native", "docker" or "auto": native where it works, else docker
  std::filesystem::path docker_socket; ///< the engine's; empty: of DOCKER_HOST, else where its packages put it
  std::string docker_base;             ///< the image that languages' images start from; empty: what their recipes name
  std::string llm = "offline";         ///< "offline" is all there is yet
  std::string policy = "target";       ///< how tasks are chosen: "target" or "streak"
  std::string log_level = "warn";
  std::string locale;              ///< "en" or "ru"; empty: by LC_ALL, LC_MESSAGES, LANG
  std::filesystem::path resources; ///< where tasks and language profiles are; empty: where they were installed
  int slots = 0;                   ///< programs judged at once; 0: one a core
  int seal_every = 1'000;          ///< events after which the log is sealed
  int seal_seconds = 60;           ///< and the longest that a new event waits for a seal
  int lease_seconds = 15;          ///< how long a process that hangs keeps its candidates from others
};

/// One thing that is wrong with the configuration.
struct problem {
  std::string source; ///< "ASSAY_SANDBOX", "config.json: sandbox", "--sandbox"
  std::string what;   ///< what is wrong and what would be right
};

/// Values by the names of the fields above, as texts.
using values = std::map<std::string, std::string>;

/// Reads everything and validates it as a whole: either settings, or every problem at once. `environment` looks a
/// variable up.
std::variant<settings, std::vector<problem>> load(
    const std::optional<std::filesystem::path>& file, const std::function<const char*(const char*)>& environment,
    const values& flags);

} // namespace assay::config
