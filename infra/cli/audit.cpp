#include "infra/app/sealer.hpp"
#include "infra/audit/export.hpp"
#include "infra/audit/seal_home.hpp"
#include "infra/cli/audit_log.hpp"
#include "infra/cli/audit_print.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <ostream>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;
using clock = std::chrono::steady_clock;

struct verify_options {
  std::string file;
  std::string anchor;
};

std::unique_ptr<app::node> start(invocation& call) {
  auto node = app::node::start(call.settings, app::parts::log, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (node) return std::move(*node);
  call.term.error(node.error().what, node.error().fix);
  return nullptr;
}

/// Tells how far it is, at most once a second.
tell_position teller(invocation& call, std::string did) {
  auto next = std::make_shared<clock::time_point>(clock::now() + std::chrono::seconds{1});
  return [&call, next, did = std::move(did)](std::int64_t position, std::int64_t end) {
    if (clock::now() < *next) return;
    *next = clock::now() + std::chrono::seconds{1};
    call.term.step(did + " " + std::to_string(position) + (end > 0 ? " of " + std::to_string(end) : "") + " events");
  };
}

/// A seal as it was kept elsewhere: the line itself, or a file that holds it.
std::string anchor_line(const std::string& given) {
  if (given.starts_with("assay-seal:")) return given;
  std::ifstream from{given};
  std::string line;
  std::getline(from, line);
  return line;
}

int conclude(invocation& call, const audit::report& found, const verify_options& wanted) {
  call.term.clear_step();
  if (call.json)
    call.term.json(to_json(found));
  else
    print(call.term, found);
  if (found.ok()) return success;
  const auto& first = found.problems.front();
  call.term.error(
      "the log does not verify, first at " + place_of(first) + ": " + harmless(first.what),
      fix_for(first, wanted.file.empty() ? checked::log : checked::file));
  return answer_is_no;
}

int verify_file(invocation& call, const verify_options& wanted, audit::verifier& check) {
  struct stat s {};
  std::ifstream from{wanted.file, std::ios::binary};
  if (stat(wanted.file.c_str(), &s) != 0 || S_ISDIR(s.st_mode) || !from) {
    call.term.error(
        harmless(wanted.file) + " cannot be read: " + std::strerror(S_ISDIR(s.st_mode) ? EISDIR : errno),
        "name a file that assay audit export has written");
    return bad_usage;
  }
  if (!audit::is_export(from)) {
    call.term.error(
        harmless(wanted.file) + " is no export of Assay, or its first line was changed",
        "name a file that assay audit export has written; nothing can be said of this one");
    return answer_is_no;
  }
  const auto tell = teller(call, "verified");
  const auto found = audit::verify_export(from, check, [&](std::int64_t position) { tell(position, 0); });
  return conclude(call, found, wanted);
}

int verify(invocation& call, const verify_options& wanted) {
  audit::verifier check;
  if (!wanted.anchor.empty() && !check.anchor(anchor_line(wanted.anchor))) {
    call.term.error(
        "the anchor is not a seal, or was changed",
        "give the whole line that assay audit seal has printed, or the name of a file that holds it");
    return bad_usage;
  }
  if (!wanted.file.empty()) return verify_file(call, wanted, check);
  const auto node = start(call);
  if (!node) return service_missing;
  const auto found = verify_log(*node, app::home_of(call.settings), check, teller(call, "verified"));
  call.term.clear_step();
  if (!found) return log_failed(call, found.error());
  return conclude(call, *found, wanted);
}

int refused(const invocation& call, const audit::seal_problem& why) {
  call.term.error(why.what, why.fix);
  return service_missing;
}

int seal(invocation& call) {
  const auto node = start(call);
  if (!node) return service_missing;
  app::sealer work{node->database(), app::home_of(call.settings), call.settings.seal_every};
  const auto done = work.seal_all();
  if (!done) return refused(call, done.error());
  if (!*done) {
    call.term.error("there is nothing to seal yet: the log is empty", "assay practice or assay demo fills it");
    return answer_is_no;
  }
  const auto& newest = **done;
  if (call.json) {
    call.term.json(
        {{"number", newest.number},
         {"position", newest.position},
         {"sealed_at_us", newest.sealed_at_us},
         {"installation", newest.installation},
         {"key", newest.key},
         {"seal", audit::line_of(newest)}});
    return success;
  }
  call.term.out() << audit::line_of(newest) << '\n';
  call.term.out().flush();
  call.term.err() << "seal " << newest.number << " covers the log up to position " << newest.position
                  << ".\nKeep this line where nobody who can write to the database can:\n"
                     "assay audit verify --anchor LINE then notices whatever is changed or cut off\nbefore it.\n";
  return success;
}

/// Written beside the file and put into its place when it is whole.
int write_export(invocation& call, app::node& node, const std::string& file) {
  const auto failed = [&](const fs::path& beside) {
    const int number = errno;
    const std::string why = std::strerror(number);
    unlink(beside.c_str());
    call.term.clear_step();
    const bool full = number == ENOSPC || number == EDQUOT;
    call.term.error(
        harmless(file) + " cannot be written: " + why,
        full ? "free space on the device, or write elsewhere" : "name a file in a folder that exists and is yours");
    return bad_usage;
  };
  auto beside = file + ".XXXXXX";
  const int fd = mkostemp(beside.data(), O_CLOEXEC); // for its owner only
  if (fd < 0) return failed({});
  close(fd);
  std::ofstream to{beside, std::ios::binary | std::ios::trunc};
  const auto written = export_log(node, to, teller(call, "exported"));
  if (!written && written.error() != ec::cancelled) {
    unlink(beside.c_str());
    call.term.clear_step();
    return log_failed(call, written.error());
  }
  to.close();
  if (!written || !to || !audit::sync_file(beside) || rename(beside.c_str(), file.c_str()) != 0) return failed(beside);
  call.term.clear_step();
  if (call.json) {
    call.term.json(
        {{"file", file}, {"events", written->events}, {"seals", written->seals}, {"evidence", written->evidence}});
  } else {
    call.term.out() << harmless(file) << ": " << counted(written->events, "event", "events") << ", "
                    << counted(written->seals, "seal", "seals") << ", " << counted(written->evidence, "text", "texts")
                    << " of evidence as ciphertext\n"
                    << "assay audit verify " << harmless(file) << " checks it without a database.\n";
    call.term.out().flush();
  }
  return success;
}

int export_to(invocation& call, const std::string& file) {
  if (file == "-") {
    call.term.error(
        "an export is written beside its file and put into place when it is whole, so it needs a name",
        "assay audit export FILE");
    return bad_usage;
  }
  // It is replaced as a whole, so a device or a folder in its place must stay what it is.
  if (struct stat s{}; lstat(file.c_str(), &s) == 0 && !S_ISREG(s.st_mode)) {
    call.term.error(harmless(file) + " is no ordinary file", "name a file that is not there yet, or an older export");
    return bad_usage;
  }
  const auto node = start(call);
  if (!node) return service_missing;
  app::sealer work{node->database(), app::home_of(call.settings), call.settings.seal_every};
  // What an export holds shall be under a seal; a log that must not be sealed is exported as it is, for whoever
  // examines it.
  if (const auto sealed = work.seal_all(); !sealed) call.term.error(sealed.error().what, sealed.error().fix);
  return write_export(call, *node, file);
}

} // namespace

void add_audit(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("audit", "Proves that the log is what was recorded");
  command->require_subcommand(1);
  command->footer("Example:\n"
                  "  assay audit seal > seal-of-today      keep it elsewhere\n"
                  "  assay audit verify --anchor seal-of-today\n"
                  "  assay audit export log.jsonl; assay audit verify log.jsonl");

  const auto wanted = std::make_shared<verify_options>();
  auto* verifies = command->add_subcommand(
      "verify", "Checks every position, version, hash, event, score, seal and view, of the log or of an export");
  verifies->add_option("file", wanted->file, "an export; without it, the log itself")->type_name("FILE");
  verifies->add_option("--anchor", wanted->anchor, "a seal that was kept elsewhere: its line, or a file with it")
      ->type_name("SEAL");
  verifies->footer("Example:\n"
                   "  assay audit verify --json | jq '.problems[0]'\n"
                   "Without an anchor a tail that was cut off together with its seals cannot be noticed.\n"
                   "Exit codes: 0 it verifies, 1 it does not, 2 no such file or no seal, 3 it cannot be read.");
  verifies->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return verify(call, *wanted); }; });

  auto* seals = command->add_subcommand("seal", "Seals the log up to its end and prints the newest seal");
  seals->footer("Example:\n"
                "  assay audit seal | ssh elsewhere 'cat >> seals-of-assay'\n"
                "Exit codes: 0 sealed, 1 there is nothing to seal, 3 it cannot be sealed.");
  seals->callback([&chosen] { chosen = seal; });

  const auto file = std::make_shared<std::string>();
  auto* exports = command->add_subcommand(
      "export", "Writes the whole log with seals and keys into a file that a stranger can verify");
  exports->add_option("file", *file, "where to; replaced when it is there")->type_name("FILE")->required();
  exports->footer("Example:\n"
                  "  assay audit export log.jsonl\n"
                  "The texts of candidates are in it as ciphertext only; the keys to them are not.");
  exports->callback([&chosen, file] { chosen = [file](invocation& call) { return export_to(call, *file); }; });
}

} // namespace assay::cli
