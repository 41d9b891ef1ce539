#include "sandbox/native/usage.hpp"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

namespace assay::sandbox {

double cpu_ms_of(pid_t program) {
  clockid_t id{};
  timespec used{};
  if (program < 0 || ::clock_getcpuclockid(program, &id) != 0 || ::clock_gettime(id, &used) != 0) return 0;
  return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

std::int64_t peak_kb_of(pid_t program) {
  std::ifstream in{"/proc/" + std::to_string(program) + "/status"};
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmHWM:")) return std::strtoll(line.c_str() + 6, nullptr, 10);
  return 0;
}

std::chrono::milliseconds starved_of(pid_t program) {
  std::ifstream in{"/proc/" + std::to_string(program) + "/schedstat"};
  std::int64_t running_ns = 0, waiting_ns = 0;
  if (!(in >> running_ns >> waiting_ns)) return {};
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds{waiting_ns});
}

} // namespace assay::sandbox
