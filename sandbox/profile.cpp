#include "sandbox/profile.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace assay::sandbox {

namespace {

using nlohmann::json;

constexpr std::array loosenings{
    std::pair{loosening::unlimited_address_space, std::string_view{"unlimited-address-space"}},
    std::pair{loosening::local_sockets, std::string_view{"local-sockets"}},
};

/// Takes members out of an object one by one; what is left at the end is unknown.
class reader {
public:
  explicit reader(const json& object) : object_{object} {}

  const json& take(const std::string& key) {
    const auto found = object_.find(key);
    if (found == object_.end()) throw problem{"the profile lacks \"" + key + "\""};
    taken_.insert(key);
    return *found;
  }

  template <class T>
  T take_as(const std::string& key) {
    try {
      return take(key).get<T>();
    } catch (const json::exception&) { throw problem{"the profile's \"" + key + "\" has a wrong type"}; }
  }

  std::int64_t take_number(const std::string& key, std::int64_t least, std::int64_t most) {
    const json& found = take(key);
    if (!found.is_number_integer()) throw problem{"the profile's \"" + key + "\" is not a whole number"};
    const auto value = found.get<std::int64_t>();
    if (value < least || value > most) throw problem{"the profile's \"" + key + "\" is out of range"};
    return value;
  }

  bool has(const std::string& key) const { return object_.contains(key); }

  void finish() const {
    for (const auto& [key, value] : object_.items())
      if (!taken_.contains(key)) throw problem{"the profile has an unknown key \"" + key + "\""};
  }

private:
  const json& object_;
  std::set<std::string> taken_;
};

bool is_plain_absolute(const std::string& path) {
  return path.size() > 1 && path.front() == '/' && path.back() != '/' && path.find("/.") == std::string::npos &&
         path.find("//") == std::string::npos && path.find('\0') == std::string::npos;
}

bool is_file_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

build_step read_step(reader& from) {
  build_step step;
  step.command = from.take_as<decltype(step.command)>("command");
  step.files = from.take_as<decltype(step.files)>("files");
  step.wall = std::chrono::milliseconds{from.take_number("wall_ms", 1, 300'000)};
  step.memory_bytes = from.take_number("memory_bytes", 1, 8LL << 30);
  step.files_bytes = from.take_number("files_bytes", 1, 1LL << 30);
  if (step.command.empty() || !is_plain_absolute(step.command.front()))
    throw problem{"a build command of the profile does not start with an absolute path"};
  if (step.files.empty()) throw problem{"a build command of the profile makes no files"};
  for (const auto& name : step.files)
    if (!is_file_name(name)) throw problem{"the profile's built file \"" + name + "\" is not a file name"};
  return step;
}

profile read(const json& object) {
  reader from{object};
  profile p;
  p.language = from.take_as<std::string>("language");
  p.source_name = from.take_as<std::string>("source_name");
  p.commands = from.take_as<decltype(p.commands)>("commands");
  if (from.has("compile")) {
    reader inside{from.take("compile")};
    p.compile = read_step(inside);
    inside.finish();
  }
  if (from.has("prepare")) {
    reader inside{from.take("prepare")};
    p.prepare = prepare_step{read_step(inside), inside.take_as<decltype(prepare_step::instead)>("instead")};
    if (inside.has("needed_to_run")) p.prepare->needed_to_run = inside.take_as<bool>("needed_to_run");
    inside.finish();
    if (!p.compile) throw problem{"the profile prepares something and compiles nothing"};
  }
  if (from.has("packages")) p.packages = from.take_as<decltype(p.packages)>("packages");
  p.resources = from.take_as<decltype(p.resources)>("resources");
  p.read_only = from.take_as<decltype(p.read_only)>("read_only");
  p.environment = from.take_as<decltype(p.environment)>("environment");
  const json& factor = from.take("time_factor");
  if (!factor.is_number()) throw problem{"the profile's \"time_factor\" is not a number"};
  p.time_factor = factor.get<double>();
  p.extra_memory_bytes = from.take_number("extra_memory_bytes", 0, 8LL << 30);
  p.processes = static_cast<int>(from.take_number("processes", 1, 4096));
  p.start_limit = std::chrono::milliseconds{from.take_number("start_limit_ms", 1, 300'000)};
  for (const auto& name : from.take_as<std::vector<std::string>>("allow")) {
    const auto* known =
        std::ranges::find(loosenings, std::string_view{name}, &decltype(loosenings)::value_type::second);
    if (known == loosenings.end()) throw problem{"the profile allows the unknown \"" + name + "\""};
    p.allow.push_back(known->first);
  }
  from.finish();

  if (p.language.empty()) throw problem{"the profile names no language"};
  if (!(p.time_factor >= 0.1 && p.time_factor <= 100)) throw problem{"the profile's \"time_factor\" is out of range"};
  if (!is_file_name(p.source_name)) throw problem{"the profile's \"source_name\" is not a file name"};
  for (const auto& name : p.resources)
    if (!is_file_name(name)) throw problem{"the profile's resource \"" + name + "\" is not a file name"};
  for (const auto& path : p.read_only)
    if (!is_plain_absolute(path)) throw problem{"the profile's path \"" + path + "\" is not absolute and plain"};
  for (const auto& [purpose, command] : p.commands)
    if (command.empty() || !is_plain_absolute(command.front()))
      throw problem{"the profile's command \"" + purpose + "\" does not start with an absolute path"};
  if (!p.commands.contains("run")) throw problem{"the profile has no command \"run\""};
  return p;
}

} // namespace

std::string_view to_string(loosening l) noexcept {
  for (const auto& [value, name] : loosenings)
    if (value == l) return name;
  return "unknown";
}

result<profile> parse_profile(std::string_view json_text) {
  const json object = json::parse(json_text, nullptr, false);
  if (!object.is_object()) return problem{"the profile is not a JSON object"};
  try {
    return read(object);
  } catch (const problem& p) { return p; }
}

} // namespace assay::sandbox
