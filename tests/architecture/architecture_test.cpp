#include "tests/architecture/findings.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace assay::test;
namespace fs = std::filesystem;

namespace {

/// A small tree that keeps the rules, in a folder of its own.
class planted_tree {
public:
  planted_tree() : root_{fs::temp_directory_path() / ("assay-architecture-" + std::to_string(std::random_device{}()))} {
    plant("events/core/ids.hpp", "#pragma once\n#include <string>\n");
    plant("projections/score/rubric.hpp", "#pragma once\n#include \"events/core/ids.hpp\"\n");
    plant(
        "actors/session/decider.cpp", "#include \"actors/session/decider.hpp\"\n#include "
                                      "\"actors/core/work.hpp\"\n#include \"projections/score/rubric.hpp\"\n");
    plant("actors/session/actor.cpp", "#include \"sandbox/judge/job.hpp\"\n#include <caf/actor_system.hpp>\n");
    plant("sandbox/judge/job.hpp", "#include \"sandbox/limits.hpp\"\n");
    plant(
        "infra/app/main.cpp",
        "#include \"actors/core/bus.hpp\"\n#include \"sandbox/launcher.hpp\"\n#include <pqxx/pqxx>\n");
    plant("tests/x_test.cpp", "#include \"infra/app/x.hpp\"\n");
  }
  planted_tree(const planted_tree&) = delete;
  planted_tree& operator=(const planted_tree&) = delete;
  ~planted_tree() { fs::remove_all(root_); }

  void plant(const std::string& path, const std::string& text) const { write_file(root_ / path, text); }
  [[nodiscard]] const fs::path& root() const { return root_; }

private:
  fs::path root_;
};

std::string show(const finding& f) { return f.file + ":" + std::to_string(f.line) + ": " + f.what; }

} // namespace

BOOST_AUTO_TEST_SUITE(architecture)

BOOST_AUTO_TEST_CASE(includes) {
  for (const auto& each : check_includes(source_dir())) BOOST_ERROR(show(each));
}

BOOST_AUTO_TEST_CASE(no_file_is_as_long_as_the_alarm) {
  for (const auto& each : check_lengths(source_dir())) BOOST_ERROR(show(each));
}

BOOST_AUTO_TEST_CASE(a_tree_that_keeps_the_rules_has_no_finding) {
  const planted_tree tree;
  for (const auto& each : check_includes(tree.root())) BOOST_ERROR(show(each));
}

BOOST_AUTO_TEST_CASE(every_include_against_the_rules_is_found_with_its_file_and_line) {
  const std::pair<std::string, std::string> wrong[]{
      {"events/a.hpp", "\"projections/score/rubric.hpp\""},
      {"events/a.hpp", "\"infra/app/x.hpp\""},
      {"events/a.hpp", "\"tests/support/x.hpp\""},
      {"events/a.hpp", "<caf/fwd.hpp>"},
      {"events/a.hpp", "\"caf/fwd.hpp\""},
      {"projections/a.cpp", "\"actors/core/work.hpp\""},
      {"projections/a.cpp", "\"sandbox/judge/outcome.hpp\""},
      {"projections/a.cpp", "<pqxx/pqxx>"},
      {"actors/session/actor.cpp", "\"infra/postgres/connection.hpp\""},
      {"actors/session/actor.cpp", "\"sandbox/launcher.hpp\""},
      {"actors/session/actor.cpp", "<sandbox/launcher.hpp>"},
      {"actors/session/actor.cpp", "<pqxx/connection>"},
      {"actors/session/actor.cpp", "\"commands.hpp\""},
      {"actors/session/actor.cpp", "\"../../infra/app/x.hpp\""},
      {"actors/session/decider_more.cpp", "\"actors/core/bus.hpp\""},
      {"actors/session/decider.hpp", "\"actors/core/ports.hpp\""},
      {"actors/session/decider.hpp", "\"actors/session/actor.hpp\""},
      {"actors/session/decider.hpp", "\"sandbox/judge/job.hpp\""},
      {"actors/session/decider.hpp", "<caf/result.hpp>"},
      {"actors/session/commands.hpp", "<caf/result.hpp>"},
      {"actors/core/work.hpp", "<caf/result.hpp>"},
      {"sandbox/a.cpp", "\"events/core/ids.hpp\""},
      {"sandbox/a.cpp", "<caf/actor_system.hpp>"},
      {"infra/a.cpp", "\"tests/support/golden.hpp\""},
  };
  for (const auto& [file, name] : wrong) {
    const planted_tree tree;
    tree.plant(file, "#pragma once\n\n  #  include " + name + " // why not\n");
    const auto found = check_includes(tree.root());
    BOOST_TEST_REQUIRE(found.size() == 1U, file << " includes " << name);
    BOOST_TEST(found[0].file == file);
    BOOST_TEST(found[0].line == 3);
    BOOST_TEST(found[0].what.find(name.substr(1, name.size() - 2)) != std::string::npos, found[0].what);
  }
}

BOOST_AUTO_TEST_CASE(a_file_of_400_lines_is_found_and_one_of_399_is_not) {
  const planted_tree tree;
  std::string text;
  for (int i = 0; i < 399; ++i) text += "//\n";
  tree.plant("events/long.cpp", text);
  BOOST_TEST(check_lengths(tree.root()).empty());
  tree.plant("events/long.cpp", text + "//\n");
  tree.plant("infra/longer.hpp", text + text);
  const auto found = check_lengths(tree.root());
  BOOST_TEST_REQUIRE(found.size() == 2U);
  BOOST_TEST(found[0].file == "infra/longer.hpp");
  BOOST_TEST(found[1].file == "events/long.cpp");
}

BOOST_AUTO_TEST_SUITE_END()
