#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace assay::cli {

/// Help that fits into 80 columns: names on the left, what they mean wrapped on the right. Subcommands inherit it.
class help_format : public CLI::Formatter {
public:
  help_format();

private:
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_subcommand(const CLI::App* command) const override;
  std::string make_description(const CLI::App* command) const override;
  std::string make_footer(const CLI::App* command) const override;
};

/// What is wrong with a command line, and the fix, for a person.
struct usage_problem {
  std::string what;
  std::string fix;
};

/// Of a command line that `app` has refused; names the word that is no command, and what it may have meant.
usage_problem explain(const CLI::App& app, const CLI::ParseError& why);

} // namespace assay::cli
