#include "actors/generator/decider.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <tuple>

namespace assay {
namespace {

constexpr std::array<std::string_view, 4> levels{"easy", "medium", "hard", "expert"};
constexpr double high = 75;
constexpr double low = 50;
constexpr int to_go_up = 3;
constexpr int to_go_down = 2;

int rank_of(std::string_view level) {
  const auto at = std::find(levels.begin(), levels.end(), level);
  return at == levels.end() ? 0 : static_cast<int>(at - levels.begin());
}

/// How many of the latest scores, all at the level of the last one, are such.
template <class Such>
int in_a_row(const std::vector<past_score>& recent, Such such) {
  int out = 0;
  for (const auto& each : recent) {
    if (each.level != recent.front().level || !such(each.score)) break;
    ++out;
  }
  return out;
}

struct step {
  int level = 0;
  std::string_view rule = "streak-begins";
};

step next_level(const std::vector<past_score>& recent) {
  if (recent.empty()) return {};
  const int now = rank_of(recent.front().level);
  const int top = static_cast<int>(levels.size()) - 1;
  if (now < top && in_a_row(recent, [](double score) { return score > high; }) >= to_go_up)
    return {now + 1, "streak-up"};
  if (now > 0 && in_a_row(recent, [](double score) { return score < low; }) >= to_go_down)
    return {now - 1, "streak-down"};
  return {now, "streak-stays"};
}

double days_since(const task_wish& wish, const std::string& topic) {
  const auto found = wish.practice.find(topic);
  return found == wish.practice.end() ? std::numeric_limits<double>::infinity() : found->second.days;
}

} // namespace

task_choice choose_by_streak(const task_wish& wish, const std::vector<task_option>& options) {
  const auto wanted = next_level(wish.recent);
  const auto rank = [&](const task_option& each) {
    return std::tuple{
        std::abs(rank_of(each.card->level) - wanted.level), each.ago > 0, -static_cast<double>(each.ago),
        -days_since(wish, each.topic())};
  };
  const auto best =
      std::min_element(options.begin(), options.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return {&*best, {std::string{wanted.rule}, {best->card->level}}};
}

} // namespace assay
