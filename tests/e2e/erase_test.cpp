#include "infra/postgres/binaries.hpp"
#include "tests/e2e/desk.hpp"

#include <boost/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <boost/algorithm/hex.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace assay::test;
namespace fs = std::filesystem;

namespace {

const std::string person = "zaphod-beeblebrox-4711";
const std::string marker = "marker_of_a_very_secret_solution";

std::string content(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// The whole database as text, by the server's own program.
std::string dump_of(const std::string& url) {
  const auto found = assay::postgres::find_binaries({}, 0);
  BOOST_TEST_REQUIRE(found.has_value());
  const auto command = "'" + (fs::path{found->directory} / "pg_dump").string() + "' '" + url + "'";
  std::string out;
  auto* pipe = popen(command.c_str(), "r");
  BOOST_TEST_REQUIRE((pipe != nullptr));
  std::array<char, 65536> buffer{};
  for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
  BOOST_TEST(pclose(pipe) == 0);
  return out;
}

std::string base64_of(const std::string& text) {
  static const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i + 2 < text.size(); i += 3) {
    const auto n = (static_cast<unsigned char>(text[i]) << 16U) | (static_cast<unsigned char>(text[i + 1]) << 8U) |
                   static_cast<unsigned char>(text[i + 2]);
    for (const unsigned shift : {18U, 12U, 6U, 0U}) out += digits[(n >> shift) & 63U];
  }
  return out;
}

/// Every form of a text that somebody would search for.
std::vector<std::string> forms_of(const std::string& text) {
  std::vector<std::string> out{text};
  std::string hex;
  boost::algorithm::hex_lower(text, std::back_inserter(hex));
  out.push_back(hex);
  for (const auto skip : {0U, 1U, 2U}) out.push_back(base64_of(text.substr(skip)));
  return out;
}

/// A desk at which `person` has handed in a wrong and a right solution, both with the marker in them.
struct practised : desk {
  practised() {
    env = environment();
    env["ASSAY_CANDIDATE"] = person;
    const auto bad = with_marker(wrong(), "bad.py");
    const auto good = with_marker(right(), "good.py");
    const auto done = run({"practice", "--task", task}, env, "submit " + bad + "\nsubmit " + good + "\n");
    BOOST_TEST_REQUIRE(done.code == 0, done.err);
  }
  std::string with_marker(const std::string& from, const std::string& name) const {
    const auto file = home + "-" + name;
    std::ofstream{file} << content(from) << "\n# " << marker << "\n";
    return file;
  }
  ~practised() {
    std::error_code ignored;
    for (const auto* each : {"-bad.py", "-good.py"}) fs::remove(home + each, ignored);
  }
  nlohmann::json json(std::vector<std::string> arguments, int code = 0) const {
    arguments.push_back("--json");
    const auto done = run(std::move(arguments), env);
    BOOST_TEST_REQUIRE(done.code == code, done.err);
    return nlohmann::json::parse(done.out);
  }
  std::map<std::string, std::string> env;
};

} // namespace

BOOST_AUTO_TEST_SUITE(erasing)

BOOST_AUTO_TEST_CASE(after_an_erasure_nothing_of_name_and_code_is_in_the_database_and_everything_else_still_holds) {
  const practised at;
  const auto before = at.json({"replay", "--candidate", person});
  BOOST_TEST(before["erased"] == false);
  const auto rerun = at.json({"replay", "--candidate", person, "--rerun"});
  BOOST_TEST_REQUIRE(rerun["rerun"].size() == 2U);
  for (const auto& each : rerun["rerun"]) {
    BOOST_TEST(each["outcome"] == "same");
    BOOST_TEST(each["cases"].get<int>() > 0);
  }

  const auto unsure = run({"erase", "--candidate", person}, at.env);
  BOOST_TEST(unsure.code == 2);
  BOOST_TEST(unsure.err.find("--yes") != std::string::npos);
  const auto done = at.json({"erase", "--candidate", person, "--yes"});
  BOOST_TEST(done["erased"] == true);
  BOOST_TEST(done["erased_before"] == false);

  const auto dump = dump_of(at.url);
  BOOST_TEST(dump.find("candidate.erased") != std::string::npos); // it is the dump that it should be
  const auto code_begins = content(right()).substr(0, 24);
  for (const auto& text : {person, marker, code_begins})
    for (const auto& each : forms_of(text)) BOOST_TEST(dump.find(each) == std::string::npos, each);
  BOOST_TEST(at.number("select count(*) from subject_keys where key is not null") == 0);
  BOOST_TEST(at.number("select count(*) from evidence where ciphertext <> ''") == 0);
  BOOST_TEST(at.number("select count(*) from views where view <> 'task-ratings'") == 0);

  const auto verified = at.json({"audit", "verify"});
  BOOST_TEST(verified["ok"] == true);
  BOOST_TEST(verified["scores"] == 2);
  const auto after = at.json({"replay", "--candidate", person});
  BOOST_TEST(after["erased"] == true);
  BOOST_TEST(after["matches"] == true);
  BOOST_TEST(after["score"] == before["score"]);
  const auto told = run({"replay", "--candidate", person}, at.env);
  BOOST_TEST(told.out.find("erased at position") != std::string::npos);
  const auto again = at.json({"replay", "--candidate", person, "--rerun"});
  for (const auto& each : again["rerun"]) BOOST_TEST(each["outcome"] == "erased");

  // Twice is once; and the export of such a log verifies.
  BOOST_TEST(at.json({"erase", "--candidate", person, "--yes"})["erased_before"] == true);
  BOOST_TEST(at.number("select count(*) from events where type = 'candidate.erased'") == 1);
  const auto file = at.home + "/log.jsonl";
  BOOST_TEST(run({"audit", "export", file}, at.env).code == 0);
  BOOST_TEST(run({"audit", "verify", file}, {{"ASSAY_DATABASE_URL", "postgresql://nowhere/none"}}).code == 0);
  for (const auto& each : forms_of(marker)) BOOST_TEST(content(file).find(each) == std::string::npos);

  // The name begins anew.
  const auto fresh = run({"practice", "--task", task}, at.env, "submit " + right() + "\n");
  BOOST_TEST(fresh.code == 0, fresh.err);
  BOOST_TEST(at.number("select count(*) from events where type = 'candidate.registered'") == 2);
  BOOST_TEST(at.json({"profile", "--candidate", person})["candidate"] != done["candidate"]);
  BOOST_TEST(at.json({"audit", "verify"})["ok"] == true);
}

BOOST_AUTO_TEST_CASE(an_open_session_is_ended_by_an_erasure_and_its_files_go) {
  desk at;
  auto env = at.environment();
  const auto left = run({"practice", "--task", task}, env, "submit " + wrong() + "\n");
  BOOST_TEST(left.err.find("stays open") != std::string::npos, left.err);
  const auto folder = fs::path{at.home} / "work";
  const auto session = [&] {
    pqxx::connection to{at.url};
    return pqxx::nontransaction{to}.query_value<std::string>(
        "select data->>'session' from events where type = 'candidate.session-opened'");
  }();
  fs::create_directories(folder / session);
  std::ofstream{folder / session / "still-inside.py"} << marker;
  const auto done = run({"erase", "--candidate", "ada", "--yes"}, env);
  BOOST_TEST(done.code == 0, done.err);
  BOOST_TEST(at.number("select count(*) from events where type = 'session.finished'") == 1);
  BOOST_TEST(at.number("select count(*) from events where type = 'candidate.session-closed'") == 1);
  BOOST_TEST(!fs::exists(folder / session));
  BOOST_TEST(run({"audit", "verify"}, env).code == 0);
}

BOOST_AUTO_TEST_CASE(an_erasure_that_is_stopped_before_its_commit_has_done_nothing_and_the_next_does_it_all) {
  desk at;
  const auto env = at.environment();
  BOOST_TEST(run({"practice", "--task", task}, env, "submit " + right() + "\n").code == 0);
  pqxx::connection to{at.url};
  // Key, texts and event go in one transaction: whatever stops it, they stay or go together.
  pqxx::nontransaction{to}.exec(R"(
    create function test_stop() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$;
    create constraint trigger zz_test_stop after insert on events deferrable initially deferred
      for each row when (new.type = 'candidate.erased') execute function test_stop();)");
  BOOST_TEST(run({"erase", "--candidate", "ada", "--yes"}, env).code != 0);
  BOOST_TEST(at.number("select count(*) from subject_keys where key is not null") == 1);
  BOOST_TEST(at.number("select count(*) from events where type = 'candidate.erased'") == 0);
  BOOST_TEST(run({"audit", "verify"}, env).code == 0);
  pqxx::nontransaction{to}.exec("drop trigger zz_test_stop on events");
  BOOST_TEST(run({"erase", "--candidate", "ada", "--yes"}, env).code == 0);
  BOOST_TEST(at.number("select count(*) from subject_keys where key is not null") == 0);
  BOOST_TEST(at.number("select count(*) from events where type = 'candidate.erased'") == 1);
}

BOOST_AUTO_TEST_CASE(nobody_who_is_not_there_is_erased) {
  desk at;
  const auto done = run({"erase", "--candidate", "nobody", "--yes"}, at.environment());
  BOOST_TEST(done.code == 2);
  BOOST_TEST(done.err.find("no candidate nobody") != std::string::npos, done.err);
}

BOOST_AUTO_TEST_CASE(a_candidate_who_practises_elsewhere_is_not_erased_under_their_feet) {
  desk at;
  const auto env = at.environment();
  program busy{{"practice", "--task", task}, env};
  BOOST_TEST_REQUIRE(busy.shows("still_inside("));
  const auto refused = run({"erase", "--candidate", "ada", "--yes"}, env);
  BOOST_TEST(refused.code == 3);
  BOOST_TEST(refused.err.find("another process") != std::string::npos, refused.err);
  BOOST_TEST(at.number("select count(*) from subject_keys where key is not null") == 1);
}

BOOST_AUTO_TEST_CASE(replay_refuses_what_it_cannot_do_and_says_what_there_is) {
  desk at;
  const auto env = at.environment();
  BOOST_TEST(run({"practice", "--task", task}, env, "submit " + right() + "\n").code == 0);
  const auto unknown = run({"replay", "--candidate", "ada", "--rubric", "99"}, env);
  BOOST_TEST(unknown.code == 2);
  BOOST_TEST(unknown.err.find("there are: 1") != std::string::npos, unknown.err);
  BOOST_TEST(run({"replay", "--candidate", "ada", "--apply"}, env).code == 2);
  const auto events = at.number("select position from head");
  const auto same = run({"replay", "--candidate", "ada", "--rubric", "1", "--apply", "--json"}, env);
  BOOST_TEST(same.code == 0, same.err);
  BOOST_TEST(nlohmann::json::parse(same.out)["applied"].empty());
  BOOST_TEST(at.number("select position from head") == events);
  const auto seal = run({"audit", "seal"}, env);
  BOOST_TEST(seal.code == 0);
  BOOST_TEST(run({"audit", "verify", "--anchor", seal.out.substr(0, seal.out.size() - 1)}, env).code == 0);
  BOOST_TEST(run({"audit", "verify", "--anchor", "no seal"}, env).code == 2);
  BOOST_TEST(run({"audit", "verify", "/nowhere/at/all"}, env).code == 2);
  BOOST_TEST(run({"audit", "export", at.home}, env).code == 2);
  std::ofstream{at.home + "/kept-seal"} << seal.out;
  const auto anchored = run({"audit", "verify", "--anchor", at.home + "/kept-seal", "--json"}, env);
  BOOST_TEST(anchored.code == 0, anchored.err);
  BOOST_TEST(nlohmann::json::parse(anchored.out)["anchored_to"] == events);
  // A session is sealed when the program ends, without anybody asking.
  BOOST_TEST(at.number("select count(*) from seals") >= 1);
}

BOOST_AUTO_TEST_SUITE_END()
