#include "docker_engine.hpp"
#include "docker_sandboxes.hpp"
#include "sandboxes.hpp"

#include "sandbox/docker/parcel.hpp"
#include "sandbox/judge/judge.hpp"

#include <nlohmann/json.hpp>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

namespace assay::sandbox::test {

namespace {

using namespace std::chrono_literals;
using nlohmann::json;

/// Something at a socket that is no Engine: to each that connects it says these bytes and hangs up, or keeps silent.
class peer {
public:
  enum class manner { hangs_up, keeps_silent };

  peer(std::string says, manner how) : says_{std::move(says)}, how_{how} {
    char pattern[] = "/tmp/assay-peer-XXXXXX";
    folder_ = ::mkdtemp(pattern);
    listener_ = descriptor{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path().string().copy(address.sun_path, sizeof address.sun_path - 1);
    BOOST_REQUIRE(::bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    BOOST_REQUIRE(::listen(listener_.get(), 16) == 0);
    answering_ = std::jthread{[this](std::stop_token stop) {
      std::vector<descriptor> silent;
      while (!stop.stop_requested()) {
        descriptor one{::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC)};
        if (!one) return;
        char request[4096];
        (void)!::recv(one.get(), request, sizeof request, 0);
        (void)!::send(one.get(), says_.data(), says_.size(), MSG_NOSIGNAL);
        if (how_ == manner::keeps_silent) silent.push_back(std::move(one));
      }
    }};
  }
  ~peer() {
    answering_.request_stop();
    ::shutdown(listener_.get(), SHUT_RDWR);
    answering_ = {};
    std::filesystem::remove_all(folder_);
  }
  std::filesystem::path path() const { return folder_ / "socket"; }

private:
  std::string says_;
  manner how_;
  std::filesystem::path folder_;
  descriptor listener_;
  std::jthread answering_;
};

std::string problem_with(const std::string& says, peer::manner how) {
  const peer at{says, how};
  docker_options options;
  options.socket = at.path();
  options.installation = "test";
  options.patience = 300ms;
  const auto begin = std::chrono::steady_clock::now();
  const auto made = make_docker_launcher(std::move(options));
  BOOST_TEST((std::chrono::steady_clock::now() - begin < 5s));
  BOOST_REQUIRE(!made.has_value());
  return made.error().what;
}

languages known() { return load_languages(ASSAY_SOURCE_DIR "/sandbox").value(); }

/// What the Engine itself says of all our containers.
json inspected(const docker_engine& where) {
  engine talk{where.socket()};
  json found = json::array();
  const auto all = talk.call("GET", "/containers/json?all=1", nullptr, {});
  for (const auto& one : all.value())
    if (const auto told = talk.call("GET", "/containers/" + one["Id"].get<std::string>() + "/json", nullptr, {}))
      found.push_back(*told); // else it has just been removed
  return found;
}

bool becomes(const std::function<bool()>& true_) {
  for (int i = 0; i < 1000 && !true_(); ++i) std::this_thread::sleep_for(20ms);
  return true_();
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_docker_engine)

BOOST_AUTO_TEST_CASE(that_answers_nonsense_is_told_as_such) {
  using enum peer::manner;
  BOOST_TEST(problem_with("\x01\x02\x03 garbage\r\n\r\n", hangs_up).find("cannot understand") != std::string::npos);
  BOOST_TEST(problem_with("", hangs_up).find("cannot understand") != std::string::npos);
  BOOST_TEST(problem_with("", keeps_silent).find("no answer within 300 ms") != std::string::npos);
  BOOST_TEST(
      problem_with("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", keeps_silent).find("300 ms") != std::string::npos);
  BOOST_TEST(
      problem_with("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", hangs_up).find("is no docker engine") !=
      std::string::npos);
  BOOST_TEST(
      problem_with("HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"ApiVersion\":\"1.20\"}", hangs_up).find("1.41") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(that_is_not_there_is_told_as_such) {
  docker_options options;
  options.socket = "/tmp/assay-no-such-socket";
  options.installation = "test";
  const auto made = make_docker_launcher(std::move(options));
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(
      made.error().what == "cannot reach the docker engine at /tmp/assay-no-such-socket: No such file or directory");
}

BOOST_AUTO_TEST_CASE(is_given_containers_with_every_protection) {
  run(shared_launcher("docker"), shell_job("true"));
  const auto all = inspected(*docker_engine::here());
  BOOST_REQUIRE(!all.empty());
  for (const auto& one : all) {
    const auto& host = one["HostConfig"];
    BOOST_TEST(host["NetworkMode"] == "none");
    BOOST_TEST(host["ReadonlyRootfs"] == true);
    BOOST_TEST(host["CapDrop"] == json{"ALL"});
    BOOST_TEST(host["CapAdd"].empty());
    BOOST_TEST(host["Privileged"] == false);
    BOOST_TEST(host["SecurityOpt"] == json{"no-new-privileges"});
    BOOST_TEST(host["IpcMode"] == "none");
    BOOST_TEST(host["Binds"].empty());
    BOOST_TEST(one["Mounts"].empty());
    BOOST_TEST(host["Memory"] == host["MemorySwap"]);
    BOOST_TEST(host["Memory"] > 0);
    BOOST_TEST(host["PidsLimit"] > 0);
    BOOST_TEST(one["Config"]["User"] == "1000:1000");
    BOOST_TEST(one["Config"]["Labels"]["assay.installation"] == "test");
  }
}

BOOST_AUTO_TEST_CASE(sees_its_program_with_no_rights_at_all) {
  const auto ended = run(shared_launcher("docker"), shell_job("cat /proc/self/status"));
  for (const auto* name : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
    BOOST_TEST(
        ended.stdout_text.find(std::string{name} + ":\t0000000000000000") != std::string::npos,
        ended.stdout_text << ended.stderr_text << ended.reason);
  BOOST_TEST(ended.stdout_text.find("NoNewPrivs:\t1") != std::string::npos);
  BOOST_TEST(ended.stdout_text.find("Seccomp:\t2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(keeps_no_container_of_a_launcher_that_is_gone) {
  const auto& engine = *docker_engine::here();
  {
    auto options = small_options(python_packages);
    options.known = known();
    options.installation = "another";
    const auto made = make_docker_launcher(std::move(options)).value();
    BOOST_TEST(run(*made, shell_job("echo x")).stdout_text == "x\n");
    BOOST_TEST(becomes([&] { return engine.containers_of("another") > 0; })); // ready for the next
  }
  BOOST_TEST(engine.containers_of("another") == 0);
}

BOOST_AUTO_TEST_CASE(is_cleaned_of_what_a_crash_left) {
  const auto ours = [] { return docker_engine::here()->containers_of("crashed"); };
  const auto start = [] {
    auto options = small_options(python_packages);
    options.known = known();
    options.installation = "crashed";
    return make_docker_launcher(std::move(options)).value();
  };
  int ready[2];
  BOOST_REQUIRE(::pipe(ready) == 0);
  const pid_t doomed = ::fork();
  if (doomed == 0) {
    auto with = start();
    const auto where = with->acquire({});
    auto started = where->start(
        with->known_languages().at("python").how, python_job("import os, time\nos.write(4, b'0\\n')\ntime.sleep(100)"),
        {});
    if (started) (*started)->receive(10s);
    (void)!::write(ready[1], "x", 1);
    ::pause();
    ::_exit(0);
  }
  char byte = 0;
  BOOST_REQUIRE(::read(ready[0], &byte, 1) == 1);
  ::close(ready[0]);
  ::close(ready[1]);
  BOOST_TEST(ours() > 0);
  // One that lives keeps its own, whoever starts beside it.
  { const auto beside = start(); }
  BOOST_TEST(ours() > 0);
  ::kill(doomed, SIGKILL);
  ::waitpid(doomed, nullptr, 0);
  const auto next = start();
  BOOST_TEST(becomes([&] { return ours() == 0; }));
}

BOOST_AUTO_TEST_CASE(without_the_base_image_says_what_to_do) {
  auto options = small_options(python_packages);
  options.known = known();
  options.base = "assay-no-such-base:1";
  const auto made = make_docker_launcher(std::move(options)).value();
  const auto ended = run(*made, shell_job("true"));
  BOOST_TEST(to_string(ended.how) == "sandbox-failure");
  for (const auto* part : {"cannot build the docker image for python", "assay-no-such-base:1", "ASSAY_DOCKER_BASE"})
    BOOST_TEST(ended.reason.find(part) != std::string::npos, ended.reason);
}

struct sum_of_a_list {
  const char* language;
  const char* right;
  const char* broken;
};

BOOST_AUTO_TEST_CASE(compiles_with_what_was_prepared_once) {
  auto options = small_options(all_packages);
  options.known = known();
  options.installation = "compiling";
  std::vector<std::string> told;
  std::mutex guard;
  options.tell = options.warn = [&](std::string_view text) {
    const std::lock_guard lock{guard};
    told.emplace_back(text);
  };
  const auto made = make_docker_launcher(std::move(options)).value();
  for (const auto& [language, right, broken] : {
           sum_of_a_list{
               "cpp",
               "#include <numeric>\nlong long f(const vector<int>& x) { return accumulate(x.begin(), x.end(), 0LL); }",
               "int f(const vector<int>& x) { return x.size() + ; }"},
           sum_of_a_list{
               "go",
               "package main\n\nfunc f(x []int) int {\n\tsum := 0\n\tfor _, each := range x {\n\t\tsum += "
               "each\n\t}\n\treturn sum\n}\n",
               "package main\n\nfunc f(x []int) int { return x }\n"},
           sum_of_a_list{
               "java", "class Solution { long f(long[] x) { return java.util.Arrays.stream(x).sum(); } }",
               "class Solution { long f(long[] x) { return x; } }"},
       }) {
    BOOST_TEST_CONTEXT(language) {
      judge_job what;
      what.language = language;
      what.source = right;
      what.entry = {"f", {{"x", "list<int>"}}, "int"};
      what.cases = {{"c", json::array({json::array({1, 2, 3})}), 6}};
      const auto got = judge(what, *made, {}, {});
      BOOST_TEST(to_string(got.result) == "accepted", got.detail);
      what.source = broken;
      BOOST_TEST(to_string(judge(what, *made, {}, {}).result) == "compile-error");
    }
  }
  for (const auto& text : told) {
    BOOST_TEST_MESSAGE(text);
    BOOST_TEST(text.find("slowly") == std::string::npos, text); // nothing could be prepared
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
