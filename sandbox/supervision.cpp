#include "sandbox/supervision.hpp"

#include <algorithm>

namespace assay::sandbox {

namespace {

bool is_safe(const std::string& path) {
  if (path.empty() || path.front() == '/' || path.back() == '/' || path.find('\0') != std::string::npos) return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

} // namespace

bool allows(const profile& how, loosening l) { return std::ranges::find(how.allow, l) != how.allow.end(); }

result<void> refuse_unsafe(const job& what) {
  const auto& l = what.allowed;
  if (what.command.empty() || what.command.front().empty() || what.command.front().front() != '/')
    return problem{"the job's command does not start with an absolute path"};
  for (const std::int64_t n :
       {std::int64_t{l.wall.count()}, std::int64_t{l.cpu.count()}, l.memory_bytes, l.stack_bytes,
        std::int64_t{l.processes}, std::int64_t{l.open_files}, l.file_bytes, l.disk_bytes, l.output_bytes})
    if (n <= 0) return problem{"the job has a limit of 0"};
  for (const auto& file : what.files)
    if (!is_safe(file.path)) return problem{"the job's file path \"" + file.path + "\" is not safe"};
  if (what.files.size() > 200) return problem{"the job has more than 200 files"};
  for (const auto& folder : what.folders)
    if (!folder.outside.starts_with("/") || !folder.inside.starts_with("/") || !is_safe(folder.inside.substr(1)))
      return problem{"the job's folder \"" + folder.outside + "\" is not safe"};
  for (const auto& argument : what.command)
    if (argument.find('\0') != std::string::npos) return problem{"the job's command holds a NUL character"};
  return {};
}

std::vector<std::string> supervisor_arguments(const profile& how, const job& what, const stand_ins& rlimits) {
  std::vector<std::string> all;
  const auto& l = what.allowed;
  const auto setting = [&all](const char* name, std::int64_t value) {
    all.push_back(std::string{name}.append("=").append(std::to_string(value)));
  };
  setting("cpu_s", (l.cpu.count() + 999) / 1000);
  setting("file_bytes", l.file_bytes);
  setting("stack_bytes", l.stack_bytes);
  setting("open_files", l.open_files);
  // The native sandbox has a user namespace of its own, so on newer kernels only the program's processes count.
  if (rlimits.for_processes == support::yes) setting("processes", l.processes + 1);
  // Address space is more than memory: room for the stack and for libraries that are mapped and not used.
  if (rlimits.for_memory == support::yes && !allows(how, loosening::unlimited_address_space))
    setting("address_bytes", l.memory_bytes + l.stack_bytes + 64 * mib);
  if (what.outputs.empty()) return all;
  setting("outputs_bytes", what.outputs_bytes);
  for (const auto& pattern : what.outputs) all.push_back("output=" + pattern);
  return all;
}

} // namespace assay::sandbox
