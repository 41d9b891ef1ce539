#pragma once

#include "sandbox/judge/outcome.hpp"
#include "sandbox/launcher.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

/// What a program's side of the dialogue came to. `accepted`: it did what was asked; whether the value is right is not
/// said.
struct reply {
  verdict result = verdict::sandbox_failure;
  std::optional<nlohmann::json> value; ///< hostile; of any type
  std::string detail;
  double wall_ms = 0;
  double cpu_ms = 0;
};

/// One program of a language, from its start through questions and answers to its end, in verdicts.
///
/// The frames hold wire text. After its start the program says ["compiled", version] or ["compile_error", version,
/// text] (a language with a compile step says neither), then ["ready"], ["raised", text], ["missing", text] (no such
/// function) or ["memory"]. A request is
/// ["case", nonce, arguments], or for measurements ["prepare", nonce, arguments], then ["call", nonce] and then, if it
/// is wanted, ["answer", nonce] for what that call answered, or for generators ["generate", nonce, size, seed], or for
/// predicates ["check", nonce, arguments, expected, actual]. An answer is ["value", nonce, value], ["done", nonce],
/// ["raised", nonce, text], ["mistyped", nonce, text],
/// ["memory", nonce] or ["died", nonce, text] (the last words of a program that cannot go on). The nonce is new each
/// time and unguessable, so an answer written ahead is no answer.
class runner {
public:
  /// Nothing runs before `start`. The slot and the profile must outlive it.
  runner(slot& where, const profile& how, job what, std::stop_token stop);

  /// Starts the program and waits until it has compiled the source, unless that was done before.
  reply compile();

  /// Waits until the candidate's own top-level code has run and the function was found.
  reply load();

  /// Asks; `arguments` are wire texts. A reply other than accepted, wrong_answer (a value of a wrong type),
  /// runtime_error by an exception, or memory_limit by an exception ends the program.
  reply ask(std::string_view what, const std::vector<std::string>& arguments, std::chrono::milliseconds limit);

  /// Whether it can be asked again.
  bool alive() const noexcept { return program_ != nullptr; }

  /// Ends the program if it still runs; what became of it.
  const outcome& finish();

  /// As told by the program before any of the candidate's code ran; empty until then.
  const std::string& toolchain() const noexcept { return toolchain_; }

private:
  reply take(answer got, std::string_view nonce);
  reply read(const std::string& text, std::string_view nonce);
  reply dead();
  reply broken();

  slot& where_;
  const profile& how_;
  job what_;
  std::stop_token stop_;
  std::unique_ptr<process> program_;
  outcome ended_;
  std::string toolchain_;
  std::random_device random_;
};

/// A verdict for a program that ended while an answer was awaited; `detail` is for the candidate, or for operators when
/// it is our failure.
reply reply_of(const outcome& ended);

/// What starts a program of this kind, with the task's memory where the command names it.
std::vector<std::string> command_for(const profile& how, const std::string& purpose, std::int64_t memory_bytes);

/// The limits of a program that is asked `questions` times, `each` at most.
limits limits_for(const profile& how, std::int64_t memory_bytes, std::size_t questions, std::chrono::milliseconds each);

/// The time limit of one case in this language.
std::chrono::milliseconds scaled(std::chrono::milliseconds limit, const profile& how);

} // namespace assay::sandbox
