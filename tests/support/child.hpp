#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace assay::test {

/// Another process with pipes to its standard input and output. It is killed when nobody waited for it.
class child {
public:
  explicit child(std::vector<std::string> argv) {
    int in[2];
    int out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) std::abort();
    std::vector<char*> raw;
    for (auto& each : argv) raw.push_back(each.data());
    raw.push_back(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
      dup2(in[0], 0);
      dup2(out[1], 1);
      execv(raw[0], raw.data());
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    in_ = in[1];
    out_ = out[0];
  }
  child(const child&) = delete;
  child& operator=(const child&) = delete;
  ~child() {
    if (pid_ > 0) kill_now();
    close(out_);
  }

  pid_t pid() const { return pid_; }

  /// The next line it writes, without its end; empty at the end of its output.
  std::string line() {
    std::string text;
    for (char c = 0; read(out_, &c, 1) == 1 && c != '\n';) text += c;
    return text;
  }

  void type(const std::string& text) const {
    if (write(in_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) std::abort();
  }
  void end_input() {
    if (in_ >= 0) close(std::exchange(in_, -1));
  }
  /// Ends its standard input and waits; its exit code, or 128 + signal.
  int finish() {
    end_input();
    int status = 0;
    waitpid(std::exchange(pid_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  void kill_now() {
    kill(pid_, SIGKILL);
    finish();
  }

private:
  pid_t pid_ = -1;
  int in_ = -1;
  int out_ = -1;
};

} // namespace assay::test
