#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace assay::test {

/// The clock of some processes, which can be moved while they run. Skips the test program where libfaketime is not
/// installed. Clocks that only measure durations stay as they are.
class faked_clock {
public:
  faked_clock();
  ~faked_clock();
  faked_clock(const faked_clock&) = delete;
  faked_clock& operator=(const faked_clock&) = delete;

  /// What a process is run with to have this clock.
  [[nodiscard]] std::map<std::string, std::string> environment() const;
  /// Starts the server of a private cluster, which must be there and stopped, with this clock.
  void start_server(const std::filesystem::path& home) const;
  /// From now on it is so far from the real time: "+0", "-2h", "+1d".
  void shift(const std::string& by) const;

private:
  std::filesystem::path file_;
  std::filesystem::path library_;
};

} // namespace assay::test
