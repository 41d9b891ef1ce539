#include "infra/cli/suite_results.hpp"

#include <filesystem>
#include <system_error>

namespace assay::cli {

std::string suite_results::open(const std::string& file) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (fs::exists(file, failed)) {
    if (!fs::is_regular_file(file, failed)) return "is no ordinary file";
    std::ifstream from{file};
    std::uintmax_t whole = 0;
    for (std::string line; std::getline(from, line) && !from.eof();) {
      auto one = nlohmann::json::parse(line, nullptr, false);
      // A suite's own lines have an id, too.
      if (!one.is_object() || !one.contains("task_id") || !one["task_id"].is_string() || !one.contains("verdict"))
        return "holds other things than results";
      whole += line.size() + 1;
      auto id = one["task_id"].get<std::string>();
      by_id_.insert_or_assign(std::move(id), std::move(one));
    }
    if (fs::file_size(file, failed) > whole) fs::resize_file(file, whole, failed);
    if (failed) return "cannot be written: " + failed.message();
  }
  to_.open(file, std::ios::app);
  return to_ ? "" : "cannot be written";
}

std::optional<nlohmann::json> suite_results::find(const std::string& id, const std::string& source) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end() || found->second.value("source", "") != source) return std::nullopt;
  if (found->second.value("verdict", "") == "sandbox-failure") return std::nullopt;
  return found->second;
}

bool suite_results::add(const nlohmann::json& line) {
  if (!to_.is_open()) return true;
  to_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  return static_cast<bool>(to_.flush());
}

} // namespace assay::cli
