#include "infra/audit/seal.hpp"

#include "infra/audit/seal_home.hpp"
#include "tests/infra/audit/sealed_log.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <thread>

using namespace assay;
using namespace assay::test;
namespace fs = std::filesystem;

namespace {

struct folder {
  folder() {
    char pattern[] = "/tmp/assay-seals-XXXXXX";
    path = mkdtemp(pattern);
  }
  ~folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path path;
};

audit::seal some_seal(const audit::signing_key& key, std::int64_t number = 7) {
  audit::seal s{installation, number, 1'234, 1'700'000'000'000'000, std::string(64, 'a'), std::string(64, '0'), {}, {}};
  key.sign(s);
  return s;
}

} // namespace

BOOST_AUTO_TEST_SUITE(seals)

BOOST_AUTO_TEST_CASE(a_seal_is_one_printable_line_that_reads_back) {
  const auto key = audit::signing_key::make();
  const auto s = some_seal(key);
  const auto line = audit::line_of(s);
  BOOST_TEST(std::all_of(line.begin(), line.end(), [](unsigned char c) { return c > 0x20 && c < 0x7F; }));
  const auto read = audit::parse_seal(line);
  BOOST_TEST_REQUIRE(read.has_value());
  BOOST_TEST((*read == s));
  BOOST_TEST(audit::is_signed(*read));
  BOOST_TEST(read->key == key.public_half());
}

BOOST_AUTO_TEST_CASE(any_single_byte_of_a_seal_that_is_changed_breaks_it) {
  const auto line = audit::line_of(some_seal(audit::signing_key::make()));
  for (std::size_t i = 0; i < line.size(); ++i)
    for (const char c : {'0', '1', 'a', 'F', ':', ' ', '\n'}) {
      auto altered = line;
      if (altered[i] == c) continue;
      altered[i] = c;
      const auto read = audit::parse_seal(altered);
      BOOST_TEST((!read || !audit::is_signed(*read)), altered);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_seal_is_not_read) {
  const auto line = audit::line_of(some_seal(audit::signing_key::make()));
  for (const std::string& each :
       {std::string{}, std::string{"assay-seal:1:"}, line + ":", line + "\n", " " + line, line.substr(1),
        line.substr(0, line.size() - 2), std::string(100'000, ':'), std::string(10'000, 'x')})
    BOOST_TEST(!audit::parse_seal(each));
  auto numbered = line;
  numbered.replace(numbered.find(":7:"), 3, ":07:");
  BOOST_TEST(!audit::parse_seal(numbered));
}

BOOST_AUTO_TEST_CASE(another_key_does_not_sign_for_this_one) {
  const auto key = audit::signing_key::make();
  const auto other = audit::signing_key::make();
  auto s = some_seal(other);
  s.key = key.public_half();
  BOOST_TEST(!audit::is_signed(s));
}

BOOST_AUTO_TEST_CASE(a_running_digest_goes_on_from_any_seal) {
  const auto log = healthy().events;
  audit::running_digest whole;
  for (const auto& each : log) whole.add(each.hash);
  for (std::size_t at = 0; at <= log.size(); ++at) {
    audit::running_digest first;
    for (std::size_t i = 0; i < at; ++i) first.add(log[i].hash);
    audit::running_digest rest{first.hex()};
    for (std::size_t i = at; i < log.size(); ++i) rest.add(log[i].hash);
    BOOST_TEST(rest.hex() == whole.hex());
  }
  BOOST_TEST(audit::running_digest{}.hex() == chain_start());
}

BOOST_AUTO_TEST_CASE(a_key_is_made_once_even_by_many_at_the_same_time_and_only_its_owner_can_read_it) {
  const folder home;
  std::vector<std::string> keys(8);
  {
    std::vector<std::jthread> threads;
    for (auto& each : keys) threads.emplace_back([&] { each = audit::load_or_make_key(home.path)->public_half(); });
  }
  BOOST_TEST(std::set<std::string>(keys.begin(), keys.end()).size() == 1U);
  struct stat s {};
  const auto file = home.path / "seals" / "key.pem";
  BOOST_TEST_REQUIRE(stat(file.c_str(), &s) == 0);
  BOOST_TEST((s.st_mode & 0777U) == 0600U);
  // Nothing half-written is left beside it.
  BOOST_TEST(std::distance(fs::directory_iterator{home.path / "seals"}, fs::directory_iterator{}) == 1);
}

BOOST_AUTO_TEST_CASE(a_key_that_others_can_read_or_that_is_none_is_refused_with_advice) {
  const folder home;
  BOOST_TEST_REQUIRE(audit::load_or_make_key(home.path).has_value());
  const auto file = home.path / "seals" / "key.pem";
  fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
  const auto open = audit::load_or_make_key(home.path);
  BOOST_TEST_REQUIRE(!open.has_value());
  BOOST_TEST(open.error().fix.find("chmod 600") != std::string::npos);
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  std::ofstream{file, std::ios::trunc} << "no key";
  BOOST_TEST(!audit::load_or_make_key(home.path).has_value());
  fs::remove(file);
  fs::create_symlink("/etc/passwd", file);
  BOOST_TEST(!audit::load_or_make_key(home.path).has_value());
}

BOOST_AUTO_TEST_CASE(the_newest_seal_is_remembered_for_each_installation) {
  const folder home;
  const auto key = audit::signing_key::make();
  BOOST_TEST(!audit::remembered_seal(home.path, installation));
  BOOST_TEST(audit::remember_seal(home.path, some_seal(key, 3)));
  BOOST_TEST(audit::remember_seal(home.path, some_seal(key, 5)));
  BOOST_TEST(audit::remember_seal(home.path, some_seal(key, 4)));
  BOOST_TEST(audit::remembered_seal(home.path, installation).value() == audit::line_of(some_seal(key, 5)));
  BOOST_TEST(!audit::remembered_seal(home.path, "11111111-90a5-4b1a-b5ac-3c1b9f3c2d10"));
}

BOOST_AUTO_TEST_CASE(a_sealed_log_verifies_and_says_how_far_the_seals_reach) {
  const auto key = audit::signing_key::make();
  const auto log = sealed_log::of(healthy().events, 5, key);
  const auto found = log.verify(key, {audit::line_of(log.seals[1])});
  for (const auto& each : found.problems) BOOST_TEST_MESSAGE(each.kind << " " << each.position << " " << each.what);
  BOOST_TEST(found.ok());
  BOOST_TEST(found.seals == 3);
  BOOST_TEST(found.sealed_to == 13);
  BOOST_TEST(found.anchored_to == 10);
  BOOST_TEST(found.signers.count(key.public_half()) == 1U);
}

BOOST_AUTO_TEST_CASE(events_that_were_rewritten_with_hashes_that_fit_are_found_in_the_range_of_their_seal) {
  const auto key = audit::signing_key::make();
  const auto good = sealed_log::of(healthy().events, 5, key);
  for (std::size_t i = 0; i < good.events.size(); ++i) {
    auto altered = good;
    ++altered.events[i].recorded_at_us;
    forge(altered.events);
    const auto found = altered.verify(key);
    BOOST_TEST_REQUIRE(!found.ok());
    const auto first = static_cast<std::int64_t>(i / 5 * 5 + 1);
    check_first(found, "seal", first);
    BOOST_TEST(found.problems.front().version == static_cast<std::int64_t>(i / 5 + 1));
  }
}

BOOST_AUTO_TEST_CASE(an_edited_removed_swapped_or_foreign_seal_is_found) {
  const auto key = audit::signing_key::make();
  const auto good = sealed_log::of(healthy().events, 4, key); // at 4, 8, 12, 13
  const auto check = [&](auto change, std::int64_t number) {
    auto altered = good;
    change(altered.seals);
    const auto found = altered.verify(key);
    BOOST_TEST_REQUIRE(!found.ok());
    BOOST_TEST(found.problems.front().kind == "seal");
    BOOST_TEST(found.problems.front().version == number);
  };
  using list = std::vector<audit::seal>;
  check([](list& s) { s[1].digest[0] = s[1].digest[0] == '0' ? '1' : '0'; }, 2);
  check([](list& s) { ++s[1].sealed_at_us; }, 2);
  check([](list& s) { --s[1].position; }, 2);
  check([](list& s) { s.erase(s.begin() + 1); }, 3);
  check([](list& s) { s.erase(s.begin()); }, 2);
  check([](list& s) { std::swap(s[1].number, s[2].number); }, 3);
  check([](list& s) { s.push_back(s.back()); }, 4);
  const auto other = audit::signing_key::make();
  check([&](list& s) { other.sign(s[1]); }, 2); // a key that the log does not name
  check(
      [&](list& s) {
        s[1].installation = "11111111-90a5-4b1a-b5ac-3c1b9f3c2d10";
        key.sign(s[1]);
      },
      2);
  check(
      [&](list& s) { // signed, but not what stood there: the one behind it names the old one
        ++s[1].sealed_at_us;
        key.sign(s[1]);
      },
      3);
}

BOOST_AUTO_TEST_CASE(a_tail_that_was_cut_off_is_found_by_the_seals_that_are_left) {
  const auto key = audit::signing_key::make();
  auto cut = sealed_log::of(healthy().events, 5, key);
  cut.events.resize(9);
  check_first(cut.verify(key), "seal", 10);
}

BOOST_AUTO_TEST_CASE(a_tail_that_was_cut_off_with_its_seals_is_found_by_an_anchor_only) {
  const auto key = audit::signing_key::make();
  auto cut = sealed_log::of(healthy().events, 5, key);
  const auto kept_elsewhere = audit::line_of(cut.seals.back());
  cut.events.resize(5);
  cut.seals.resize(1);
  BOOST_TEST(cut.verify(key).ok()); // as the documents say
  check_first(cut.verify(key, {kept_elsewhere}), "anchor", 6);
}

BOOST_AUTO_TEST_CASE(a_log_that_was_rewritten_and_sealed_anew_by_another_key_is_found_by_an_anchor) {
  const auto key = audit::signing_key::make();
  const auto thief = audit::signing_key::make();
  const auto good = sealed_log::of(healthy().events, 5, key);
  auto events = good.events;
  ++events[6].recorded_at_us;
  forge(events);
  const auto forged = sealed_log::of(events, 5, thief);
  BOOST_TEST(forged.verify(thief).ok());
  check_first(forged.verify(thief, {audit::line_of(good.seals[1])}), "anchor", 6);
}

BOOST_AUTO_TEST_CASE(an_anchor_that_is_no_seal_is_refused) {
  audit::verifier check;
  BOOST_TEST(!check.anchor("my lucky number"));
  auto s = some_seal(audit::signing_key::make());
  ++s.position;
  BOOST_TEST(!check.anchor(audit::line_of(s)));
}

BOOST_AUTO_TEST_SUITE_END()
