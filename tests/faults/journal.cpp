#include "tests/faults/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace assay::test {
namespace {

constexpr std::string_view end_of_line = " ."; // a kill may come in the middle of a write

void take(journal_entries& to, const std::string& text) {
  std::istringstream in{text};
  std::string sort;
  std::string command;
  in >> sort >> command;
  if (sort == "said") return;
  auto& entry = to[command];
  if (sort == "asked") {
    entry.refused.clear(); // asked again under the same id
    in >> entry.stream.value >> entry.what;
  }
  journal_entry::answer answer;
  if (sort == "done" && in >> answer.first >> answer.last >> answer.position) entry.done = answer;
  if (sort == "refused") in >> entry.refused;
}

void write_all(int fd, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto n = write(fd, text.data() + at, text.size() - at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) throw std::runtime_error{"the journal cannot be written"};
    at += static_cast<std::size_t>(n);
  }
}

} // namespace

journal_entries read_journal(const std::string& file) {
  std::ifstream in{file};
  journal_entries out;
  for (std::string line; std::getline(in, line);)
    if (line.ends_with(end_of_line)) take(out, line);
  return out;
}

journal::journal(const std::string& file) : before_{read_journal(file)} {
  fd_ = open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd_ < 0) throw std::runtime_error{"the journal cannot be opened: " + file};
  write_all(fd_, "\n"); // behind what a killed writer may have left half written
}

journal::~journal() { close(fd_); }

void journal::asked(const command_id& command, const stream_id& stream, std::string_view what) {
  line("asked " + command.value + ' ' + stream.value + ' ' + std::string{what});
}

void journal::done(const command_id& command, std::int64_t first, std::int64_t last, std::int64_t position) {
  line(
      "done " + command.value + ' ' + std::to_string(first) + ' ' + std::to_string(last) + ' ' +
      std::to_string(position));
}

void journal::refused(const command_id& command, std::string_view why) {
  line("refused " + command.value + ' ' + std::string{why});
}

void journal::say(std::string_view text) { line("said " + std::string{text}); }

void journal::line(const std::string& text) {
  const std::lock_guard lock{mutex_};
  const auto whole = text + std::string{end_of_line} + '\n';
  write_all(fd_, whole);
  try {
    write_all(STDOUT_FILENO, whole);
  } catch (const std::runtime_error&) {} // nobody listens any more
}

} // namespace assay::test
