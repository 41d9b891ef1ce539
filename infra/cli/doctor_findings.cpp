#include "infra/cli/doctor_findings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace assay::cli {
namespace {

/// Removes `key=...` up to one of `ends`, wherever it stands as a word.
void erase_setting(std::string& text, std::string_view key, std::string_view before, std::string_view ends) {
  for (std::size_t at = 0; (at = text.find(std::string{key} + "=", at)) != std::string::npos;) {
    if (at > 0 && before.find(text[at - 1]) == std::string_view::npos) {
      at += key.size();
      continue;
    }
    auto end = at + key.size() + 1;
    // A quoted value may hold blanks and escaped quotes.
    if (end < text.size() && text[end] == '\'' && ends == " ")
      for (++end; end < text.size() && text[end] != '\''; ++end) end += text[end] == '\\' ? 1 : 0;
    end = std::min(text.find_first_of(ends, std::min(end, text.size())), text.size());
    if (end < text.size()) ++end;
    text.erase(at, end - at);
  }
}

constexpr std::array secrets{"password", "sslpassword"};

} // namespace

std::string without_password(std::string_view url) {
  std::string out{url};
  const auto scheme = out.find("://");
  if (scheme == std::string::npos) {
    for (const auto* each : secrets) erase_setting(out, each, " \t\n", " ");
    while (out.ends_with(' ')) out.pop_back();
    return out;
  }
  const auto begin = scheme + 3;
  const auto query = out.find('?', begin);
  // A password that should have been percent-encoded may hold more of these signs; so the last one counts.
  if (const auto at = out.rfind('@', query); at != std::string::npos && at > begin)
    if (const auto colon = out.find(':', begin); colon < at) out.erase(colon, at - colon);
  for (const auto* each : secrets) erase_setting(out, each, "?&", "&");
  while (out.ends_with('&') || out.ends_with('?')) out.pop_back();
  return out;
}

bool diagnosis::usable() const {
  return std::none_of(problems.begin(), problems.end(), [](const auto& p) { return p.how_bad == weight::blocks; });
}

nlohmann::json to_json(const diagnosis& found) {
  nlohmann::json out{
      {"database_url", found.database_url},
      {"database", {{"ok", found.database.ok}, {"note", found.database.note}}},
      {"sandbox",
       {{"used", found.sandbox.ok ? found.sandbox.note : ""},
        {"native", {{"ok", found.native.ok}, {"features", nlohmann::json::array()}}},
        {"docker", {{"ok", found.docker.ok}, {"note", found.docker.note}, {"images", found.images}}}}},
      {"languages", nlohmann::json::object()},
      {"tasks", {{"ok", found.tasks.ok}, {"note", found.tasks.note}}},
      {"llm", {{"provider", "offline"}}},
      {"problems", nlohmann::json::array()}};
  for (const auto& each : found.features)
    out["sandbox"]["native"]["features"].push_back({{"name", each.name}, {"ok", each.ok}, {"why", each.note}});
  for (const auto& [name, each] : found.languages)
    out["languages"][name] = {{"ok", each.ok}, {"version", each.version}};
  for (const auto& each : found.problems)
    out["problems"].push_back({{"what", each.what}, {"fix", each.fix}, {"blocks", each.how_bad == weight::blocks}});
  return out;
}

} // namespace assay::cli
