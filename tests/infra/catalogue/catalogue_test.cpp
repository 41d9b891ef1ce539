#include "infra/catalogue/jobs.hpp"
#include "infra/catalogue/stub.hpp"
#include "tests/infra/catalogue/tiny_task.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace assay::catalogue;
using namespace assay::catalogue::test;

namespace {

const catalogue& shipped() {
  static const catalogue all = [] {
    auto outcome = load_catalogue(ASSAY_SOURCE_DIR "/infra/catalogue/tasks");
    if (const auto* problems = std::get_if<1>(&outcome)) {
      for (const auto& p : *problems) BOOST_TEST_MESSAGE(to_string(p));
      throw std::runtime_error("the shipped catalogue is broken");
    }
    return std::get<catalogue>(outcome);
  }();
  return all;
}

std::ptrdiff_t count(const task& t, solution_role wanted) {
  return std::count_if(t.solutions.begin(), t.solutions.end(), [&](auto& s) { return s.role == wanted; });
}

std::ptrdiff_t count(const task& t, task_case::visibility wanted) {
  return std::count_if(t.cases.begin(), t.cases.end(), [&](auto& c) { return c.shown == wanted; });
}

std::vector<std::string> ids(const std::vector<const task*>& tasks) {
  std::vector<std::string> out;
  for (const auto* t : tasks) out.push_back(t->id);
  return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(the_shipped_catalogue)

BOOST_AUTO_TEST_CASE(loads_in_the_order_of_the_ids) {
  const auto all = shipped().all();
  BOOST_TEST(all.size() >= 2);
  BOOST_TEST(std::is_sorted(all.begin(), all.end(), [](auto& a, auto& b) { return a.id < b.id; }));
}

BOOST_AUTO_TEST_CASE(speaks_english_and_russian) {
  for (const auto& t : shipped().all()) {
    BOOST_TEST_CONTEXT(t.id) {
      std::vector<const text*> texts{&t.title, &t.statement, &t.follow_up};
      for (const auto& c : t.constraints) texts.push_back(&c);
      for (const auto& h : t.hints) texts.push_back(&h);
      for (const auto& c : t.cases) {
        if (c.shown == task_case::visibility::visible) texts.push_back(&c.explanation);
      }
      for (const auto* each : texts) {
        BOOST_TEST(!each->in("en").empty());
        BOOST_TEST(each->by_locale.contains("ru"));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(proves_each_task_by_cases_and_solutions) {
  for (const auto& t : shipped().all()) {
    BOOST_TEST_CONTEXT(t.id) {
      BOOST_TEST(t.cases.size() >= 15);
      BOOST_TEST(count(t, task_case::visibility::hidden) >= 12);
      BOOST_TEST(count(t, solution_role::slow) >= 1);
      BOOST_TEST(count(t, solution_role::wrong) >= 3);
      for (const auto* language : {"python", "cpp", "go", "java"}) {
        BOOST_TEST(reference(t, language));
        BOOST_TEST(stub(t, language).has_value());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(finds_tasks_by_id) {
  BOOST_REQUIRE(shipped().find("still-inside"));
  BOOST_TEST(shipped().find("still-inside")->id == "still-inside");
  BOOST_TEST(!shipped().find("still"));
  BOOST_TEST(!shipped().find("zzz"));
  BOOST_TEST(!catalogue{}.find("still-inside"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_catalogue)

BOOST_AUTO_TEST_CASE(is_filtered_by_topic_language_level_and_kind) {
  task a, b;
  a.id = "a";
  a.topics = {"arrays", "hashing"};
  a.level = task_level::easy;
  a.solutions = {{solution_role::reference, "python", "", "", "", "", {}}};
  b.id = "b";
  b.topics = {"hashing"};
  b.level = task_level::hard;
  b.solutions = {
      {solution_role::reference, "go", "", "", "", "", {}}, {solution_role::wrong, "python", "", "", "", "", {}}};
  const catalogue both{{b, a}};
  using names = std::vector<std::string>;
  BOOST_CHECK(ids(both.filter({})) == (names{"a", "b"}));
  BOOST_CHECK(ids(both.filter({.topic = "arrays"})) == names{"a"});
  BOOST_CHECK(ids(both.filter({.topic = "hashing"})) == (names{"a", "b"}));
  BOOST_CHECK(ids(both.filter({.language = "python"})) == names{"a"});
  BOOST_CHECK(ids(both.filter({.level = task_level::hard})) == names{"b"});
  BOOST_CHECK(ids(both.filter({.kind = task_kind::suite})) == names{});
  BOOST_CHECK(ids(both.filter({.topic = "arrays", .level = task_level::hard})) == names{});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_task)

BOOST_AUTO_TEST_CASE(is_read_whole) {
  const auto t = loaded(tiny_json);
  BOOST_TEST(t.version == 3);
  BOOST_TEST(to_string(t.kind) == "function");
  BOOST_TEST(to_string(t.level) == "hard");
  BOOST_TEST(to_string(t.solutions[1].role) == "wrong");
  BOOST_TEST(t.declared.value == 1800);
  BOOST_TEST(t.statement.in("ru") == "Выберите один.\n");
  BOOST_TEST(t.time_class == "1 or log n");
  BOOST_TEST(t.solutions[2].reason == "B.");
  BOOST_TEST(t.solutions[2].verdict == "time-limit");
  BOOST_TEST(reference(t, "python")->source == "# reference.py\n");
  BOOST_TEST(!reference(t, "java"));
}

BOOST_AUTO_TEST_CASE(loads_from_a_path_with_a_slash_at_its_end) {
  const tiny_folder folder;
  BOOST_TEST(load_task(folder.path() / "").index() == 0);
  BOOST_TEST(load_catalogue(folder.tasks() / "").index() == 0);
}

BOOST_AUTO_TEST_CASE(falls_back_to_english) {
  const auto t = loaded(tiny_json);
  BOOST_TEST(t.title.in("ru") == "Кроха");
  BOOST_TEST(t.title.in("de") == "Tiny");
  BOOST_TEST(t.hints[0].in("ru") == "One.");
  BOOST_TEST(t.cases[1].explanation.in("en") == "");
}

BOOST_AUTO_TEST_CASE(becomes_a_judge_job) {
  const auto t = loaded(tiny_json);
  const auto job = to_judge_job(t, "python", "pass");
  BOOST_TEST(job.language == "python");
  BOOST_TEST(job.source == "pass");
  BOOST_TEST(job.entry.name == "pick_one");
  BOOST_TEST(job.entry.parameters[1].type == "int");
  BOOST_TEST(job.entry.returns == "optional<int>");
  BOOST_REQUIRE_EQUAL(job.cases.size(), 2);
  BOOST_TEST(job.cases[0].id == "first");
  BOOST_TEST(job.cases[0].arguments == nlohmann::json::parse("[[4,5],0]"));
  BOOST_TEST(job.cases[1].expected == nlohmann::json{});
  BOOST_CHECK(job.compare == assay::sandbox::checker{assay::sandbox::exactly{}});
  BOOST_TEST(job.case_limit.count() == 1000);
  BOOST_TEST(job.memory_bytes == 64 * 1024 * 1024);
}

BOOST_AUTO_TEST_CASE(gives_a_language_its_own_time) {
  BOOST_TEST(to_judge_job(loaded(tiny_json), "java", "").case_limit.count() == 1500);
}

BOOST_AUTO_TEST_CASE(becomes_a_generate_job) {
  const auto job = to_generate_job(loaded(tiny_json), "python");
  BOOST_TEST(job.generator_source.starts_with("def generate"));
  BOOST_TEST(job.entry.name == "pick_one");
  BOOST_TEST(job.sizes == (std::vector<std::int64_t>{10, 20, 40}));
  BOOST_TEST(job.seed == 5);
}

BOOST_AUTO_TEST_SUITE_END()
