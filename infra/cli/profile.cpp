#include "infra/app/ask.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/profile_report.hpp"
#include "infra/cli/session_client.hpp"
#include "infra/judging/catalogue_actor.hpp"
#include "projections/skill/task_rating.hpp"
#include "projections/skill/wish.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <memory>

namespace assay::cli {
namespace {

constexpr std::int64_t listed_sessions = 50; // that a choice looks at
constexpr std::size_t shown_sessions = 10;

struct wanted_profile {
  std::string candidate;
  std::string png;
};

/// Waits until the views have caught up with the log; a view that lags is shown as it is, with a word about it.
ec catch_up(invocation& call, app::node& node) {
  const auto head = app::ask<event_page>(node.system(), node.log(), read_all{0, 0, {}, {}, 1});
  if (!head) return head.error();
  if (app::tell(node.system(), node.views(), wait_for_position{head->head, 5'000}) != ec::ok)
    call.term.error("the views lag behind the log; what follows may be older");
  return ec::ok;
}

result<candidate_view> look_up(app::node& node, const std::string& name, const candidate_id& id) {
  candidate_view out;
  out.name = name;
  const auto skill =
      app::ask<std::string>(node.system(), node.views(), get_row{std::string{skill_profile::view}, id.value});
  if (!skill) return skill.error();
  if (!skill->empty()) {
    const auto json = codec::parse(*skill);
    if (!json || !codec::read(*json, out.skill)) return ec::event_malformed;
  }
  out.skill.candidate = id.value;
  const auto rows = app::ask<std::vector<std::string>>(
      node.system(), node.views(), list_rows{std::string{session_row::view}, "candidate", id.value, listed_sessions});
  if (!rows) return rows.error();
  for (const auto& each : *rows) {
    session_row row;
    const auto json = codec::parse(each);
    if (!json || !codec::read(*json, row)) return ec::event_malformed;
    out.latest.push_back(std::move(row));
  }
  out.now_us =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  return out;
}

/// The task that they would be given now, by the same decider and the same ratings as in a session.
void look_ahead(invocation& call, app::node& node, candidate_view& who) {
  const auto tasks = app::load_tasks(call.settings);
  if (!tasks) {
    call.term.error(tasks.error().what, tasks.error().fix);
    return;
  }
  std::vector<task_card> cards;
  for (const auto& each : tasks->all()) cards.push_back(card_of(each));
  if (const auto rows = app::ask<std::vector<std::string>>(
          node.system(), node.views(), list_rows{std::string{task_rating::view}, {}, {}, 10'000}))
    cards = with_ratings(std::move(cards), *rows);
  const auto language = main_language(who.skill);
  auto wish = wish_for(who.skill, who.latest, language, who.now_us);
  wish.policy = policy_of(call.settings);
  if (const auto chosen = choose(wish, cards))
    who.next = next_task{*chosen, tasks->find(chosen->task.value)->title.in(call.settings.locale), language};
}

/// Whether the picture is in its file now.
bool keep_picture(invocation& call, const translator& tr, const candidate_view& who, const std::string& file) {
  const auto made = picture::draw(picture_of(tr, who));
  if (const auto* none = std::get_if<picture::picture_problem>(&made)) {
    call.term.error(none->what, none->fix);
    return false;
  }
  std::ofstream out{file, std::ios::binary};
  out << std::get<std::string>(made);
  out.close();
  if (!out) call.term.error("the picture cannot be written to " + harmless(file), "name a file in a folder of yours");
  return static_cast<bool>(out);
}

int profile(invocation& call, const wanted_profile& wanted) {
  const auto name = candidate_name(wanted.candidate);
  const auto node =
      app::node::start(call.settings, app::parts::log, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (!node) {
    call.term.error(node.error().what, node.error().fix);
    return service_missing;
  }
  const auto id = find_candidate(**node, name);
  if (!id && category(id.error()) == error_category::refused) {
    call.term.error(harmless(name) + " cannot be the name of a candidate", "names have 1 to 64 printable characters");
    return bad_usage;
  }
  if (!id) return log_failed(call, id.error());
  if (const auto behind = catch_up(call, **node); behind != ec::ok) return log_failed(call, behind);
  auto found = look_up(**node, name, *id);
  if (!found) return log_failed(call, found.error());
  look_ahead(call, **node, *found);
  const translator tr{call.settings.locale};
  if (!wanted.png.empty() && !keep_picture(call, tr, *found, wanted.png)) return service_missing;
  if (found->latest.size() > shown_sessions) found->latest.resize(shown_sessions);
  if (call.json)
    call.term.json(to_json(*found));
  else
    print(call.term, tr, *found);
  return success;
}

} // namespace

void add_profile(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("profile", "A candidate's ratings, trend and what to practise next");
  const auto wanted = std::make_shared<wanted_profile>();
  command->add_option("-c,--candidate", wanted->candidate, "whose (default: ASSAY_CANDIDATE or your login name)")
      ->type_name("NAME");
  command->add_option("--png", wanted->png, "draws a picture of it too, for a chat")->type_name("FILE");
  command->footer("Examples:\n"
                  "  assay profile --candidate ada\n"
                  "  assay profile --candidate ada --png ada.png --locale ru");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return profile(call, *wanted); }; });
}

} // namespace assay::cli
