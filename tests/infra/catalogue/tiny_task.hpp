#pragma once

#include "infra/catalogue/load.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace assay::catalogue::test {

/// The smallest right task.json. Tests name its lines by number.
extern const std::string tiny_json;

/// Replaces the one occurrence of `from`; throws when there is not exactly one.
std::string with(std::string content, std::string_view from, std::string_view to);

/// A folder `tiny` with a right task, to be broken; gone with the object.
class tiny_folder {
public:
  tiny_folder();
  ~tiny_folder();
  tiny_folder(const tiny_folder&) = delete;
  tiny_folder& operator=(const tiny_folder&) = delete;

  std::filesystem::path path() const { return tasks_ / "tiny"; }
  const std::filesystem::path& tasks() const { return tasks_; }
  void write(const std::filesystem::path& name, std::string_view content) const;

private:
  std::filesystem::path tasks_;
};

/// Loads the tiny task from this task.json; throws when it is refused.
task loaded(const std::string& json);

/// What is wrong with the tiny task under this task.json.
std::vector<problem> refused(const std::string& json);

} // namespace assay::catalogue::test
