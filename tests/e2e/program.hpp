#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace assay::test {

/// The real `assay` with its streams in pipes. Destroying it kills it.
class program {
public:
  /// Starts it with these arguments and variables (beside PATH and LANG=C.UTF-8; nothing else of the environment).
  program(std::vector<std::string> arguments, const std::map<std::string, std::string>& environment);
  ~program();
  program(const program&) = delete;
  program& operator=(const program&) = delete;

  void type(const std::string& text);
  void end_input();
  void signal(int number) const;

  /// Reads until stdout (or stderr) holds `text`; false when it ended or `limit` passed before.
  bool shows(const std::string& text, std::chrono::seconds limit = std::chrono::seconds{60});
  /// Waits for its end; the exit code, or 128 + the signal; -1 when it does not end in time.
  int wait(std::chrono::milliseconds limit = std::chrono::seconds{120});

  /// What it wrote so far.
  const std::string& out() const { return out_; }
  const std::string& err() const { return err_; }

private:
  bool read_some(std::chrono::milliseconds limit);

  pid_t pid_ = -1;
  int in_ = -1;
  int out_end_ = -1;
  int err_end_ = -1;
  int status_ = -1;
  std::string out_;
  std::string err_;
};

struct finished {
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs it to its end with `input` on stdin.
finished
run(std::vector<std::string> arguments, const std::map<std::string, std::string>& environment,
    const std::string& input = {});

} // namespace assay::test
