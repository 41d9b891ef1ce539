#include "infra/catalogue/stub.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>

using namespace assay::catalogue;

namespace {

struct sample {
  const char* name;
  std::vector<assay::sandbox::parameter> parameters;
  const char* returns;
};
std::ostream& operator<<(std::ostream& out, const sample& s) { return out << s.name; }

const sample samples[] = {
    {"plain", {{"count", "int"}, {"share", "float"}, {"strict", "bool"}, {"label", "string"}}, "list<string>"},
    {"nested", {{"by_name", "map<string,list<int>>"}, {"board", "grid<bool>"}}, "optional<map<string,float>>"},
    {"linked_list", {{"head", "linked_list<int>"}}, "linked_list<int>"},
    {"binary_tree", {{"root", "binary_tree<int>"}, {"others", "list<linked_list<string>>"}}, "int"},
};

std::string content(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void check_golden(const std::string& name, const std::string& actual) {
  const auto file = ASSAY_SOURCE_DIR "/tests/golden/catalogue/" + name;
  if (std::getenv("ASSAY_UPDATE_GOLDEN")) std::ofstream{file, std::ios::binary} << actual;
  BOOST_TEST(actual == content(file));
}

task made_from(const sample& s) {
  task t;
  t.title.by_locale["en"] = "A \"quoted\" title \\ with a slash";
  t.signature = {"solve_it", s.parameters, s.returns};
  return t;
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_stub)

BOOST_DATA_TEST_CASE(is_written_in_the_languages_that_have_one, boost::unit_test::data::make(samples), s) {
  for (const auto language : stub_languages())
    check_golden(std::string{s.name} + '.' + std::string{language} + ".txt", stub(made_from(s), language).value());
}

BOOST_AUTO_TEST_CASE(is_not_there_in_other_languages) { BOOST_TEST(!stub(made_from(samples[0]), "cobol").has_value()); }

BOOST_AUTO_TEST_SUITE_END()
