#include "sandbox/language.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace assay::sandbox {

namespace {

result<std::string> read_text(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{in}, {}};
  if (!in) return problem{"cannot read " + path.string()};
  return text;
}

result<language> load_language(const std::filesystem::path& folder) {
  auto text = read_text(folder / "profile.json");
  if (!text) return text.error();
  auto how = parse_profile(*text);
  if (!how) return problem{folder.string() + ": " + how.error().what};
  language made{std::move(*how), std::move(*text), {}, {}};
  if (made.how.language != folder.filename())
    return problem{folder.string() + ": the profile is for " + made.how.language};
  for (const auto& name : made.how.resources) {
    auto resource = read_text(folder / name);
    if (!resource) return resource.error();
    made.resources[name] = std::move(*resource);
  }
  std::error_code failed;
  if (!std::filesystem::exists(folder / "Dockerfile", failed)) return made;
  auto recipe = read_text(folder / "Dockerfile");
  if (!recipe) return recipe.error();
  made.dockerfile = std::move(*recipe);
  return made;
}

} // namespace

std::vector<input_file> resources_for(const language& l, const std::vector<std::string>& command) {
  const auto named_in = [](const std::vector<std::string>& words, const std::string& name) {
    return std::ranges::find(words, "/box/" + name) != words.end();
  };
  const auto named_anywhere = [&](const std::string& name) {
    return std::ranges::any_of(l.how.commands, [&](const auto& each) { return named_in(each.second, name); }) ||
           (l.how.compile && named_in(l.how.compile->command, name)) ||
           (l.how.prepare && named_in(l.how.prepare->how.command, name));
  };
  std::vector<input_file> files;
  for (const auto& [name, text] : l.resources)
    if (named_in(command, name) || !named_anywhere(name)) files.push_back({name, text, permission::read});
  return files;
}

void warn_of_loosenings(
    const languages& known, support memory_groups, const std::function<void(std::string_view)>& warn) {
  if (!warn) return;
  for (const auto& [name, l] : known)
    for (const auto loose : l.how.allow)
      if (loose != loosening::unlimited_address_space || memory_groups == support::no)
        warn("the profile of " + name + " loosens the sandbox: " + std::string{to_string(loose)});
}

result<languages> load_languages(const std::filesystem::path& folder) {
  languages all;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator{folder, failed}) {
    if (!std::filesystem::exists(entry.path() / "profile.json", failed)) continue;
    auto one = load_language(entry.path());
    if (!one) return one.error();
    all.emplace(one->how.language, std::move(*one));
  }
  if (failed) return problem{"cannot read the folder " + folder.string() + ": " + failed.message()};
  if (all.empty()) return problem{"no language profile in " + folder.string()};
  return all;
}

} // namespace assay::sandbox
