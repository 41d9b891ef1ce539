#include "infra/audit/export.hpp"

#include "infra/audit/export_record.hpp"
#include "tests/infra/audit/sealed_log.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <random>

using namespace assay;
using namespace assay::test;

namespace {

sealed_evidence text(const std::string& bytes) { return {{sha256_hex(bytes)}, ada.value, bytes}; }

/// Two texts in the order of their ids.
std::vector<sealed_evidence> texts() {
  std::vector<sealed_evidence> out{text(std::string{"\x00\xff\x10 one", 7}), text("another ciphertext")};
  if (out[1].id.value < out[0].id.value) std::swap(out[0], out[1]);
  return out;
}

const audit::signing_key& key() {
  static const auto it = audit::signing_key::make();
  return it;
}

const std::string& healthy_file() {
  static const auto it = sealed_log::of(healthy().events, 5, key()).exported(key(), texts());
  return it;
}

audit::report verify(const std::string& file, const std::string& anchor = {}) {
  std::istringstream from{file};
  audit::verifier check;
  if (!anchor.empty()) BOOST_TEST(check.anchor(anchor));
  return audit::verify_export(from, check);
}

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> out;
  std::istringstream from{file};
  for (std::string line; std::getline(from, line);) out.push_back(line);
  return out;
}

/// The file again, with counts and digest as somebody would make them who knows the form.
std::string rebuilt(const std::vector<std::string>& lines) {
  std::string out;
  audit::end_record end;
  for (const auto& each : lines) {
    const auto kind = nlohmann::json::parse(each)["kind"];
    if (kind == "end") continue;
    if (kind == "event") ++end.counts.events;
    if (kind == "seal") ++end.counts.seals;
    if (kind == "evidence") ++end.counts.evidence;
    out += each + "\n";
  }
  end.digest = sha256_hex(out);
  return out + audit::text_of(end) + "\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(exports)

BOOST_AUTO_TEST_CASE(an_export_verifies_from_the_file_alone) {
  const auto found = verify(healthy_file());
  for (const auto& each : found.problems) BOOST_TEST_MESSAGE(each.kind << " " << each.position << " " << each.what);
  BOOST_TEST(found.ok());
  BOOST_TEST(found.events == 13);
  BOOST_TEST(found.seals == 3);
  BOOST_TEST(found.sealed_to == 13);
  BOOST_TEST(found.scores == 2);
  BOOST_TEST(verify(rebuilt(lines_of(healthy_file()))).ok());
}

BOOST_AUTO_TEST_CASE(texts_of_events_stand_in_it_verbatim) {
  auto log = healthy().events;
  log[2].data = "{\"a\":   \"\\u0010 \xd1\x8f \\\"\", \"b\": 1.50}";
  const auto lines = lines_of(sealed_log{log, {}}.exported(key()));
  const auto read = audit::read_record(lines[3]);
  BOOST_TEST_REQUIRE(read.has_value());
  BOOST_TEST((std::get<recorded_event>(*read) == log[2]));
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_changed_is_found_wherever_it_stands) {
  const auto& good = healthy_file();
  for (std::size_t i = 0; i < good.size(); i += 5) {
    auto altered = good;
    altered[i] = static_cast<char>(altered[i] ^ 1);
    BOOST_TEST(!verify(altered).ok(), "byte " << i);
  }
}

BOOST_AUTO_TEST_CASE(whatever_is_done_to_the_bytes_is_found_and_crashes_nothing) {
  const auto& good = healthy_file();
  std::mt19937 random{20'261'121};
  const auto any = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  for (int i = 0; i < 400; ++i) {
    auto altered = good;
    for (std::size_t edits = 1 + any(3); edits > 0; --edits) {
      const auto at = any(altered.size());
      switch (any(5)) {
      case 0:
        altered[at] = static_cast<char>(random());
        break;
      case 1:
        altered.erase(at, 1 + any(200));
        break;
      case 2:
        altered.insert(at, std::string(1 + any(50), static_cast<char>(random())));
        break;
      case 3:
        altered.resize(at);
        break;
      default:
        altered.insert(at, good.substr(any(good.size()), any(500)));
      }
      if (altered.empty()) altered = "x";
    }
    if (altered == good) continue;
    const auto found = verify(altered);
    BOOST_TEST(!found.ok(), i);
    if (!found.ok()) BOOST_TEST(!found.problems.front().what.empty());
  }
}

BOOST_AUTO_TEST_CASE(every_field_that_is_changed_is_found_though_counts_and_digest_were_made_to_fit) {
  const auto good = lines_of(healthy_file());
  for (std::size_t i = 0; i + 1 < good.size(); ++i) {
    const auto record = nlohmann::json::parse(good[i]);
    for (const auto& [name, value] : record.items()) {
      if (name == "exported_at_us") continue; // when the file was written: nothing is proved by it
      if (name == "subject") continue;        // of a text: only its key can prove that it is this one's
      auto altered = record;
      if (value.is_number())
        altered[name] = value.get<std::int64_t>() + 1;
      else if (value.is_string() && !value.get<std::string>().empty())
        altered[name] = (value.get<std::string>().front() == 'A' ? "B" : "A") + value.get<std::string>().substr(1);
      else if (value.is_array())
        altered[name] = nlohmann::json::array();
      else
        altered[name] = "x";
      auto lines = good;
      lines[i] = altered.dump();
      BOOST_TEST(!verify(rebuilt(lines)).ok(), "line " << i + 1 << ", " << name);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_line_that_is_removed_doubled_or_moved_is_found_though_counts_and_digest_were_made_to_fit) {
  const auto good = lines_of(healthy_file());
  for (std::size_t i = 0; i + 1 < good.size(); ++i) {
    const bool last_text = nlohmann::json::parse(good[i])["kind"] == "evidence";
    auto removed = good;
    removed.erase(removed.begin() + static_cast<std::ptrdiff_t>(i));
    // A text that is left out is not noticed: events name it, but an export may be made without it.
    if (!last_text && i + 3 + texts().size() <= good.size() - 1)
      BOOST_TEST(!verify(rebuilt(removed)).ok(), "without " << i + 1);
    auto twice = good;
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(i), good[i]);
    BOOST_TEST(!verify(rebuilt(twice)).ok(), "twice " << i + 1);
    if (i + 2 >= good.size()) continue;
    auto swapped = good;
    std::swap(swapped[i], swapped[i + 1]);
    BOOST_TEST(!verify(rebuilt(swapped)).ok(), "swapped " << i + 1);
  }
}

BOOST_AUTO_TEST_CASE(a_tail_that_is_cut_off_with_its_seals_and_a_new_last_line_is_found_by_an_anchor_only) {
  const auto log = sealed_log::of(healthy().events, 5, key());
  auto cut = log;
  cut.events.resize(5);
  cut.seals.resize(1);
  const auto file = cut.exported(key());
  BOOST_TEST(verify(file).ok());
  check_first(verify(file, audit::line_of(log.seals.back())), "anchor", 6);
}

BOOST_AUTO_TEST_CASE(what_is_no_export_is_one_problem) {
  for (const std::string& each :
       {std::string{}, std::string{"\n"}, std::string{"hello"}, std::string{"{}"}, std::string(1'000, '\0'),
        std::string(100'000, '['), "{\"kind\":\"end\"}\n" + healthy_file(), healthy_file() + "\n",
        healthy_file() + healthy_file()}) {
    const auto found = verify(each);
    BOOST_TEST_REQUIRE(!found.ok());
    BOOST_TEST(found.problems.front().kind == "file");
  }
}

BOOST_AUTO_TEST_CASE(a_line_without_end_is_not_read_into_memory_for_ever) {
  const auto found = verify(healthy_file().substr(0, healthy_file().find('\n') + 1) + std::string(65U << 20U, 'a'));
  BOOST_TEST_REQUIRE(!found.ok());
  BOOST_TEST(found.problems.front().what.find("longer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_doubled_key_is_found) {
  auto lines = lines_of(healthy_file());
  lines[1].insert(1, "\"command\":\"00000000-0000-4000-8000-000000000001\",");
  BOOST_TEST(!verify(rebuilt(lines)).ok());
}

BOOST_AUTO_TEST_CASE(erased_texts_are_no_problem_and_removed_ones_are) {
  auto log = healthy();
  const sealed_evidence gone{{std::string(64, 'e')}, ada.value, ""};
  check_first(verify(sealed_log::of(log.events, 5, key()).exported(key(), {gone})), "evidence", 0);
  log.add(stream_of(ada), candidate_erased{"cli"});
  BOOST_TEST(verify(sealed_log::of(log.events, 5, key()).exported(key(), {gone})).ok());
}

BOOST_AUTO_TEST_CASE(a_score_under_another_rubric_is_computed_again_from_the_facts_of_its_attempt) {
  const auto log = [](double off) {
    auto out = healthy();
    const auto given = *award({1, 0, {1, verdict::wrong_answer, 1, 2, {}, "cases"}, {}, {}, {}});
    out.add(stream_id{"session-1"}, session_rescored{1, 1, given.parts, given.total + off, 1, 0});
    return sealed_log::of(out.events, 5, key()).exported(key());
  };
  const auto good = verify(log(0));
  BOOST_TEST(good.ok());
  BOOST_TEST(good.scores == 3);
  check_first(verify(log(1)), "score", 14);
}

BOOST_AUTO_TEST_SUITE_END()
