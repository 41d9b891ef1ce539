#include "sandboxes.hpp"

#include <boost/test/data/test_case.hpp>

#include <atomic>
#include <thread>

namespace assay::sandbox::test {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(a_launcher)

#define CONTRACT(name) BOOST_DATA_TEST_CASE_F(clean_room, name, kinds(), kind)

CONTRACT(tells_an_exit_code) {
  const auto ended = run(shared_launcher(kind), shell_job("exit 139"));
  BOOST_TEST(to_string(ended.how) == "exited", ended.reason << ended.stderr_text);
  BOOST_TEST(ended.exit_code == 139);
  BOOST_TEST(ended.signal == 0);
}

CONTRACT(tells_a_signal_from_an_exit_code) {
  const auto ended = run(shared_launcher(kind), shell_job("kill -SEGV $$"));
  BOOST_TEST(to_string(ended.how) == "signalled");
  BOOST_TEST(ended.signal == SIGSEGV);
}

CONTRACT(gives_stdin_and_takes_stdout_and_stderr_apart) {
  auto what = shell_job("cat; echo bad >&2");
  what.input = std::string(300'000, 'x');
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(ended.stdout_text == what.input);
  BOOST_TEST(ended.stderr_text == "bad\n");
}

CONTRACT(gives_an_empty_stdin_when_there_is_none) {
  BOOST_TEST(run(shared_launcher(kind), shell_job("cat | wc -c")).stdout_text == "0\n");
}

CONTRACT(gives_files_that_cannot_be_written) {
  auto what = shell_job("cat /box/deep/a.txt; echo more >> /box/deep/a.txt; echo x > /box/b; echo x > /b; /box/run.sh");
  what.files = {{"deep/a.txt", "text\n", permission::read}, {"run.sh", "#!/bin/sh\necho ran\n", permission::execute}};
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(ended.stdout_text == "text\nran\n");
}

CONTRACT(brings_back_regular_files_and_follows_no_link) {
  auto what = shell_job(
      "mkdir -p d; echo one > d/a.out; ln -s /etc/ld.so.cache b.out; mkfifo c.out; echo no > e.txt; ln -s / d/f");
  what.outputs = {"*.out"};
  const auto ended = run(shared_launcher(kind), what);
  BOOST_REQUIRE_EQUAL(ended.files.size(), 1U);
  BOOST_TEST(ended.files[0].path == "d/a.out");
  BOOST_TEST(ended.files[0].content == "one\n");
}

CONTRACT(brings_back_big_files_whole_and_leaves_out_what_is_too_much) {
  auto what = shell_job("head -c 3000000 /dev/zero > a.out; head -c 9000000 /dev/zero > b.out");
  what.outputs = {"*.out"};
  what.outputs_bytes = 4'000'000;
  const auto ended = run(shared_launcher(kind), what);
  BOOST_REQUIRE_EQUAL(ended.files.size(), 1U);
  BOOST_TEST(ended.files[0].content.size() == 3'000'000U);
}

CONTRACT(has_no_environment_but_the_profiles) {
  ::setenv("ASSAY_SECRET", "s3cret", 1);
  const auto ended = run(shared_launcher(kind), python_job("import os\nprint(sorted(os.environ))"));
  ::unsetenv("ASSAY_SECRET");
  BOOST_TEST(
      ended.stdout_text == "['HOME', 'LANG', 'PATH', 'PWD', 'PYTHONHASHSEED', 'PYTHONSAFEPATH', 'TMPDIR', 'TZ']\n");
}

CONTRACT(shows_nothing_of_the_machine) {
  char canary[] = "/tmp/assay-canary-XXXXXX";
  BOOST_REQUIRE(::mkdtemp(canary) != nullptr);
  const auto looked =
      run(shared_launcher(kind), shell_job(std::string{"ls -d "} + canary + "; hostname; ls /tmp /root"));
  ::rmdir(canary);
  BOOST_TEST(looked.stdout_text.find("canary") == std::string::npos);
  if (kind != "native") return; // a container shows its image, which is nothing of the machine
  const auto ended = run(
      shared_launcher(kind), shell_job("ls / /etc /dev | tr '\\n' ' '; ls /root /home /var /sys 2>/dev/null; ls /usr"));
  for (const char* gone : {"root", "home", "var", "sys", "shadow", "passwd", "local", "share", "opt"})
    BOOST_TEST(ended.stdout_text.find(gone) == std::string::npos, gone << " in " << ended.stdout_text);
  BOOST_TEST(ended.stdout_text.find("ld.so.cache") != std::string::npos);
}

CONTRACT(shows_no_process_of_the_machine_and_guards_the_supervisor) {
  const auto ended = run(shared_launcher(kind), python_job(R"(
import os, signal
print([p for p in sorted(os.listdir('/proc')) if p.isdigit() and int(p) != os.getpid()])
for path in ('/proc/1/mem', '/proc/1/environ', '/proc/1/fd/5'):
    try:
        open(path, 'r+b')
        print('opened', path)
    except OSError:
        pass
os.kill(1, signal.SIGKILL)
os.kill(1, signal.SIGTERM)
print(os.getuid(), os.getgid(), os.getgroups() in ([], [65534], [1000]), open('/proc/self/status').read().split('CapEff:')[1].split()[0])
print(sorted(os.listdir('/proc/self/fd')))
)"));
  BOOST_TEST(
      ended.stdout_text == "['1']\n1000 1000 True 0000000000000000\n['0', '1', '2', '3']\n",
      ended.stdout_text << ended.stderr_text);
}

CONTRACT(hands_no_descriptor_of_ours_on) {
  std::vector<int> careless; // not close-on-exec
  for (int i = 0; i < 20; ++i) careless.push_back(::dup(STDERR_FILENO));
  const auto ended = run(shared_launcher(kind), python_job("import os\nprint(sorted(os.listdir('/proc/self/fd')))"));
  for (const int fd : careless) ::close(fd);
  BOOST_TEST(ended.stdout_text == "['0', '1', '2', '3']\n"); // 3 is the folder being listed
}

CONTRACT(has_no_network) {
  const auto ended = run(shared_launcher(kind), python_job(R"(
import socket
try:
    socket.create_connection(('127.0.0.1', 22), 1)
except OSError as error:
    print(type(error).__name__)
a, b = socket.socketpair()
a.send(b'x')
print(b.recv(1))
)"));
  BOOST_TEST(ended.stdout_text == "PermissionError\nb'x'\n", ended.stderr_text);
}

CONTRACT(ends_a_program_that_sleeps) {
  auto what = shell_job("sleep 100");
  what.allowed.wall = 300ms;
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(to_string(ended.how) == "time-limit");
  BOOST_TEST(ended.wall_ms < 1000);
}

CONTRACT(ends_a_program_that_computes) {
  auto what = python_job("while True: pass");
  what.allowed.cpu = 1000ms;
  what.allowed.wall = 60s; // a busy machine may give it little
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(to_string(ended.how) == "time-limit");
  BOOST_TEST(ended.cpu_ms >= 700); // the kernel's two accounts differ, most on a busy machine
  BOOST_TEST(ended.cpu_ms < 1500);
}

CONTRACT(tells_what_a_program_had_used_when_it_was_ended) {
  auto what = python_job("x = bytearray(64 << 20)\nwhile True: pass");
  what.allowed.wall = 1500ms;
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(to_string(ended.how) == "time-limit");
  BOOST_TEST(ended.cpu_ms > 20);
  BOOST_TEST(ended.peak_memory_kb > 60'000);
}

CONTRACT(does_not_take_a_signal_that_a_program_sends_itself_for_a_limit) {
  for (const char* name : {"XCPU", "KILL"})
    BOOST_TEST(
        to_string(run(shared_launcher(kind), shell_job(std::string{"kill -"} + name + " $$")).how) == "signalled");
}

CONTRACT(ends_a_program_that_takes_memory) {
  const auto ended = run(shared_launcher(kind), python_job("x = []\nwhile True: x.append(bytearray(1 << 20))"));
  if (has_cgroups())
    BOOST_TEST(to_string(ended.how) == "memory-limit");
  else
    BOOST_TEST(ended.stderr_text.find("MemoryError") != std::string::npos);
  BOOST_TEST(ended.peak_memory_kb < 300 * 1024);
}

CONTRACT(tells_the_peak_memory_of_the_program_and_not_of_others) {
  const auto small = run(shared_launcher(kind), python_job("pass"));
  const auto large = run(shared_launcher(kind), python_job("x = bytearray(64 << 20)"));
  BOOST_TEST(small.peak_memory_kb > 2'000);
  BOOST_TEST(small.peak_memory_kb < 30'000);
  BOOST_TEST(large.peak_memory_kb > small.peak_memory_kb + 60'000);
}

CONTRACT(ends_a_program_that_prints_without_end) {
  auto what = shell_job("yes");
  what.allowed.output_bytes = 100'000;
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(to_string(ended.how) == "output-limit");
  BOOST_TEST(ended.stdout_text.size() == 100'000U);
}

CONTRACT(limits_processes) {
  const auto ended = run(shared_launcher(kind), python_job(R"(
import os, time
n = 0
try:
    while n < 100:
        if os.fork() == 0:
            time.sleep(100)
        n += 1
except BlockingIOError:
    pass
print(n)
)"));
  BOOST_TEST(ended.stdout_text == "7\n", ended.stdout_text << ended.stderr_text); // the limit is 8 with the parent
}

CONTRACT(limits_files_and_the_disk) {
  auto what = python_job(R"(
import errno, os
def fill(name, n):
    try:
        with open(name, 'wb', buffering=0) as f:
            for _ in range(n): f.write(bytes(1 << 20))
        return 'ok'
    except OSError as error:
        return errno.errorcode[error.errno]
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
print(fill('a', 3), fill('b', 3), fill('c', 3), fill('/tmp/d', 3))
)");
  what.allowed.file_bytes = 4 << 20;
  what.allowed.disk_bytes = 8 << 20;
  BOOST_TEST(run(shared_launcher(kind), what).stdout_text == "ok ok ENOSPC ENOSPC\n");
  auto one = shell_job("head -c 9000000 /dev/zero > a");
  one.allowed.file_bytes = 1 << 20;
  BOOST_TEST(run(shared_launcher(kind), one).exit_code != 0);
}

CONTRACT(forbids_dangerous_calls) {
  for (const char* call :
       {"unshare(0x10000000)", "ptrace(0, 0, 0, 0)", "mount(b'x', b'/work', b'tmpfs', 0, None)",
        "syscall(321, 0, 0, 0)", "setns(0, 0)", "chroot(b'/work')", "syscall(56, 0x10000000 | 17, 0, 0, 0, 0)"}) {
    const auto ended = run(shared_launcher(kind), python_job(std::string{"import ctypes\nctypes.CDLL(None)."} + call));
    BOOST_TEST(to_string(ended.how) == "forbidden", call << ": " << to_string(ended.how) << ended.stderr_text);
  }
}

CONTRACT(answers_unknown_calls_so_that_runtimes_fall_back) {
  const auto ended = run(shared_launcher(kind), python_job(R"(
import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
for number in (435, 425, 999):  # clone3, io_uring_setup, none
    print(libc.syscall(number, 0, 0, 0), errno.errorcode[ctypes.get_errno()])
)"));
  BOOST_TEST(ended.stdout_text == "-1 ENOSYS\n-1 ENOSYS\n-1 ENOSYS\n", ended.stderr_text);
}

CONTRACT(kills_what_a_program_leaves_running) {
  const auto ended = run(shared_launcher(kind), shell_job("setsid sleep 1000 & (setsid sleep 1000 &) ; exit 3"));
  BOOST_TEST(ended.exit_code == 3);
  BOOST_TEST(ended.wall_ms < 2000);
}

CONTRACT(stops_within_a_second) {
  std::stop_source stop;
  std::jthread later{[&stop] {
    std::this_thread::sleep_for(200ms);
    stop.request_stop();
  }};
  const auto begin = std::chrono::steady_clock::now();
  const auto ended = run(shared_launcher(kind), shell_job("(sleep 100 &); sleep 100"), stop.get_token());
  BOOST_TEST(to_string(ended.how) == "cancelled");
  BOOST_TEST((std::chrono::steady_clock::now() - begin < 1200ms));
}

CONTRACT(does_not_run_what_was_stopped_before) {
  std::stop_source stop;
  stop.request_stop();
  BOOST_TEST(to_string(run(shared_launcher(kind), shell_job("sleep 100"), stop.get_token()).how) == "cancelled");
}

CONTRACT(lets_those_who_wait_for_a_slot_be_stopped) {
  const auto one = make_launcher(kind, 1);
  const auto taken = one->acquire({});
  std::stop_source stop;
  std::jthread later{[&stop] {
    std::this_thread::sleep_for(50ms);
    stop.request_stop();
  }};
  BOOST_TEST(one->acquire(stop.get_token()) == nullptr);
}

CONTRACT(runs_several_at_once) {
  std::atomic<int> fine = 0;
  {
    std::vector<std::jthread> all;
    for (int i = 0; i < 6; ++i)
      all.emplace_back([&fine, &kind, i] {
        for (int k = 0; k < 3; ++k) {
          const std::string word = std::to_string(i * 10 + k);
          if (run(shared_launcher(kind), shell_job("echo " + word)).stdout_text == word + "\n") ++fine;
        }
      });
  }
  BOOST_TEST(fine == 18);
}

CONTRACT(tells_a_program_that_is_not_there_as_our_failure) {
  auto what = shell_job("");
  what.command = {"/usr/bin/no-such-program"};
  const auto ended = run(shared_launcher(kind), what);
  BOOST_TEST(to_string(ended.how) == "sandbox-failure");
  BOOST_TEST(ended.reason == "the program could not be executed: No such file or directory");
}

CONTRACT(records_what_this_machine_cannot_give) {
  const auto ended = run(shared_launcher(kind), shell_job("true"));
  const bool recorded = std::ranges::any_of(
      ended.degradations, [](const auto& d) { return d.find("memory-limit") != std::string::npos; });
  BOOST_TEST(recorded == !has_cgroups());
}

CONTRACT(warns_of_every_loosening_and_grants_it) {
  launcher_wish wish{shared_launcher(kind).known_languages(), 1, {}};
  wish.known.at("python").how.allow = {loosening::local_sockets};
  std::vector<std::string> warnings;
  wish.warn = [&warnings](std::string_view text) { warnings.emplace_back(text); };
  const auto loose = make_launcher(kind, std::move(wish));
  BOOST_TEST((warnings == std::vector<std::string>{"the profile of python loosens the sandbox: local-sockets"}));
  const auto what = python_job(R"(
import socket
for family in (socket.AF_UNIX, socket.AF_INET):
    try:
        print(socket.socket(family) and 'made')
    except OSError as error:
        print(type(error).__name__)
)");
  BOOST_TEST(run(shared_launcher(kind), what).stdout_text == "PermissionError\nPermissionError\n");
  const auto granted = loose->acquire({})->run(loose->known_languages().at("python").how, what, {});
  BOOST_TEST(granted.stdout_text == "made\nPermissionError\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
