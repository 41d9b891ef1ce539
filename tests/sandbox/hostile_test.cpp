#include "hostile_corpus.hpp"
#include "hostile_traps.hpp"
#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"
#include "sandbox/judge/toolchain.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/results_collector.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <sstream>

namespace assay::sandbox::test {

using namespace std::chrono_literals;

namespace {

/// Of all languages.
launcher& hostile_launcher() {
  auto& made = shared_launchers()["hostile"];
  if (!made)
    made = make_launcher(
        kinds().front(), {load_languages(ASSAY_SOURCE_DIR "/sandbox").value(), 2, {}, toolchain_wish::all});
  return *made;
}

/// The same with less patience than honest people need.
class hasty_launcher final : public launcher {
public:
  hasty_launcher(launcher& with, const std::string& in) : with_{with}, known_{with.known_languages()} {
    for (auto& [name, l] : known_) {
      if (in == "start") l.how.start_limit = 1s;
      if (in == "compile" && l.how.compile) l.how.compile->wall = 3s;
    }
  }
  std::unique_ptr<slot> acquire(std::stop_token stop) override { return with_.acquire(std::move(stop)); }
  std::string_view name() const noexcept override { return with_.name(); }
  const languages& known_languages() const noexcept override { return known_; }
  toolchains& shelf() noexcept override { return with_.shelf(); }

private:
  launcher& with_;
  languages known_;
};

/// The folder with what was prepared for a language; empty when there is none, nothing without a toolchain.
std::optional<std::filesystem::path> prepared_for(const std::string& language) {
  static std::map<std::string, std::optional<std::filesystem::path>> found;
  if (const auto known = found.find(language); known != found.end()) return known->second;
  auto& with = hostile_launcher();
  const auto where = with.acquire({});
  const auto tools = with.shelf().of(with.known_languages().at(language), *where, {}, {});
  return found[language] = tools ? std::optional{tools->prepared} : std::nullopt;
}

/// Collects a line for each program and shows them in the end, also in a file beside the test programs.
struct summary {
  struct line {
    std::string program, outcome, state, attack;
  };
  static std::vector<line>& lines() {
    static std::vector<line> all;
    return all;
  }
  ~summary() {
    if (lines().empty()) return;
    std::ostringstream text;
    const auto cell = [&text](std::string word, std::size_t width) {
      word.resize(std::max(width, word.size() + 1), ' ');
      text << word;
    };
    std::map<std::string, int> counts;
    for (const auto& each : lines()) {
      cell(each.program, 38);
      cell(each.outcome, 16);
      cell(each.state, 8);
      text << each.attack << '\n';
      ++counts[each.state];
    }
    text << '\n' << lines().size() << " hostile programs against the launcher " << kinds().front() << ':';
    for (const auto& [state, count] : counts) text << ' ' << count << ' ' << state;
    text << '\n';
    std::cout << text.str();
    std::ofstream{std::string{ASSAY_BINARY_DIR "/hostile-"} + kinds().front() + ".txt"} << text.str();
  }
};

struct ending_of_one {
  std::string outcome;
  std::string texts; ///< of all channels
  double ms = 0;
};

ending_of_one judged(const hostile_program& p, const std::string& source) {
  hasty_launcher hasty{hostile_launcher(), p.hasty};
  const auto got = judge(hostile_job(p, source), hasty, {}, {});
  std::string texts = got.detail + '\n' + got.stdout_text;
  for (const auto& c : got.cases) texts += '\n' + c.detail + '\n' + (c.actual ? c.actual->dump() : "");
  return {std::string{to_string(got.result)}, texts, got.total_ms};
}

/// All that it leaves is asked for, and what comes back must be regular files, not too many.
ending_of_one brought_back(const std::string& source) {
  job what = python_job(source);
  what.outputs = {"*"};
  what.outputs_bytes = 1 << 20;
  const auto where = hostile_launcher().acquire({});
  const auto got = where->run(hostile_launcher().known_languages().at("python").how, what, {});
  std::string texts = got.reason + got.stdout_text + got.stderr_text;
  std::size_t bytes = 0;
  BOOST_TEST(got.files.size() <= 1000U);
  for (const auto& file : got.files) {
    texts += '\n' + file.path + '\n' + file.content;
    bytes += file.content.size();
    BOOST_TEST(!file.path.starts_with("/"));
    BOOST_TEST(file.path.find("..") == std::string::npos);
  }
  BOOST_TEST(bytes <= 1U << 20);
  return {std::string{to_string(got.how)}, texts, got.wall_ms};
}

ending_of_one run(const hostile_program& p, const std::map<std::string, std::string>& marks) {
  const auto source = with_marks(p.source, marks);
  const auto perform = [&] {
    return p.what == hostile_program::kind::files ? brought_back(source) : judged(p, source);
  };
  if (p.beside.empty()) return perform();
  const auto where = hostile_launcher().acquire({});
  auto started =
      where->start(hostile_launcher().known_languages().at("python").how, python_job(with_marks(p.beside, marks)), {});
  BOOST_REQUIRE(started.has_value());
  BOOST_TEST((*started)->receive(10s).text == "ready");
  auto made = perform();
  (*started)->finish();
  return made;
}

/// Of the test that is being run.
auto failures() {
  const auto id = boost::unit_test::framework::current_test_case().p_id;
  return boost::unit_test::results_collector.results(id).p_assertions_failed.get();
}

const traps& shared_traps() {
  static const traps all;
  return all;
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(summary);

BOOST_AUTO_TEST_SUITE(the_hostile_corpus)

BOOST_AUTO_TEST_CASE(is_large_and_in_every_language) {
  std::map<std::string, int> counts;
  for (const auto& p : hostile_corpus()) ++counts[p.language];
  BOOST_TEST(hostile_corpus().size() >= 60U);
  BOOST_TEST(counts.size() == 4U);
  for (const auto& [language, count] : counts) BOOST_TEST(count >= 10, language);
}

BOOST_AUTO_TEST_CASE(is_watched_by_traps_that_do_spring) {
  const auto after = [](const std::function<void(const traps&)>& harm) {
    const traps laid;
    BOOST_TEST(laid.sprung() == "");
    harm(laid);
    return laid.sprung();
  };
  const auto canary = [](const traps& laid) { return laid.marks().at("@CANARY@"); };
  BOOST_TEST(after([&](const traps& laid) { std::ifstream{canary(laid)}.get(); }) == "the canary was read; ");
  BOOST_TEST(after([&](const traps& laid) {
               std::ofstream{canary(laid), std::ios::app} << "x";
             }) == "the canary was changed; ");
  std::filesystem::path litter;
  const auto littered =
      after([&](const traps& laid) { std::ofstream{litter = "/tmp/" + laid.marks().at("@TOKEN@")} << "x"; });
  BOOST_TEST(littered == litter.string() + " is there; ");
  std::filesystem::remove(litter);
}

BOOST_DATA_TEST_CASE(gains_nothing_and_leaves_nothing, boost::unit_test::data::make(hostile_corpus()), p) {
  const auto prepared = prepared_for(p.language);
  if (!prepared) {
    summary::lines().push_back({p.name, "no toolchain", "skipped", p.attack});
    return;
  }
  const auto failed_before = failures();
  const auto& laid = shared_traps();
  const auto kept = listing(*prepared);
  const auto before = look_around();

  const auto got = run(p, laid.marks());

  BOOST_TEST(std::ranges::count(p.outcomes, got.outcome) == 1, got.outcome << ": " << got.texts.substr(0, 4000));
  BOOST_TEST(
      got.texts.find(p.says) != std::string::npos, "\"" << p.says << "\" is not in " << got.texts.substr(0, 4000));
  BOOST_TEST(got.texts.find(laid.secret()) == std::string::npos, "the canary's content came out");
  BOOST_TEST(got.ms < 40'000);
  BOOST_TEST(left_behind() == "");
  BOOST_TEST(look_around() == before);
  BOOST_TEST(laid.sprung() == "");
  BOOST_TEST((listing(*prepared) == kept), "what is prepared once was changed");

  summary::lines().push_back({p.name, got.outcome, failures() == failed_before ? "clean" : "FAILED", p.attack});
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
