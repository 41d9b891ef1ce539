#include "sandbox/judge/digest.hpp"
#include "sandbox/judge/driver.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

const signature two_sum{"two_sum", {{"nums", "list< int >"}, {"target", "int"}}, "list<int>"};

} // namespace

BOOST_AUTO_TEST_SUITE(a_driver)

BOOST_AUTO_TEST_CASE(is_made_from_the_signature_alone) {
  language l;
  l.how.source_name = "s.py";
  l.how.commands["run"] = {"/usr/bin/x", "/box/d.py"};
  l.resources = {
      {"d.py", "{{name}}|{{parameter_names}}|{{parameter_types}}|{{return_type}}|{{source_name}}|{{other}}|{{name}}"}};
  const auto files = program_files(l, *understand(two_sum), "the {{name}} source");
  BOOST_REQUIRE_EQUAL(files.size(), 2U);
  BOOST_TEST(files[0].content == "two_sum|nums target|list<int> int|list<int>|s.py|{{other}}|two_sum");
  BOOST_TEST(files[1].path == "s.py");
  BOOST_TEST(files[1].content == "the {{name}} source"); // the candidate's text is never touched
}

BOOST_AUTO_TEST_CASE(stands_beside_what_its_command_needs_and_nothing_else) {
  language l;
  l.how.source_name = "s.py";
  l.how.commands = {{"run", {"/usr/bin/x", "/box/d.py"}}, {"analyze", {"/usr/bin/x", "/box/a.py"}}};
  l.resources = {{"a.py", ""}, {"d.py", ""}, {"shared.py", ""}};
  const auto names = [](const std::vector<input_file>& files) {
    std::string all;
    for (const auto& file : files) all += file.path + " ";
    return all;
  };
  BOOST_TEST(names(program_files(l, *understand(two_sum), "")) == "d.py shared.py s.py ");
  BOOST_TEST(names(whole_program_files(l, job_kind::program, "")) == "d.py shared.py s.py ");
  BOOST_TEST(names(resources_for(l, l.how.commands["analyze"])) == "a.py shared.py ");
}

BOOST_AUTO_TEST_CASE(is_not_made_from_names_that_need_quoting) {
  for (const char* name : {"", "twoSum", "two sum", "f()", "f\"", "1f", "f\n"}) {
    auto entry = two_sum;
    entry.name = name;
    BOOST_TEST(!understand(entry).has_value(), name);
    entry = two_sum;
    entry.parameters[0].name = name;
    BOOST_TEST(!understand(entry).has_value(), name);
  }
}

BOOST_AUTO_TEST_CASE(is_given_arguments_that_fit) {
  const auto entry = *understand(two_sum);
  BOOST_TEST(*encode_arguments({{2, 7}, 9}, entry) == "l2;l2;i2;i7;i9;");
  BOOST_TEST(encode_arguments({{2, 7}}, entry).error().what == "the arguments are not a list of 2");
  BOOST_TEST(encode_arguments({{2, "7"}, 9}, entry).error().what == "argument \"nums\": [1] is not an int");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_digest)

BOOST_AUTO_TEST_CASE(is_sha256) {
  BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(changes_with_what_it_names) {
  std::vector<test_case> cases{{"a", {1}, 2}};
  const auto before = digest_of_cases(two_sum, cases, exactly{});
  BOOST_TEST(digest_of_cases(two_sum, cases, exactly{}) == before);
  cases[0].expected = 3;
  BOOST_TEST(digest_of_cases(two_sum, cases, exactly{}) != before);
  BOOST_TEST(digest_of_cases(two_sum, cases, within{0, 1e-9}) != digest_of_cases(two_sum, cases, within{0, 1e-6}));
  limits l;
  const auto limited = digest_of_limits(l, std::chrono::milliseconds{5});
  l.memory_bytes += 1;
  BOOST_TEST(digest_of_limits(l, std::chrono::milliseconds{5}) != limited);
  language python;
  const auto old = digest_of_toolchain(python, "3.11");
  BOOST_TEST(digest_of_toolchain(python, "3.12") != old);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
