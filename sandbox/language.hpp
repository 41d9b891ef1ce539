#pragma once

#include "sandbox/host.hpp"
#include "sandbox/job.hpp"
#include "sandbox/profile.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// A language as it stands in a folder `<language>/`: its profile and the texts of the profile's resources.
struct language {
  profile how;
  std::string profile_text;
  std::map<std::string, std::string> resources; ///< text by file name
  std::string dockerfile;                       ///< of the image that the docker sandbox runs it in; may be empty
};

/// The files for a job with this command: the resources that it names (as `/box/<name>`), and those that no command of
/// the profile names.
std::vector<input_file> resources_for(const language& l, const std::vector<std::string>& command);

using languages = std::map<std::string, language, std::less<>>;

/// Says one sentence for each protection that a profile asks to go without; `warn` may be empty. Where a control group
/// holds the memory, address space is not limited anyway.
void warn_of_loosenings(
    const languages& known, support memory_groups, const std::function<void(std::string_view)>& warn);

/// Reads every folder of `folder` that holds a `profile.json`. Adding a language is adding such a folder. One
/// unreadable profile or resource is a problem of the whole, since it is a fault of the installation.
result<languages> load_languages(const std::filesystem::path& folder);

} // namespace assay::sandbox
