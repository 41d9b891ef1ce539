#pragma once

#include "events/core/ids.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace assay::cli {

/// The file in which a candidate writes the solution of a session: kept under the data directory until the session
/// ends, so an interrupted session finds it again.
class workspace {
public:
  /// Writes the stub, unless a file from before is there. Nothing when the folder cannot be written.
  static std::optional<workspace> open(
      const std::filesystem::path& home, const session_id& session, const std::string& file_name,
      const std::string& stub);

  const std::filesystem::path& file() const noexcept { return file_; }

  enum class edited { yes, no_editor, given_up };
  /// Runs $VISUAL or $EDITOR (else a usual one) on the file and waits for it. `given_up`: the editor ended with an
  /// error.
  edited edit() const;

  /// Removes it; the session has ended.
  void remove() const noexcept;
  /// Removes that of a session, if there is one.
  static void remove(const std::filesystem::path& home, const session_id& session) noexcept;

private:
  explicit workspace(std::filesystem::path file) : file_{std::move(file)} {}
  std::filesystem::path file_;
};

} // namespace assay::cli
