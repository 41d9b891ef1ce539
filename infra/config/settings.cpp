#include "infra/config/settings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

namespace assay::config {
namespace {

using problems = std::vector<problem>;

struct option {
  std::string_view name;
  std::string_view variable;
  std::vector<std::string_view> choices; ///< empty: any text
};

const std::vector<option>& options() {
  static const std::vector<option> all{
      {"home", "ASSAY_HOME", {}},
      {"database_url", "ASSAY_DATABASE_URL", {}},
      {"sandbox", "ASSAY_SANDBOX", {"auto", "native", "docker"}},
      {"docker_socket", "ASSAY_DOCKER_SOCKET", {}},
      {"docker_base", "ASSAY_DOCKER_BASE", {}},
      {"llm", "ASSAY_LLM", {"offline"}},
      {"policy", "ASSAY_POLICY", {"target", "streak"}},
      {"log_level", "ASSAY_LOG_LEVEL", {"trace", "debug", "info", "warn", "error", "off"}},
      {"locale", "ASSAY_LOCALE", {"en", "ru"}},
      {"resources", "ASSAY_RESOURCES", {}},
      {"slots", "ASSAY_SLOTS", {}},
      {"seal_every", "ASSAY_SEAL_EVERY", {}},
      {"seal_seconds", "ASSAY_SEAL_SECONDS", {}},
      {"lease_seconds", "ASSAY_LEASE_SECONDS", {}},
  };
  return all;
}

/// The settings that are numbers.
struct number_option {
  std::string_view name;
  int settings::*member;
  int least;
  int most;
};
constexpr number_option numbers[] = {
    {"slots", &settings::slots, 0, 256},
    {"seal_every", &settings::seal_every, 1, 1'000'000},
    {"seal_seconds", &settings::seal_seconds, 1, 86'400},
    {"lease_seconds", &settings::lease_seconds, 1, 3'600}};

const number_option* number_of(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(numbers), std::end(numbers), [&](const auto& n) { return n.name == name; });
  return found == std::end(numbers) ? nullptr : found;
}

std::string flag_of(std::string name) {
  std::ranges::replace(name, '_', '-');
  return "--" + name;
}

std::string listed(const std::vector<std::string_view>& choices) {
  std::string out;
  for (const auto& each : choices) (out += out.empty() ? "" : ", ") += each;
  return out;
}

void set(settings& to, const option& what, const std::string& value, const std::string& source, problems& wrong) {
  if (!what.choices.empty() && std::find(what.choices.begin(), what.choices.end(), value) == what.choices.end()) {
    wrong.push_back({source, "'" + value + "' is not one of: " + listed(what.choices)});
    return;
  }
  if (what.name == "home") to.home = value;
  if (what.name == "database_url") to.database_url = value;
  if (what.name == "sandbox") to.sandbox = value;
  if (what.name == "docker_socket") to.docker_socket = value;
  if (what.name == "docker_base") to.docker_base = value;
  if (what.name == "llm") to.llm = value;
  if (what.name == "policy") to.policy = value;
  if (what.name == "log_level") to.log_level = value;
  if (what.name == "locale") to.locale = value;
  if (what.name == "resources") to.resources = value;
  if (const auto* number = number_of(what.name)) {
    auto& member = to.*(number->member);
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), member);
    if (error != std::errc{} || end != value.data() + value.size() || member < number->least || member > number->most)
      wrong.push_back(
          {source, "'" + value + "' is not a number from " + std::to_string(number->least) + " to " +
                       std::to_string(number->most)});
  }
}

void read_file(settings& to, const std::filesystem::path& file, problems& wrong) {
  std::ifstream in{file};
  if (!in) {
    wrong.push_back({file.string(), "cannot be read; check the path and its rights"});
    return;
  }
  std::stringstream text;
  text << in.rdbuf();
  const auto json = nlohmann::json::parse(text.str(), nullptr, false);
  if (!json.is_object()) {
    wrong.push_back({file.string(), "is not a JSON object, such as {\"home\": \"/srv/assay\"}"});
    return;
  }
  for (const auto& [key, value] : json.items()) {
    const auto known = std::find_if(options().begin(), options().end(), [&](const option& o) { return o.name == key; });
    const auto source = file.string() + ": " + key;
    if (known == options().end())
      wrong.push_back({source, "is not a setting"});
    else if (value.is_string())
      set(to, *known, value.get<std::string>(), source, wrong);
    else if (value.is_number_integer() && number_of(key) != nullptr)
      set(to, *known, value.dump(), source, wrong);
    else
      wrong.push_back({source, "must be a text"});
  }
}

/// POSIX: LC_ALL before LC_MESSAGES before LANG.
std::string locale_of(const std::function<const char*(const char*)>& environment) {
  for (const auto* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto* value = environment(variable);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view{value}.starts_with("ru") ? "ru" : "en";
  }
  return "en";
}

} // namespace

std::variant<settings, std::vector<problem>> load(
    const std::optional<std::filesystem::path>& file, const std::function<const char*(const char*)>& environment,
    const values& flags) {
  settings out;
  problems wrong;
  if (file) read_file(out, *file, wrong);
  for (const auto& each : options()) {
    const auto* value = environment(std::string{each.variable}.c_str());
    if (value != nullptr && *value != '\0') set(out, each, value, std::string{each.variable}, wrong);
  }
  for (const auto& each : options()) {
    const auto found = flags.find(std::string{each.name});
    if (found != flags.end()) set(out, each, found->second, flag_of(found->first), wrong);
  }
  if (out.locale.empty()) out.locale = locale_of(environment);
  if (!wrong.empty()) return wrong;
  return out;
}

} // namespace assay::config
