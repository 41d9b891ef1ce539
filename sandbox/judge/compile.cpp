#include "sandbox/judge/compile.hpp"

#include "sandbox/judge/diagnostics.hpp"
#include "sandbox/judge/digest.hpp"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

namespace assay::sandbox {

namespace {

reply refused(std::string detail) { return {verdict::compile_error, {}, std::move(detail)}; }

/// Of all that decides what comes out.
std::string digest_of(const build_step& step, const job& what, const toolchain& tools) {
  nlohmann::json parts{{"command", step.command}, {"version", tools.version}, {"prepared", tools.prepared.string()}};
  for (const auto& file : what.files) parts["files"][file.path] = sha256_hex(file.content);
  return sha256_hex(parts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// The files of the step, each once; empty when one is missing.
std::vector<output_file> wanted_files(const build_step& step, std::vector<output_file> made) {
  std::vector<output_file> found;
  for (const auto& name : step.files) {
    const auto one = std::ranges::find(made, name, &output_file::path);
    if (one == made.end() || one->content.empty()) return {};
    found.push_back(std::move(*one));
  }
  return found;
}

} // namespace

built run_step(const profile& how, const build_step& step, job what, slot& where, const std::stop_token& stop) {
  what.command = step.command;
  what.outputs = step.files;
  what.outputs_bytes = step.files_bytes;
  auto& l = what.allowed;
  l.wall = step.wall;
  l.cpu = step.wall * 2;
  l.memory_bytes = step.memory_bytes;
  l.processes = std::max(l.processes, how.processes);
  l.file_bytes = step.files_bytes;
  l.disk_bytes = step.files_bytes * 2;
  l.output_bytes = 1LL << 20;
  outcome ended = where.run(how, what, stop);
  switch (ended.how) {
  case status::exited:
    break;
  case status::time_limit:
    return {refused("the compiler took longer than " + std::to_string(step.wall.count() / 1000) + " s"), {}};
  case status::memory_limit:
    return {refused("the compiler needed more memory than it may have"), {}};
  case status::output_limit:
    return {refused("the compiler wrote more than it may"), {}};
  case status::signalled:
    return {refused("the compiler crashed"), {}};
  case status::forbidden:
    return {{verdict::sandbox_failure, {}, "the compiler made a system call that is not allowed"}, {}};
  default:
    return {reply_of(ended), {}};
  }
  if (ended.exit_code != 0) return {refused(ended.stderr_text.empty() ? ended.stdout_text : ended.stderr_text), {}};
  auto files = wanted_files(step, std::move(ended.files));
  if (files.empty()) return {refused("the program is larger than it may be"), {}};
  return {{verdict::accepted, {}, {}}, std::move(files)};
}

void show_prepared(job& what, const language& l, const toolchain& tools) {
  if (tools.prepared.empty()) return;
  what.folders.push_back({tools.prepared.string(), prepared_folder});
  for (auto& argument : what.command)
    if (const auto found = l.how.prepare->instead.find(argument); found != l.how.prepare->instead.end())
      argument = found->second;
}

compiled compile(
    job& program, const language& l, launcher& with, slot& where, const progress_fn& tell,
    const std::stop_token& stop) {
  if (!l.how.compile) return {{verdict::accepted, {}, {}}, {}, 0};
  const auto building = [&] {
    if (tell) tell({phase::preparing, 0, 0});
  };
  const auto tools = with.shelf().of(l, where, building, stop);
  if (stop.stop_requested()) return {{verdict::cancelled, {}, "stopped"}, {}, 0};
  if (!tools) return {{verdict::sandbox_failure, {}, tools.error().what}, {}, 0};
  if (tell) tell({phase::compiling, 0, 0});
  build_step step = *l.how.compile;
  job what;
  what.files = std::move(program.files);
  what.command = step.command;
  show_prepared(what, l, *tools);
  step.command = what.command;
  const auto begin = std::chrono::steady_clock::now();
  const auto digest = digest_of(step, what, *tools);
  built made;
  if (auto before = with.shelf().compiled_before(digest)) {
    made = {{verdict::accepted, {}, {}}, std::move(*before)};
  } else {
    made = run_step(l.how, step, std::move(what), where, stop);
    if (made.said.result == verdict::accepted) with.shelf().remember(digest, made.files);
  }
  const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  if (made.said.result == verdict::compile_error)
    made.said.detail = candidate_messages(made.said.detail, l.how.source_name);
  program.files.clear();
  if (l.how.prepare && l.how.prepare->needed_to_run && !tools->prepared.empty())
    program.folders.push_back({tools->prepared.string(), prepared_folder});
  for (auto& file : made.files)
    program.files.push_back({std::move(file.path), std::move(file.content), permission::execute});
  return {std::move(made.said), tools->version, ms};
}

} // namespace assay::sandbox
