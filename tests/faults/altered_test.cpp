// What `assay audit verify` says of a log that somebody has altered through SQL, and of an export of it. Run by hand,
// it shows all of it: test_faults.altered
#include "tests/faults/scene.hpp"
#include "tests/support/postgres.hpp"

#include "tests/e2e/program.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

using namespace assay;
using namespace assay::test;
namespace fs = std::filesystem;

namespace {

/// A sealed log of a few sessions, of which a copy is kept.
struct sealed_scene : scene {
  sealed_scene() {
    set("ASSAY_SEAL_EVERY", "10");
    auto writer = player("append", "writer", {"2", "30", "one", "two", "three"});
    BOOST_TEST_REQUIRE(writer.wait() == 0);
    const auto sealed = run({"audit", "seal"}, environment());
    BOOST_TEST_REQUIRE(sealed.code == 0, sealed.err);
    anchor = sealed.out.substr(0, sealed.out.find('\n'));
    check(); // folds the views, too
    for (const auto& each : tables) sql("create table kept_" + each + " as table " + each);
    fs::copy(home() / "seals", home() / "kept-seals");
  }

  void sql(const std::string& statements) const {
    auto to = patient_connection(url());
    pqxx::nontransaction{to}.exec(statements);
  }
  void mend() const {
    for (const auto& each : tables) sql("truncate " + each + "; insert into " + each + " select * from kept_" + each);
    // An export seals first what is new, and the home remembers that.
    fs::remove_all(home() / "seals");
    fs::copy(home() / "kept-seals", home() / "seals");
  }

  /// The first problem, as "kind position"; "" when there is none.
  std::string first_of(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"audit", "verify", "--json"});
    const auto done = run(arguments, environment());
    const auto found = nlohmann::json::parse(done.out);
    BOOST_TEST(done.code == (found["ok"] ? 0 : 1), done.err);
    if (found["ok"]) return {};
    const auto& first = found["problems"][0];
    std::cout << "    " << first["kind"].get<std::string>() << ", position " << first["position"] << ": "
              << first["what"].get<std::string>() << '\n';
    return first["kind"].get<std::string>() + ' ' + std::to_string(first["position"].get<int>());
  }

  std::string anchor;
  const std::vector<std::string> tables{"events", "head", "seals", "views", "checkpoints"};
};

} // namespace

BOOST_AUTO_TEST_SUITE(altered)

BOOST_AUTO_TEST_CASE(each_alteration_is_named_by_its_first_place_online_and_in_an_export) {
  const sealed_scene at;
  const auto file = at.home().string() + "/export.jsonl";
  struct alteration {
    std::string sql;
    std::string online;
    std::string in_export; ///< which holds no views
    enum { alone, with_anchor } how = alone;
  };
  const std::vector<alteration> all{
      {"update events set data = data || '{\"number\": 77}' where position = 20", "hash 20", "hash 20"},
      {"update events set recorded_at = recorded_at + interval '1 second' where position = 20", "hash 20", "hash 20"},
      {"delete from events where position = 20", "position 20", "position 20"},
      {"insert into events select h.position + 1, e.stream, (select max(version) + 1 from events x where x.stream = "
       "e.stream), e.type, e.schema_version, e.data, e.meta, gen_random_uuid(), e.recorded_at, e.hash from events e, "
       "head "
       "h where e.position = 20; update head set position = position + 1",
       "hash +1", "hash +1"},
      {"update events set position = -position where position in (20, 21); update events set position = 41 + position "
       "where position < 0",
       "", ""}, // the place depends on whether both are of one stream
      {"delete from events where position > 35; update head set position = 35", "seal 36", "seal 36"},
      {"delete from events where position > 30; update head set position = 30; delete from seals where number > 3; "
       "update "
       "checkpoints set position = 0; delete from views",
       "anchor 31", "anchor 31", alteration::with_anchor},
      {"update seals set line = replace(line, ':20:', ':19:') where number = 2", "seal 11", "seal 11"},
      {"delete from seals where number = 2", "seal 11", "seal 11"},
      {"update views set data = data || '{\"events\": 1}' where view = 'sessions' and key = 'one'", "view *", ""},
  };
  const auto head = at.number("select position from head");
  BOOST_TEST_REQUIRE(head > 35);
  const auto fits = [&](std::string wanted, const std::string& found) {
    if (wanted.ends_with("+1")) wanted.replace(wanted.size() - 2, 2, std::to_string(head + 1));
    return wanted.ends_with('*') ? found.starts_with(wanted.substr(0, wanted.size() - 1)) : found == wanted;
  };
  BOOST_TEST(at.first_of({}).empty());
  for (const auto& each : all) BOOST_TEST_CONTEXT(each.sql) {
      std::cout << each.sql << '\n';
      at.sql(each.sql);
      const auto wanted = each.how == alteration::with_anchor ? std::vector<std::string>{"--anchor", at.anchor}
                                                              : std::vector<std::string>{};
      const auto online = at.first_of(wanted);
      (void)run({"audit", "export", file}, at.environment());
      auto of_file = wanted;
      of_file.insert(of_file.begin(), file);
      const auto exported = at.first_of(of_file);
      if (each.online.empty()) {
        BOOST_TEST((online.ends_with(" 20") || online.ends_with(" 21")), online);
        BOOST_TEST(exported == online);
      } else {
        BOOST_TEST(fits(each.online, online), online);
        BOOST_TEST(fits(each.in_export, exported), exported);
      }
      at.mend();
    }
  BOOST_TEST(at.first_of({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
