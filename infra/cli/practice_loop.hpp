#pragma once

#include "infra/cli/console.hpp"
#include "infra/cli/session_client.hpp"
#include "infra/cli/source_file.hpp"
#include "infra/cli/translate.hpp"
#include "infra/cli/workspace.hpp"

#include <iosfwd>
#include <string>
#include <variant>

namespace assay::cli {

/// A session in a terminal, or driven by lines from a pipe: reads commands, shows results, until the session ends, the
/// input ends (the session stays open) or the person interrupts.
class practice_loop {
public:
  practice_loop(app::node& node, session_client& client, console& term, const translator& tr, std::istream& in)
      : node_{node}, client_{client}, term_{term}, tr_{tr}, in_{in} {}

  /// Runs to the end; an exit code.
  int run(const std::filesystem::path& home, const open_session_info& opened);

private:
  enum class next { go_on, leave };

  void show_task(const open_session_info& opened);
  void show_help() const;
  next obey(const std::string& line);
  next hand_in(const std::string& text, const std::string& source);
  next offer(const std::variant<std::string, source_problem>& read, const std::string& source);
  next submit(const std::string& path);
  next edit();
  /// Tells what is wrong; a script that ends here ends with exit code 2.
  next refuse(const std::string& what, const std::string& fix);
  next hint();
  next end(session_end how);
  next await_result(std::size_t scores_before);
  next trouble(ec code);
  bool read_line(std::string& line);
  std::string rest_of_input();

  app::node& node_;
  session_client& client_;
  console& term_;
  const translator& tr_;
  std::istream& in_;
  task_text task_;
  std::optional<workspace> desk_;
  int exit_ = success;
};

/// Shows progress as steps of the terminal: every message where they overwrite each other, else only a new phase. Both
/// arguments must outlive it.
session_client::progress_fn progress_printer(console& term, const translator& tr);

} // namespace assay::cli
