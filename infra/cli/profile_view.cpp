#include "infra/cli/profile_view.hpp"

#include <algorithm>
#include <functional>

namespace assay::cli {
namespace {

constexpr std::size_t most_named = 3;
constexpr std::size_t trend_sessions = 10;
constexpr double pronounced = 0.5; // deviations

std::vector<rated> sorted(std::vector<rated> all) {
  std::ranges::stable_sort(all, std::greater{}, [](const rated& each) { return each.rating.value; });
  return all;
}

/// The topics whose rating, times `sign`, is clearly above the middle one.
std::vector<std::string> standing_out(const skill_profile& skill, double sign) {
  const auto topics = topics_of(skill);
  if (topics.size() < 2) return {};
  const auto n = topics.size();
  const double middle = (topics[(n - 1) / 2].rating.value + topics[n / 2].rating.value) / 2;
  std::vector<std::pair<double, std::string>> found;
  for (const auto& each : topics) {
    // Of a topic's rating, only what its own layers add is uncertain against another topic's.
    const auto& layer = skill.topics.at(each.topic);
    const double lead = sign * (each.rating.value - middle);
    if (lead > pronounced * layer.deviation) found.emplace_back(-lead, each.topic);
  }
  std::ranges::sort(found);
  std::vector<std::string> out;
  for (const auto& [lead, topic] : found)
    if (out.size() < most_named) out.push_back(topic);
  return out;
}

} // namespace

std::vector<rated> pairs_of(const skill_profile& skill) {
  std::vector<rated> out;
  for (const auto& [key, layer] : skill.pairs) {
    const auto slash = key.rfind('/');
    const auto topic = key.substr(0, slash);
    const auto language = key.substr(slash + 1);
    out.push_back({topic, language, rating_for(skill, topic, language), layer.attempts, layer.position});
  }
  return sorted(std::move(out));
}

std::vector<rated> topics_of(const skill_profile& skill) {
  std::vector<rated> out;
  for (const auto& [topic, layer] : skill.topics)
    out.push_back({topic, {}, topic_rating(skill, topic), layer.attempts, layer.position});
  return sorted(std::move(out));
}

std::vector<std::string> strongest(const skill_profile& skill) { return standing_out(skill, 1); }
std::vector<std::string> weakest(const skill_profile& skill) { return standing_out(skill, -1); }

std::optional<rating_trend> trend_of(const skill_profile& skill) {
  if (skill.trend.size() < 2) return std::nullopt;
  const auto back = std::min(trend_sessions, skill.trend.size() - 1);
  const auto& before = skill.trend[skill.trend.size() - 1 - back];
  return rating_trend{static_cast<int>(back), skill.trend.back().value - before.value};
}

std::string main_language(const skill_profile& skill) {
  const auto most =
      std::ranges::max_element(skill.languages, {}, [](const auto& each) { return each.second.attempts; });
  return most == skill.languages.end() ? "python" : most->first;
}

} // namespace assay::cli
