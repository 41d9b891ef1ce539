#include "infra/audit/views_check.hpp"

#include "events/core/codec.hpp"

#include <algorithm>

namespace assay::audit {
namespace {

/// Two texts of the same JSON, as the database and as we write it, become the same text.
std::string short_form(const std::string& text) {
  const auto parsed = codec::parse(text);
  return parsed ? codec::dump(*parsed) : text;
}

} // namespace

views_check::views_check(std::vector<projection> projections) {
  for (auto& each : projections) known_.emplace(std::string{each.view}, each);
}

void views_check::take_view(const std::string& name, int revision, std::int64_t position) {
  const auto found = known_.find(name);
  if (found == known_.end() || found->second.revision != revision) return;
  auto& mine = views_[name];
  mine.fold = found->second;
  mine.position = position;
}

void views_check::take_row(
    const std::string& name, const std::string& key, std::int64_t position, const std::string& data) {
  const auto found = views_.find(name);
  if (found != views_.end()) found->second.stored[key] = {position, short_form(data)};
}

void views_check::take(const recorded_event& e) {
  const auto gone = erased_candidate(e);
  for (auto& [name, each] : views_) {
    if (each.stopped || e.position > each.position) continue;
    if (gone)
      std::erase_if(
          each.folded, [&](const auto& r) { return belongs_to(codec::parse(r.second.data).value_or(nullptr), *gone); });
    const auto key = each.fold.key_of(e);
    if (!key) continue;
    auto& mine = each.folded[*key];
    auto data = mine.data.empty() ? nlohmann::json{} : codec::parse(mine.data).value_or(nullptr);
    if (each.fold.project(data, e) != ec::ok)
      each.stopped = true;
    else
      mine = {e.position, codec::dump(data)};
  }
}

std::vector<problem> views_check::finish(std::int64_t head) {
  std::vector<problem> out;
  for (const auto& [name, each] : views_) {
    const auto add = [&, &view = name](const std::string& key, std::int64_t position, const std::string& what) {
      out.push_back({"view", "", 0, position, "row " + key + " of view " + view + " " + what});
    };
    if (each.position > head)
      out.push_back(
          {"view", "", 0, head + 1,
           "view " + name + " says that it has folded up to position " + std::to_string(each.position) +
               ", but the log ends at position " + std::to_string(head)});
    if (each.stopped) continue;
    for (const auto& [key, now] : each.folded) {
      const auto found = each.stored.find(key);
      if (found == each.stored.end())
        add(key, now.position, "is missing");
      else if (found->second != now)
        add(key, now.position, "does not say what the events say: it was changed");
    }
    for (const auto& [key, now] : each.stored)
      if (!each.folded.contains(key)) add(key, now.position, "follows from no event: it was added");
  }
  std::stable_sort(out.begin(), out.end(), [](const problem& a, const problem& b) { return a.position < b.position; });
  return out;
}

} // namespace assay::audit
