#include "infra/cli/source_file.hpp"

#include "actors/session/commands.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

using namespace assay;
using namespace assay::cli;

namespace {

struct folder {
  folder() {
    std::string name = (std::filesystem::temp_directory_path() / "assay-source-XXXXXX").string();
    BOOST_TEST_REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~folder() { std::filesystem::remove_all(path); }
  std::string make(std::string_view name, std::string_view text) const {
    test::write_file(path / name, text);
    return path / name;
  }
  std::filesystem::path path;
};

std::string text_of(const std::variant<std::string, source_problem>& read) {
  const auto* text = std::get_if<std::string>(&read);
  return text != nullptr ? *text : "refused: " + std::get<source_problem>(read).what;
}

void check_refused(const std::variant<std::string, source_problem>& read, std::string_view part) {
  const auto* why = std::get_if<source_problem>(&read);
  BOOST_TEST_REQUIRE(why != nullptr);
  BOOST_TEST(why->what.find(part) != std::string::npos, why->what << " does not say: " << part);
  BOOST_TEST(!why->fix.empty());
}

} // namespace

BOOST_FIXTURE_TEST_CASE(a_text_file_is_read_as_it_is, folder) {
  BOOST_TEST(text_of(read_source(make("a.py", "x = 'ы'\r\n"))) == "x = 'ы'\r\n");
  const std::string largest(max_submission_bytes, 'x');
  BOOST_TEST(text_of(read_source(make("b.py", largest))) == largest);
}

BOOST_FIXTURE_TEST_CASE(a_link_to_a_file_is_followed, folder) {
  std::filesystem::create_symlink(make("a.py", "x"), path / "link");
  BOOST_TEST(text_of(read_source(path / "link")) == "x");
}

BOOST_FIXTURE_TEST_CASE(what_is_not_a_file_is_refused_at_once, folder) {
  check_refused(read_source(path / "missing.py"), "there is no file");
  check_refused(read_source(make("a.py", "x") + "/b.py"), "there is no file");
  check_refused(read_source(path), "a directory");
  check_refused(read_source(""), "there is no file");
  std::filesystem::create_symlink(path / "loop", path / "loop");
  check_refused(read_source(path / "loop"), "leads back to itself");
  BOOST_TEST_REQUIRE(mkfifo((path / "pipe").c_str(), 0600) == 0);
  check_refused(read_source(path / "pipe"), "a pipe");
  check_refused(read_source("/dev/zero"), "a device");
}

BOOST_FIXTURE_TEST_CASE(a_socket_is_refused, folder) {
  const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, (path / "s").c_str(), sizeof(address.sun_path) - 1);
  BOOST_TEST_REQUIRE(bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  check_refused(read_source(path / "s"), "cannot be read");
  close(descriptor);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_text_is_refused, folder) {
  check_refused(read_source(make("empty.py", "")), "is empty");
  check_refused(read_source(make("blank.py", " \n\t\r\n")), "is empty");
  check_refused(read_source(make("nul.py", std::string_view{"a\0b", 3})), "not text");
  check_refused(read_source(make("latin.py", "\xE9")), "not text");
  check_refused(read_source(make("long.py", std::string(max_submission_bytes + 1, 'x'))), "larger than 64 KiB");
}

BOOST_FIXTURE_TEST_CASE(a_file_that_may_not_be_read_says_so, folder) {
  const auto file = make("a.py", "x");
  chmod(file.c_str(), 0);
  if (access(file.c_str(), R_OK) == 0) return; // root reads everything
  check_refused(read_source(file), "may not be read");
}

BOOST_AUTO_TEST_CASE(standard_input_is_read_up_to_its_end) {
  int ends[2];
  BOOST_TEST_REQUIRE(pipe(ends) == 0);
  const int before = dup(STDIN_FILENO);
  dup2(ends[0], STDIN_FILENO);
  BOOST_TEST_REQUIRE(write(ends[1], "x = 1\n", 6) == 6);
  close(ends[1]);
  const auto read = read_source("-");
  dup2(before, STDIN_FILENO);
  close(before);
  close(ends[0]);
  BOOST_TEST(text_of(read) == "x = 1\n");
}
