#include "infra/cli/interrupt.hpp"

#include <chrono>

#include <csignal>

namespace assay::cli {
namespace {

volatile std::sig_atomic_t signals = 0;

extern "C" void count_signal(int number) {
  signals = signals + 1;
  if (signals > 1) {
    std::signal(number, SIG_DFL);
    std::raise(number);
  }
}

} // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = &count_signal;
  sigemptyset(&action.sa_mask);
  // No SA_RESTART: a person who presses Ctrl-C at a prompt expects the read to end.
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() noexcept { return signals > 0; }

stop_on_interrupt::stop_on_interrupt() {
  catch_interrupts();
  watcher_ = std::jthread{[this](std::stop_token over) {
    while (!over.stop_requested() && !stop_.stop_requested()) {
      if (interrupted()) stop_.request_stop();
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
  }};
}

} // namespace assay::cli
