#include "sandbox/owner.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <unistd.h>

namespace assay::sandbox {

namespace {

std::string start_time_of(std::string_view pid) {
  std::ifstream file{"/proc/" + std::string{pid} + "/stat"};
  const std::string stat{std::istreambuf_iterator<char>{file}, {}};
  // The name in parentheses may hold anything; the start time is the 20th field after it.
  std::istringstream in{stat.substr(std::min(stat.size(), stat.rfind(')') + 2))};
  std::string field;
  for (int i = 0; i < 20; ++i) in >> field;
  return in ? field : "";
}

} // namespace

std::string owner_mark() {
  const auto pid = std::to_string(::getpid());
  return pid + "-" + start_time_of(pid);
}

bool owner_lives(std::string_view mark) {
  const auto dash = mark.find('-');
  if (dash == 0 || dash == std::string_view::npos || mark.find_first_not_of("0123456789-") != std::string_view::npos)
    return false;
  const auto start = start_time_of(mark.substr(0, dash));
  return !start.empty() && start == mark.substr(dash + 1);
}

} // namespace assay::sandbox
