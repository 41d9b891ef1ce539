#include "sandboxes.hpp"

namespace assay::sandbox::test {

const std::vector<std::string>& kinds() {
  static const std::vector<std::string> all{"native"};
  return all;
}

std::unique_ptr<launcher> make_launcher(const std::string& kind, launcher_wish wish) {
  BOOST_REQUIRE_EQUAL(kind, "native");
  native_options options;
  options.known = std::move(wish.known);
  options.slots = wish.slots;
  options.warn = std::move(wish.warn);
  auto made = make_native_launcher(this_host(), std::move(options));
  if (!made) throw std::runtime_error{made.error().what};
  return std::move(*made);
}

std::string left_behind() { return {}; } // all of it can be seen from here: look_around

bool has_cgroups() { return this_host().cgroups.version != cgroup_version::none; }

std::string why_no_sandbox() {
  std::string all;
  if (this_host().usable()) return all;
  for (const auto& f : this_host().features)
    if (!f.ok) all += "  " + f.name + ": " + f.why + " (" + f.fix + ")\n";
  return all;
}

} // namespace assay::sandbox::test
