#include "infra/cli/profile_report.hpp"
#include "infra/cli/profile_words.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

std::string without_hyphens(std::string name) {
  std::ranges::replace(name, '-', ' ');
  return name;
}

} // namespace

picture::profile_picture picture_of(const translator& tr, const candidate_view& who) {
  using standing = picture::rated_bar::standing;
  picture::profile_picture out;
  out.name = who.name;
  out.summary = summary_text(tr, who.skill);
  if (const auto trend = trend_text(tr, who.skill); !trend.empty()) out.summary += "\n" + trend;
  out.trend_title = tr("Overall rating");
  for (const auto& each : who.skill.trend) out.trend.push_back(each.value);
  out.bars_title = tr("Topics");
  out.marks = {{tr("easy"), 1200}, {tr("medium"), 1500}, {tr("hard"), 1800}, {tr("expert"), 2100}};
  const auto strong = strongest(who.skill);
  const auto weak = weakest(who.skill);
  const auto in = [](const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
  };
  for (const auto& each : topics_of(who.skill))
    out.bars.push_back(
        {without_hyphens(tr(each.topic)), each.rating.value, each.rating.deviation,
         in(strong, each.topic) ? standing::strong
         : in(weak, each.topic) ? standing::weak
                                : standing::middle});
  if (!strong.empty()) out.strong_name = tr("strong");
  if (!weak.empty()) out.weak_name = tr("weak");
  out.nothing_yet = tr("No attempt was scored yet; the first session fills this picture.");
  if (who.next) {
    out.next_title = tr("Practise next");
    out.next = next_text(tr, *who.next);
  }
  return out;
}

} // namespace assay::cli
