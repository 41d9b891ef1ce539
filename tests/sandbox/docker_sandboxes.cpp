#include "docker_sandboxes.hpp"

#include "docker_engine.hpp"
#include "sandboxes.hpp"

namespace assay::sandbox::test {

namespace {

/// Before the program ends, since what is left behind shall be its failure.
struct ends_the_engine {
  ~ends_the_engine() {
    shared_launchers().clear();
    const auto left = docker_engine::stop();
    if (left.empty()) return;
    std::printf("left behind: %s\n", left.c_str());
    std::fflush(stdout);
    std::_Exit(1);
  }
};

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(ends_the_engine);

const std::vector<std::string>& kinds() {
  static const std::vector<std::string> all{"docker"};
  return all;
}

docker_options small_options(const std::string& packages) {
  docker_options options;
  auto* engine = docker_engine::here();
  if (engine == nullptr) throw std::runtime_error{docker_engine::why_not()};
  options.socket = engine->socket();
  options.base = engine->base_image(packages);
  options.installation = "test";
  options.slots = 1;
  options.cache = engine->socket().parent_path() / "cache";
  return options;
}

std::unique_ptr<launcher> make_launcher(const std::string& kind, launcher_wish wish) {
  BOOST_REQUIRE_EQUAL(kind, "docker");
  auto options = small_options(wish.tools == toolchain_wish::all ? all_packages : python_packages);
  options.known = std::move(wish.known);
  options.slots = wish.slots;
  options.warn = std::move(wish.warn);
  auto made = make_docker_launcher(std::move(options));
  if (!made) throw std::runtime_error{made.error().what};
  return std::move(*made);
}

std::string left_behind() { return docker_engine::here()->busy(); }

bool has_cgroups() { return true; }

std::string why_no_sandbox() {
  return docker_engine::here() == nullptr ? "  " + docker_engine::why_not() + "\n" : std::string{};
}

} // namespace assay::sandbox::test
