#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace assay::sandbox::test {

/// A Docker Engine of this test program's own, without any network, in namespaces of its own: its processes, mounts
/// and files end with it, however the program ends.
class docker_engine {
public:
  /// The one of this program, started when it is first asked for. Null where it cannot be had; then `why_not` tells.
  static docker_engine* here();
  static const std::string& why_not();

  /// Ends it, if it was started; says what it has left behind, which is nothing.
  static std::string stop();

  ~docker_engine();

  std::filesystem::path socket() const { return folder_ / "docker.sock"; }

  /// An image with these Debian packages of this machine; made without a network, once for each set.
  std::string base_image(const std::string& packages);

  /// How many containers there are, in whatever state: of an installation, or of all when it is empty.
  int containers_of(const std::string& installation) const;

  /// What is there besides containers in which nothing but a supervisor waits, in words; empty when nothing is. Waits
  /// up to half a minute for that, since containers are removed in the background.
  std::string busy() const;

private:
  explicit docker_engine(std::filesystem::path folder) : folder_{std::move(folder)} {}
  std::string start();

  std::filesystem::path folder_;
  int process_ = -1;
  std::string imported_;
};

} // namespace assay::sandbox::test
