#include "tests/e2e/desk.hpp"

#include "sandbox/host.hpp"
#include "tests/support/postgres.hpp"

#include <fstream>
#include <sstream>

using assay::test::postgres_for_tests;
BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace assay::test {
namespace fs = std::filesystem;

void need_sandbox() {
  static const auto here = sandbox::probe_host(sandbox::default_first_uid);
  if (here.usable()) return;
  std::cerr << "skipped: this machine cannot sandbox; assay doctor says why\n";
  std::exit(77);
}

std::string solution(const std::string& of, const std::string& file) {
  return std::string{ASSAY_SOURCE_DIR} + "/infra/catalogue/tasks/" + of + "/solutions/" + file;
}
std::string right() { return solution(task, "reference.py"); }
std::string wrong() { return solution(task, "wrong_counts_once.py"); }

desk::desk() : url{fresh_database()} {
  need_sandbox();
  char pattern[] = "/tmp/assay-desk-XXXXXX";
  home = mkdtemp(pattern);
}

desk::~desk() {
  std::error_code ignored;
  fs::remove_all(home, ignored);
}

std::map<std::string, std::string> desk::environment() const {
  return {{"ASSAY_DATABASE_URL", url}, {"ASSAY_HOME", home}, {"ASSAY_CANDIDATE", "ada"}};
}

std::int64_t desk::number(const std::string& sql) const {
  pqxx::connection to{url};
  return pqxx::nontransaction{to}.query_value<std::int64_t>(sql);
}

int orphans_with(const std::string& text) {
  int found = 0;
  std::error_code ignored;
  const auto content = [](const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
  };
  for (const auto& each : fs::directory_iterator{"/proc", ignored}) {
    const bool ours = content(each.path() / "cmdline").find(text) != std::string::npos;
    if (ours && content(each.path() / "status").find("\nPPid:\t1\n") != std::string::npos) ++found;
  }
  return found;
}

} // namespace assay::test
