#pragma once

#include "infra/config/settings.hpp"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Whether sessions are impossible until something is mended, or only less well protected.
enum class weight { blocks, weakens };

/// Something that is missing, and the command or setting that mends it.
struct finding_to_mend {
  std::string what;
  std::string fix;
  weight how_bad = weight::blocks;
};

/// One thing that was looked at.
struct check {
  std::string name;
  bool ok = false;
  std::string note; ///< a version, a place, or why not
};

struct language_check {
  bool ok = false;
  std::string version;
};

/// All that the doctor has found.
struct diagnosis {
  std::string database_url; ///< without its password; of the private cluster when no other database is set
  check database{"database", false, {}};
  check sandbox{"sandbox", false, {}}; ///< the one that is used
  check native{"native sandbox", false, {}};
  std::vector<check> features; ///< of the native sandbox
  check docker{"docker sandbox", false, {}};
  std::map<std::string, bool> images; ///< by language: whether the engine has it
  std::map<std::string, language_check> languages;
  check tasks{"tasks", false, {}};
  std::vector<finding_to_mend> problems;

  /// Whether `assay practice` can work.
  [[nodiscard]] bool usable() const;
};

nlohmann::json to_json(const diagnosis& found);

/// The URL or keyword string of a database without any password.
std::string without_password(std::string_view url);

/// Looks at the database: a private cluster's programs and folder, or whether the given server answers and is recent
/// enough. Makes no cluster. Blocks.
void examine_database(const config::settings& settings, diagnosis& to);

/// Looks at the sandbox, each language's toolchain inside it, and the tasks. Blocks.
void examine_judging(const config::settings& settings, diagnosis& to);

} // namespace assay::cli
