#include "sandbox/cgroup.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

namespace assay::sandbox::test {

namespace fs = std::filesystem;

namespace {

/// A folder that looks like a mounted hierarchy; the files that a kernel would make must be made by hand.
struct fake_tree {
  fake_tree() { fs::create_directories(root); }
  ~fake_tree() { fs::remove_all(root); }
  void write(const fs::path& file, const std::string& text) const {
    fs::create_directories((root / file).parent_path());
    std::ofstream{root / file} << text;
  }
  std::string read(const fs::path& file) const {
    std::ifstream in{root / file};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  fs::path root = fs::temp_directory_path() / ("assay-test-cgroup-" + std::to_string(::getpid()));
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_place_for_control_groups, fake_tree)

BOOST_AUTO_TEST_CASE(is_nowhere_without_hierarchies) {
  const auto place = find_cgroup_place(root, "0::/\n");
  BOOST_REQUIRE(!place.has_value());
  BOOST_TEST(place.error().what.find("no control groups") == 0U);
}

BOOST_AUTO_TEST_CASE(is_not_a_v2_tree_without_controllers) {
  write("cgroup.controllers", "cpu io\n");
  const auto place = find_cgroup_place(root, "0::/\n");
  BOOST_REQUIRE(!place.has_value());
  BOOST_TEST(place.error().what.find("no memory and pids controllers") == 0U);
}

BOOST_AUTO_TEST_CASE(gets_the_controllers_of_a_v2_tree_handed_down) {
  write("cgroup.controllers", "cpu memory pids\n");
  write("cgroup.subtree_control", "");
  // The trial cannot succeed in a fake tree, but what came before it has been written.
  BOOST_TEST(!find_cgroup_place(root, "0::/\n").has_value());
  BOOST_TEST(read("cgroup.subtree_control") == "+cpu +memory +pids");
  BOOST_TEST(fs::is_directory(root / "assay"));
}

BOOST_AUTO_TEST_CASE(names_groups_by_their_living_owner) {
  const auto name = group_name(5);
  BOOST_TEST(name.find("assay-" + std::to_string(::getpid()) + "-") == 0U);
  BOOST_TEST(name.ends_with("-5"));
  const cgroup_place place{cgroup_version::v2, root, root, {}};
  fs::create_directory(root / name);
  fs::create_directory(root / "assay-999999999-1-1");
  fs::create_directory(
      root / ("assay-" + std::to_string(::getpid()) + "-1-1")); // the pid is ours, the start time is not
  fs::create_directory(root / "something-else");
  sweep_cgroups(place);
  BOOST_TEST(fs::exists(root / name));
  BOOST_TEST(fs::exists(root / "something-else"));
  BOOST_TEST(!fs::exists(root / "assay-999999999-1-1"));
  BOOST_TEST(!fs::exists(root / ("assay-" + std::to_string(::getpid()) + "-1-1")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
