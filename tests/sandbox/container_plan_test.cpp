#include "sandbox/docker/container_plan.hpp"
#include "sandbox/docker/parcel.hpp"
#include "sandbox/docker/report_reader.hpp"
#include "sandbox/language.hpp"
#include "sandbox/owner.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <cstring>

namespace assay::sandbox::test {

namespace {

using report::kind;

profile python() { return load_languages(ASSAY_SOURCE_DIR "/sandbox")->at("python").how; }

job some_job() {
  job what;
  what.files = {{"driver.py", "pass", permission::read}, {"tool", "x", permission::execute}};
  what.command = {"/usr/bin/python3", "/box/driver.py"};
  what.outputs = {"*.class"};
  return what;
}

engine_facts rich_engine() { return {"20.10.24", "1.41", true, true, true}; }

/// A message as it comes from an Engine.
std::string framed(kind what, std::string_view bytes) {
  report::message m;
  m.what = what;
  m.number = static_cast<std::int32_t>(bytes.size());
  std::string inside(sizeof m, '\0');
  std::memcpy(inside.data(), &m, sizeof m);
  inside += bytes;
  std::string head{"\x01\0\0\0\0\0\0\0", 8};
  head[6] = static_cast<char>(inside.size() >> 8);
  head[7] = static_cast<char>(inside.size());
  return head + inside;
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_container_plan)

BOOST_AUTO_TEST_CASE(holds_every_protection) {
  const auto p = make_container_plan(python(), some_job(), rich_engine(), "image:1", dialogue::frames);
  BOOST_REQUIRE(p.has_value());
  const nlohmann::json whole{
      {"arguments", p->arguments},
      {"environment", p->environment},
      {"degradations", p->degradations},
      {"create", to_create(p->shape, p->limits, {{"assay.installation", "x"}})},
      {"update", to_update(p->limits)}};
  assay::test::check_golden("tests/golden/sandbox/container.json", whole.dump(1) + "\n");
}

BOOST_AUTO_TEST_CASE(names_what_an_engine_cannot_give) {
  const auto p = make_container_plan(python(), some_job(), {"20.10", "1.41", false, false, true}, "i", dialogue::none);
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST((p->degradations == std::vector<std::string>{"memory-limit-per-process", "no-process-limit"}));
  BOOST_TEST(std::ranges::any_of(p->arguments, [](const auto& a) { return a.starts_with("address_bytes="); }));
}

BOOST_AUTO_TEST_CASE(refuses_what_every_launcher_refuses) {
  auto what = some_job();
  what.files[0].path = "../x";
  BOOST_TEST(!make_container_plan(python(), what, rich_engine(), "i", dialogue::none).has_value());
  what = some_job();
  what.allowed.memory_bytes = 0;
  BOOST_TEST(!make_container_plan(python(), what, rich_engine(), "i", dialogue::none).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE(a_tar)

BOOST_AUTO_TEST_CASE(is_whole_blocks_and_refuses_names_that_do_not_fit) {
  tar_writer tar;
  BOOST_TEST(tar.add("box/a", std::string(513, 'x'), 0444).has_value());
  BOOST_TEST(tar.add(std::string(90, 'd') + "/" + std::string(90, 'f'), "", 0444).has_value());
  BOOST_TEST(!tar.add(std::string(120, 'f'), "", 0444).has_value());
  const auto bytes = tar.take();
  BOOST_TEST(bytes.size() == 512U * (1 + 2 + 1 + 2));
  BOOST_TEST(bytes.substr(0, 6) == std::string("box/a\0", 6));
  BOOST_TEST(bytes.substr(124, 11) == "00000001001");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE(a_report_reader)

BOOST_AUTO_TEST_CASE(finds_messages_however_they_are_cut) {
  const auto bytes = framed(kind::hello, "") + framed(kind::out, "abc") + std::string{"\x02\0\0\0\0\0\0\x02hm", 10} +
                     framed(kind::answers, "2\nxy");
  for (std::size_t cut = 1; cut < bytes.size(); cut += 7) {
    report_reader reader;
    std::string seen;
    const auto take = [&seen](const report::message& m, std::string_view text) {
      seen += std::to_string(static_cast<int>(m.what)) + ":" + std::string{text} + ";";
    };
    for (std::size_t at = 0; at < bytes.size(); at += cut)
      BOOST_REQUIRE(reader.feed(std::string_view{bytes}.substr(at, cut), take));
    BOOST_TEST(seen == "1:;7:abc;9:2\nxy;");
    BOOST_TEST(reader.complaints() == "hm");
  }
}

BOOST_AUTO_TEST_CASE(refuses_garbage) {
  const auto feeds = [](const std::string& bytes) {
    report_reader reader;
    return reader.feed(bytes, [](const auto&, auto) {});
  };
  BOOST_TEST(!feeds("HTTP/1.1 400 Bad Request\r\n"));
  BOOST_TEST(!feeds(std::string{"\x01\0\0\0\x7f\xff\xff\xff", 8}));
  auto strange = framed(kind::out, "abc");
  strange[8] = 99;
  BOOST_TEST(!feeds(strange));
  auto negative = framed(kind::out, "abc");
  negative[8 + 7] = '\xff';
  BOOST_TEST(!feeds(negative));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(an_owner_lives_until_it_ends) {
  BOOST_TEST(owner_lives(owner_mark()));
  BOOST_TEST(!owner_lives("1-1"));
  for (const auto* nonsense : {"", "-", "1", "-5", "self-1", "../1-1"}) BOOST_TEST(!owner_lives(nonsense), nonsense);
}

} // namespace assay::sandbox::test
