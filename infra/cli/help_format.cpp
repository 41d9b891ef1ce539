#include "infra/cli/help_format.hpp"

#include "infra/cli/closest.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace assay::cli {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t left = 30;

std::string entry(const std::string& name, const std::string& meaning) {
  auto line = "  " + name;
  const auto own_line = line.size() + 1 > left;
  if (own_line) line += "\n" + std::string(left, ' ');
  return (own_line ? line : padded(line, left)) + wrapped(meaning, left, columns) + "\n";
}

/// Lines that are too long, broken between words; what follows a break is indented as the line was.
std::string narrow(const std::string& text) {
  std::istringstream lines{text};
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    out += columns_of(line) <= columns ? line : line.substr(0, indent) + wrapped(line.substr(indent), indent, columns);
    out += '\n';
  }
  return out;
}

} // namespace

help_format::help_format() { column_width(left); }

std::string help_format::make_option(const CLI::Option* option, bool is_positional) const {
  return entry(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
}

std::string help_format::make_subcommand(const CLI::App* command) const {
  return entry(command->get_display_name(), command->get_description());
}

std::string help_format::make_description(const CLI::App* command) const {
  return narrow(Formatter::make_description(command));
}

std::string help_format::make_footer(const CLI::App* command) const { return narrow(Formatter::make_footer(command)); }

usage_problem explain(const CLI::App& app, const CLI::ParseError& why) {
  const CLI::App* at = &app;
  std::string path = "assay";
  for (auto inner = at->get_subcommands(); !inner.empty(); inner = at->get_subcommands()) {
    at = inner.front();
    path += " " + at->get_name();
  }
  const auto extras = app.remaining(true);
  const auto word = std::ranges::find_if(extras, [](const std::string& each) { return !each.starts_with('-'); });
  std::vector<std::string> known;
  for (const auto* each : at->get_subcommands({}))
    if (!each->get_name().empty()) known.push_back(each->get_name()); // groups of options have none
  if (!known.empty() && word != extras.end())
    return {
        "there is no command " + path + " " + harmless(*word),
        suggestion(*word, known, path + " --help lists the commands")};
  if (!known.empty() && extras.empty() && dynamic_cast<const CLI::RequiredError*>(&why) != nullptr)
    return {
        at == &app ? "which command?" : "which command of " + path + "?",
        path + " --help lists the commands; assay COMMAND --help explains one"};
  return {harmless(why.what()), path + " --help explains its options"};
}

} // namespace assay::cli
