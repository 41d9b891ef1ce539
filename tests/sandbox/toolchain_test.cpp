#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"
#include "sandbox/judge/toolchain.hpp"

#include <sys/stat.h>
#include <thread>

namespace assay::sandbox::test {

namespace {

namespace fs = std::filesystem;

/// A language whose prepared file is made in no time.
language tiny(const std::string& script) {
  language l = shared_launcher("native").known_languages().at("cpp");
  l.how.language = "tiny";
  l.how.commands["version"] = {"/usr/bin/sh", "-c", "echo tiny 1"};
  l.how.prepare->how.command = {"/usr/bin/sh", "-c", script};
  l.how.prepare->how.files = {"made"};
  return l;
}

/// Where the slots' users can get to, which the build folder may not be.
struct cache_folder {
  cache_folder() {
    char pattern[] = "/tmp/assay-cache-XXXXXX";
    path = mkdtemp(pattern);
    ::chmod(path.c_str(), 0755);
  }
  ~cache_folder() { fs::remove_all(path); }
  fs::path path;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(what_is_prepared_once, clean_room)

BOOST_AUTO_TEST_CASE(is_built_once_for_all_that_ask_at_the_same_time) {
  const cache_folder cache;
  const auto l = tiny("sleep 0.2; echo made > made");
  // Two shelves are like two processes: they share nothing but the folder.
  toolchains one{cache.path, {}}, other{cache.path, {}};
  std::atomic<int> built{0};
  const auto ask = [&](toolchains& shelf) {
    const auto slot = shared_launcher("native").acquire({});
    const auto got = shelf.of(l, *slot, [&] { ++built; }, {});
    if (!got || !fs::exists(got->prepared / "made")) built = 100;
  };
  std::thread first{ask, std::ref(one)}, second{ask, std::ref(other)};
  first.join();
  second.join();
  BOOST_TEST(built == 1);
}

BOOST_AUTO_TEST_CASE(is_readable_by_all_and_writable_by_nobody_else) {
  const cache_folder cache;
  toolchains shelf{cache.path, {}};
  const auto slot = shared_launcher("native").acquire({});
  const auto got = shelf.of(tiny("echo made > made"), *slot, {}, {});
  BOOST_REQUIRE(got.has_value());
  BOOST_TEST(got->version == "tiny 1");
  struct stat facts {};
  BOOST_REQUIRE(::stat((got->prepared / "made").c_str(), &facts) == 0);
  BOOST_TEST((facts.st_mode & 0777) == 0555);
  // And from inside.
  job what = shell_job("test -r /prepared/made && ! touch /prepared/made && ! rm -f /prepared/made");
  what.folders = {{got->prepared.string(), "/prepared"}};
  BOOST_TEST(run(shared_launcher("native"), what).exit_code == 0);
  BOOST_TEST(fs::exists(got->prepared / "made"));
}

BOOST_AUTO_TEST_CASE(is_done_without_and_said_so_where_it_cannot_be_made) {
  const cache_folder cache;
  std::string said;
  toolchains shelf{cache.path, [&](std::string_view text) { said += text; }};
  const auto slot = shared_launcher("native").acquire({});
  const auto got = shelf.of(tiny("echo no luck >&2; exit 1"), *slot, {}, {});
  BOOST_REQUIRE(got.has_value());
  BOOST_TEST(got->prepared.empty());
  BOOST_TEST(said.find("no luck") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(is_not_taken_from_a_folder_that_others_can_write_to) {
  const cache_folder cache;
  fs::create_directories(cache.path);
  fs::permissions(cache.path, fs::perms::all);
  std::string said;
  toolchains shelf{cache.path, [&](std::string_view text) { said += text; }};
  const auto slot = shared_launcher("native").acquire({});
  const auto got = shelf.of(tiny("echo made > made"), *slot, {}, {});
  BOOST_REQUIRE(got.has_value());
  BOOST_TEST(got->prepared.empty());
  BOOST_TEST(said.find("can be written to by others") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(changes_no_verdict_by_its_absence) {
  auto known = load_languages(ASSAY_SOURCE_DIR "/sandbox");
  BOOST_REQUIRE(known.has_value());
  known->at("cpp").how.prepare.reset();
  native_options options;
  options.known = std::move(*known);
  auto bare = make_native_launcher(this_host(), std::move(options));
  BOOST_REQUIRE(bare.has_value());
  judge_job what;
  what.language = "cpp";
  what.source = "long long f(long long n) { return n + 1; }";
  what.entry = {"f", {{"n", "int"}}, "int"};
  what.cases = {{"c", nlohmann::json::array({1}), 2}};
  const auto got = judge(what, **bare, {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
