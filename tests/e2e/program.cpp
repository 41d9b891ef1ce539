#include "tests/e2e/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace assay::test {
namespace {

using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

struct ends {
  int read = -1;
  int write = -1;
};

ends make_pipe() {
  int fds[2];
  if (pipe2(fds, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
  return {fds[0], fds[1]};
}

void close_once(int& fd) {
  if (fd >= 0) close(fd);
  fd = -1;
}

} // namespace

program::program(std::vector<std::string> arguments, const std::map<std::string, std::string>& environment) {
  ::signal(SIGPIPE, SIG_IGN);
  const auto in = make_pipe();
  const auto out = make_pipe();
  const auto err = make_pipe();
  arguments.insert(arguments.begin(), std::string{ASSAY_BINARY_DIR} + "/assay");
  std::vector<std::string> variables{"LANG=C.UTF-8", std::string{"PATH="} + std::getenv("PATH")};
  for (const auto& [name, value] : environment) variables.push_back(name + "=" + value);
  std::vector<char*> argv;
  for (auto& each : arguments) argv.push_back(each.data());
  argv.push_back(nullptr);
  std::vector<char*> envp;
  for (auto& each : variables) envp.push_back(each.data());
  envp.push_back(nullptr);
  pid_ = fork();
  if (pid_ == 0) {
    dup2(in.read, 0);
    dup2(out.write, 1);
    dup2(err.write, 2);
    execve(argv[0], argv.data(), envp.data());
    _exit(127);
  }
  close(in.read);
  close(out.write);
  close(err.write);
  in_ = in.write;
  out_end_ = out.read;
  err_end_ = err.read;
}

program::~program() {
  if (status_ < 0 && pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close_once(in_);
  close_once(out_end_);
  close_once(err_end_);
}

void program::type(const std::string& text) {
  if (write(in_, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    throw std::runtime_error{"it does not read"};
}

void program::end_input() { close_once(in_); }

void program::signal(int number) const { kill(pid_, number); }

bool program::read_some(std::chrono::milliseconds limit) {
  std::array<pollfd, 2> fds{pollfd{out_end_, POLLIN, 0}, pollfd{err_end_, POLLIN, 0}};
  if (poll(fds.data(), fds.size(), static_cast<int>(limit.count())) <= 0) return out_end_ >= 0 || err_end_ >= 0;
  const auto take = [](int& fd, short events, std::string& to) {
    if (events == 0) return;
    char buffer[65536];
    const auto n = read(fd, buffer, sizeof buffer);
    n > 0 ? void(to.append(buffer, static_cast<std::size_t>(n))) : close_once(fd);
  };
  take(out_end_, fds[0].revents, out_);
  take(err_end_, fds[1].revents, err_);
  return out_end_ >= 0 || err_end_ >= 0;
}

bool program::shows(const std::string& text, std::chrono::seconds limit) {
  const auto until = clock::now() + limit;
  while (out_.find(text) == std::string::npos && err_.find(text) == std::string::npos) {
    if (clock::now() > until) return false;
    if (!read_some(50ms)) return out_.find(text) != std::string::npos || err_.find(text) != std::string::npos;
  }
  return true;
}

int program::wait(std::chrono::milliseconds limit) {
  const auto until = clock::now() + limit;
  int raw = 0;
  while (waitpid(pid_, &raw, WNOHANG) == 0) {
    if (clock::now() > until) return -1;
    read_some(20ms);
  }
  // What is still in the pipes; a server that it started may hold their other ends open.
  for (int i = 0; i < 5; ++i) read_some(10ms);
  status_ = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  return status_;
}

finished
run(std::vector<std::string> arguments, const std::map<std::string, std::string>& environment,
    const std::string& input) {
  program p{std::move(arguments), environment};
  p.type(input);
  p.end_input();
  const int code = p.wait();
  return {code, p.out(), p.err()};
}

} // namespace assay::test
