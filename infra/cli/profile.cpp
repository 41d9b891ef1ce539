#include "infra/app/ask.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/profile_report.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <memory>

namespace assay::cli {
namespace {

constexpr std::int64_t latest_sessions = 10;

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
      node.system(), node.views(), list_rows{std::string{session_row::view}, "candidate", id.value, latest_sessions});
  if (!rows) return rows.error();
  for (const auto& each : *rows) {
    session_row row;
    const auto json = codec::parse(each);
    if (!json || !codec::read(*json, row)) return ec::event_malformed;
    out.latest.push_back(std::move(row));
  }
  return out;
}

int profile(invocation& call, const std::string& given) {
  const auto name = candidate_name(given);
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
  const auto found = look_up(**node, name, *id);
  if (!found) return log_failed(call, found.error());
  if (call.json)
    call.term.json(to_json(*found));
  else
    print(call.term, *found);
  return success;
}

} // namespace

void add_profile(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("profile", "Shows a candidate's ratings and latest sessions");
  const auto name = std::make_shared<std::string>();
  command->add_option("-c,--candidate", *name, "whose (default: ASSAY_CANDIDATE or your login name)")
      ->type_name("NAME");
  command->footer("Example:\n  assay profile --candidate ada");
  command->callback([&chosen, name] { chosen = [name](invocation& call) { return profile(call, *name); }; });
}

} // namespace assay::cli
