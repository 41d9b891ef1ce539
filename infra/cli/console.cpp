#include "infra/cli/console.hpp"

#include "events/core/codec.hpp"

#include <nlohmann/json.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace assay::cli {
namespace {

bool set(const char* variable) {
  const auto* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool wants_colours(int descriptor) {
  const auto* term = std::getenv("TERM");
  return isatty(descriptor) == 1 && !set("NO_COLOR") && term != nullptr && std::string_view{term} != "dumb";
}

std::string_view code(colour c) {
  switch (c) {
  case colour::none:
    break;
  case colour::bold:
    return "\x1b[1m";
  case colour::dim:
    return "\x1b[2m";
  case colour::red:
    return "\x1b[31m";
  case colour::green:
    return "\x1b[32m";
  case colour::yellow:
    return "\x1b[33m";
  case colour::blue:
    return "\x1b[36m";
  }
  return "";
}

std::string painted(bool wanted, colour c, std::string_view text) {
  if (!wanted || c == colour::none) return std::string{text};
  return std::string{code(c)} + std::string{text} + "\x1b[0m";
}

} // namespace

console::console()
    : out_{&std::cout},
      err_{&std::cerr},
      out_colours_{wants_colours(STDOUT_FILENO)},
      err_colours_{wants_colours(STDERR_FILENO)},
      err_terminal_{isatty(STDERR_FILENO) == 1},
      interactive_{isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1} {}

console::console(std::ostream& out, std::ostream& err) : out_{&out}, err_{&err} {}

std::string console::text(colour c, std::string_view text) const { return painted(out_colours_, c, text); }
std::string console::err_text(colour c, std::string_view text) const { return painted(err_colours_, c, text); }

int console::width() const {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) return size.ws_col;
  return 80;
}

void console::json(const nlohmann::json& value) const { *out_ << codec::dump(value) << std::endl; }

void console::error(std::string_view what, std::string_view fix) const {
  *err_ << err_text(colour::red, "assay: ") << what << '\n';
  if (!fix.empty()) *err_ << err_text(colour::dim, "  fix: ") << fix << '\n';
  err_->flush();
}

void console::step(std::string_view text) {
  if (err_terminal_) {
    *err_ << "\r\x1b[K" << err_text(colour::dim, text) << std::flush;
    step_shown_ = true;
  } else {
    *err_ << text << std::endl;
  }
}

void console::clear_step() {
  if (!step_shown_) return;
  *err_ << "\r\x1b[K" << std::flush;
  step_shown_ = false;
}

} // namespace assay::cli
