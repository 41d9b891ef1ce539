#include "infra/cli/command.hpp"
#include "infra/cli/doctor_findings.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <ostream>

namespace assay::cli {
namespace {

constexpr std::size_t name_columns = 18;

void print_check(const console& term, const check& what, std::string_view indent) {
  const auto mark = what.ok ? term.text(colour::green, "ok  ") : term.text(colour::red, "no  ");
  const auto columns = what.note.empty() ? 0 : name_columns - indent.size();
  term.out() << indent << mark << padded(what.name, columns)
             << wrapped(harmless(what.note), name_columns + 4, static_cast<std::size_t>(term.width())) << '\n';
}

void print(const console& term, const diagnosis& found) {
  auto& out = term.out();
  const auto columns = static_cast<std::size_t>(term.width());
  print_check(term, found.database, "");
  print_check(term, found.sandbox, "");
  print_check(term, found.native, "");
  for (const auto& each : found.features) print_check(term, each, "  ");
  print_check(term, found.docker, "");
  for (const auto& [name, each] : found.languages) print_check(term, {name, each.ok, each.version}, "");
  print_check(term, found.tasks, "");
  out << term.text(colour::dim, "--  ") << padded("language model", name_columns)
      << "offline: reviews by rules, hints from the tasks\n";
  for (const auto& each : found.problems) {
    const bool blocks = each.how_bad == weight::blocks;
    out << '\n'
        << term.text(blocks ? colour::red : colour::yellow, blocks ? "missing: " : "weaker:  ")
        << wrapped(harmless(each.what), 9, columns) << "\n  fix:   " << wrapped(harmless(each.fix), 9, columns) << '\n';
  }
  out << '\n'
      << (found.usable() ? term.text(colour::green, "assay practice works here")
                         : term.text(colour::red, "assay practice does not work here yet"))
      << '\n';
  out.flush();
}

int examine(invocation& call) {
  diagnosis found;
  call.term.step("looking at the database");
  examine_database(call.settings, found);
  call.term.step("trying the sandbox");
  examine_judging(call.settings, found);
  call.term.clear_step();
  if (call.json)
    call.term.json(to_json(found));
  else
    print(call.term, found);
  return found.usable() ? success : service_missing;
}

} // namespace

void add_doctor(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("doctor", "Says what works here and what is missing, with the fix");
  command->footer("Example:\n"
                  "  assay doctor --json | jq -r '.problems[].fix'\n"
                  "Exit codes: 0 assay practice can work, 3 something that it needs is missing.");
  command->callback([&chosen] { chosen = examine; });
}

} // namespace assay::cli
