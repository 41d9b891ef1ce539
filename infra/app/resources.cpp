#include "infra/app/resources.hpp"

namespace assay::app {

std::filesystem::path resources_of(const config::settings& settings) {
  if (!settings.resources.empty()) return settings.resources;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  const auto installed = program.parent_path().parent_path() / "share" / "assay";
  if (std::filesystem::is_directory(installed / "sandbox", ignored)) return installed;
  return ASSAY_SOURCE_DIR;
}

} // namespace assay::app
