#pragma once

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <locale>
#include <string>
#include <string_view>

namespace assay::cli {

/// Exit codes that scripts may rely on.
enum exit_code : int {
  success = 0,
  answer_is_no = 1,    ///< a failed verify, a failed judge
  bad_usage = 2,       ///< or a bad configuration
  service_missing = 3, ///< Postgres, the sandbox, a toolchain, ...
};

enum class colour { none, bold, dim, red, green, yellow, blue };

/// Where a command writes: results on stdout, everything else on stderr. Colours only where a person reads them: on a
/// terminal, without NO_COLOR (https://no-color.org) and TERM=dumb.
class console {
public:
  /// On the process' own streams.
  console();
  console(std::ostream& out, std::ostream& err);

  std::ostream& out() const { return *out_; }
  std::ostream& err() const { return *err_; }

  /// `text` in a colour, when stdout (err_text: stderr) shows colours.
  std::string text(colour c, std::string_view text) const;
  std::string err_text(colour c, std::string_view text) const;

  /// True when a person types at stdin and sees stdout.
  bool interactive() const { return interactive_; }
  /// True when stderr is a terminal, so that a step can overwrite the last one.
  bool live() const { return err_terminal_; }
  /// Columns of the terminal; 80 when it is none.
  int width() const;

  /// One line of JSON on stdout.
  void json(const nlohmann::json& value) const;
  /// "assay: what", and below it "  fix: ..." when there is one, on stderr.
  void error(std::string_view what, std::string_view fix = {}) const;
  /// A step that takes a while, on stderr; on a terminal the next one overwrites it.
  void step(std::string_view text);
  /// Removes the last step from the terminal.
  void clear_step();

private:
  std::ostream* out_;
  std::ostream* err_;
  bool out_colours_ = false;
  bool err_colours_ = false;
  bool err_terminal_ = false;
  bool interactive_ = false;
  bool step_shown_ = false;
};

} // namespace assay::cli
