#pragma once

#include "sandbox/host.hpp"
#include "sandbox/launcher.hpp"
#include "sandbox/launcher_native.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/prctl.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace assay::sandbox::test {

/// The kind of launcher that this test program is linked for: "native" or "docker". As a list, for data tests.
const std::vector<std::string>& kinds();

/// Which toolchains must be there; of those that stand on the machine itself all are.
enum class toolchain_wish { python, all };

/// One of that kind. `options` leave the machine's own to the kind.
struct launcher_wish {
  languages known;
  int slots = 2;
  std::function<void(std::string_view)> warn;
  toolchain_wish tools = toolchain_wish::python;
};
std::unique_ptr<launcher> make_launcher(const std::string& kind, launcher_wish wish);

/// What a kind's programs have left where only the kind can look, in words; waits a little for what is being removed.
std::string left_behind();

/// Whether memory is limited by a control group.
bool has_cgroups();

/// Why there can be no launcher here, in lines for people; empty when there can.
std::string why_no_sandbox();

inline const host& this_host() {
  static const host found = probe_host(default_first_uid);
  return found;
}

inline std::unique_ptr<launcher> make_launcher(const std::string& kind, int slots = 2) {
  auto known = load_languages(ASSAY_SOURCE_DIR "/sandbox");
  if (!known) throw std::runtime_error{known.error().what};
  return make_launcher(kind, launcher_wish{std::move(*known), slots, {}});
}

/// One for all tests of a program.
inline std::map<std::string, std::unique_ptr<launcher>>& shared_launchers() {
  static std::map<std::string, std::unique_ptr<launcher>> made;
  return made;
}
inline launcher& shared_launcher(const std::string& kind) {
  auto& made = shared_launchers();
  if (!made.contains(kind)) made[kind] = make_launcher(kind);
  return *made[kind];
}

/// What a run could leave behind on this machine, as far as it is ours.
struct traces {
  int processes = 0;
  int cgroups = 0;
  int temporary = 0;
  long mounts = 0;
  long descriptors = 0;
  bool operator==(const traces&) const = default;
};

inline traces look_around() {
  namespace fs = std::filesystem;
  traces found;
  // As a subreaper this program inherits whatever its sandboxes lose.
  if (::waitpid(-1, nullptr, WNOHANG) >= 0) found.processes = 1;
  const std::string own = "assay-" + std::to_string(::getpid()) + "-";
  for (const auto& place : this_host().cgroups.parents()) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator{place, none})
      if (entry.path().filename().string().starts_with(own)) ++found.cgroups;
  }
  for (const auto& entry : fs::directory_iterator{"/tmp"})
    if (entry.path().filename().string().find("assay-" + std::to_string(::getpid())) != std::string::npos)
      ++found.temporary;
  std::ifstream mounts{"/proc/self/mountinfo"};
  found.mounts = std::count(std::istreambuf_iterator<char>{mounts}, {}, '\n');
  // Containers that wait to be used have a connection each.
  if (kinds().front() == "native")
    found.descriptors = std::distance(fs::directory_iterator{"/proc/self/fd"}, fs::directory_iterator{});
  return found;
}

inline std::ostream& operator<<(std::ostream& out, const traces& t) {
  return out << t.processes << " processes, " << t.cgroups << " cgroups, " << t.temporary << " temporary files, "
             << t.mounts << " mounts, " << t.descriptors << " descriptors";
}

/// Around every test: nothing may be left behind.
struct clean_room {
  clean_room() {
    shared_launcher(kinds().front());
    before = look_around();
  }
  ~clean_room() { BOOST_TEST(look_around() == before); }
  traces before;
};

/// Skips the whole program, with the reason, where sandboxes cannot be had.
struct needs_sandbox {
  needs_sandbox() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    const auto why = why_no_sandbox();
    if (why.empty()) return;
    std::printf("skipped: this machine cannot sandbox:\n%s", why.c_str());
    std::fflush(stdout);
    std::_Exit(77);
  }
};

inline const profile& python() { return shared_launcher(kinds().front()).known_languages().at("python").how; }

/// A job that runs a Python program, with small limits.
inline job python_job(std::string source) {
  job made;
  made.files = {{"main.py", std::move(source), permission::read}};
  made.command = {"/usr/bin/python3", "-S", "-s", "-B", "/box/main.py"};
  made.allowed.wall = made.allowed.cpu = std::chrono::seconds{5};
  made.allowed.memory_bytes = 128LL << 20;
  made.allowed.processes = 8;
  return made;
}

inline job shell_job(std::string script) {
  job made = python_job("");
  made.files.clear();
  made.command = {"/bin/sh", "-c", std::move(script)};
  return made;
}

inline outcome run(launcher& with, const job& what, std::stop_token stop = {}) {
  return with.acquire({})->run(python(), what, std::move(stop));
}

} // namespace assay::sandbox::test
