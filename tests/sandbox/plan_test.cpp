#include "sandbox/language.hpp"
#include "sandbox/plan.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace assay::sandbox::test {

namespace {

/// Compares with tests/golden/sandbox/<name>; ASSAY_UPDATE_GOLDEN=1 rewrites the file instead.
void check_golden(const std::string& name, const std::string& text) {
  const std::string path = ASSAY_SOURCE_DIR "/tests/golden/sandbox/" + name;
  if (std::getenv("ASSAY_UPDATE_GOLDEN") != nullptr) std::ofstream{path} << text;
  std::ifstream in{path};
  const std::string kept{std::istreambuf_iterator<char>{in}, {}};
  BOOST_TEST(kept == text, name << " differs; is now:\n" << text);
}

host rich_host() {
  host h;
  h.bwrap = "/usr/bin/bwrap";
  h.started_as = privilege::root;
  h.sized_tmpfs = h.private_proc = h.scoped_processes = support::yes;
  h.cgroups = {cgroup_version::v2, "/sys/fs/cgroup/assay", "/sys/fs/cgroup/assay", {}};
  h.root_entries = {{"/bin", "usr/bin"}, {"/lib", "usr/lib"}, {"/lib64", "usr/lib64"}};
  h.features = {{"bubblewrap", true, "", ""}, {"user-namespaces", true, "", ""}};
  return h;
}

host poor_host() {
  host h;
  h.bwrap = "/usr/bin/bwrap";
  h.root_entries = {{"/bin", ""}, {"/lib", ""}, {"/sbin", ""}};
  h.features = {
      {"bubblewrap", true, "", ""}, {"user-namespaces", true, "", ""}, {"cgroups", false, "none", "make some"}};
  return h;
}

profile python() { return load_languages(ASSAY_SOURCE_DIR "/sandbox")->at("python").how; }

job some_job() {
  job what;
  what.files = {{"driver.py", "pass", permission::read}, {"tool", "x", permission::execute}};
  what.command = {"/usr/bin/python3", "/box/driver.py"};
  what.outputs = {"*.class"};
  return what;
}

std::string plan_text(const profile& how, const job& what, const host& where, std::optional<unsigned> uid) {
  const auto p = make_plan(how, what, where, uid);
  return p ? to_json(*p).dump(1) + "\n" : p.error().what + "\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_plan)

BOOST_AUTO_TEST_CASE(on_a_rich_host_is_as_it_was) {
  check_golden("plan_rich.json", plan_text(python(), some_job(), rich_host(), 64001));
}
BOOST_AUTO_TEST_CASE(on_a_poor_host_is_as_it_was) {
  check_golden("plan_poor.json", plan_text(python(), some_job(), poor_host(), {}));
}

BOOST_AUTO_TEST_CASE(with_loosenings_is_as_it_was) {
  auto how = python();
  how.allow = {loosening::unlimited_address_space, loosening::local_sockets};
  check_golden("plan_loosened.json", plan_text(how, some_job(), poor_host(), {}));
}

BOOST_AUTO_TEST_CASE(is_refused_for_unsafe_paths) {
  for (const char* path : {"", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a/", "a/."}) {
    auto what = some_job();
    what.files[0].path = path;
    BOOST_TEST(!make_plan(python(), what, rich_host(), {}).has_value(), path);
  }
}

BOOST_AUTO_TEST_CASE(is_refused_without_limits) {
  auto what = some_job();
  what.allowed.memory_bytes = 0;
  BOOST_TEST(plan_text(python(), what, rich_host(), {}) == "the job has a limit of 0\n");
  what = some_job();
  what.allowed.wall = {};
  BOOST_TEST(!make_plan(python(), what, rich_host(), {}).has_value());
}

BOOST_AUTO_TEST_CASE(is_refused_for_a_relative_program) {
  auto what = some_job();
  what.command = {"python3"};
  BOOST_TEST(!make_plan(python(), what, rich_host(), {}).has_value());
}

BOOST_AUTO_TEST_CASE(is_refused_on_a_host_without_user_namespaces) {
  auto where = rich_host();
  where.features[1] = {"user-namespaces", false, "forbidden", "allow them"};
  BOOST_TEST(plan_text(python(), some_job(), where, {}) == "this machine cannot run bubblewrap\n");
}

BOOST_AUTO_TEST_CASE(keeps_the_command_apart_from_the_sandboxs_own_arguments) {
  auto what = some_job();
  what.command = {"/bin/x", "--", "--bind", "/", "output=*"};
  const auto p = make_plan(python(), what, rich_host(), {});
  BOOST_REQUIRE(p.has_value());
  const auto tail = std::vector<std::string>(p->arguments.end() - 5, p->arguments.end());
  BOOST_TEST((tail == what.command));
  BOOST_TEST(*(p->arguments.end() - 6) == "--");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
