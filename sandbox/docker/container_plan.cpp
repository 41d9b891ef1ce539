#include "sandbox/docker/container_plan.hpp"

#include "sandbox/docker/parcel.hpp"
#include "sandbox/supervision.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay::sandbox {

namespace {

constexpr const char* inner_user = "1000:1000";
constexpr int supervisor_only = 1;
constexpr std::int64_t least_memory = 16 * mib; // for the Engine's runtime that starts inside
constexpr std::int64_t box_bytes = 512 * mib;   // of memory that a job's own files may have; they count as the job's

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) (all += text) += '\0';
  return all;
}

} // namespace

result<container_plan>
make_container_plan(const profile& how, const job& what, const engine_facts& where, std::string image, dialogue talk) {
  if (auto fine = refuse_unsafe(what); !fine) return fine.error();
  for (const auto& link : what.links)
    if (link.inside != "/prepared" || link.target != "work") return problem{"images have no link at " + link.inside};
  container_plan p;
  p.shape = {std::move(image), what.allowed.disk_bytes};
  p.limits = {
      std::max(what.allowed.memory_bytes + overhead_bytes, least_memory), what.allowed.processes + supervisor_only};
  // A container has no user namespace of its own, so an rlimit on processes would count those of other containers.
  p.arguments = supervisor_arguments(how, what, {support::no, where.memory_limit ? support::no : support::yes});
  if (talk == dialogue::frames) p.arguments.emplace_back("dialogue=1");
  p.arguments.emplace_back("--");
  p.arguments.insert(p.arguments.end(), what.command.begin(), what.command.end());
  for (const auto& [name, value] : how.environment)
    p.environment.push_back(std::string{name}.append("=").append(value));
  p.environment.emplace_back("PWD=/work");
  if (!where.memory_limit)
    p.degradations.emplace_back(
        allows(how, loosening::unlimited_address_space) ? "no-memory-limit" : "memory-limit-per-process");
  if (!where.process_limit) p.degradations.emplace_back("no-process-limit");
  return p;
}

nlohmann::json to_update(const container_limits& limits) {
  return {{"Memory", limits.memory_bytes}, {"MemorySwap", limits.memory_bytes}, {"PidsLimit", limits.processes}};
}

nlohmann::json to_create(
    const container_shape& shape, const container_limits& limits, const std::map<std::string, std::string>& labels) {
  const auto folder = [](std::int64_t bytes, const char* mode) {
    return std::string{"rw,exec,nosuid,nodev,uid=1000,gid=1000,mode="} + mode + ",size=" + std::to_string(bytes);
  };
  nlohmann::json host = to_update({limits.memory_bytes, std::max(limits.processes, least_processes_to_start)});
  host.update({
      {"NetworkMode", "none"},
      {"ReadonlyRootfs", true},
      {"CapDrop", {"ALL"}},
      {"SecurityOpt", {"no-new-privileges"}}, // and the Engine's own filter, beneath ours
      {"IpcMode", "none"},
      {"Privileged", false},
      {"LogConfig", {{"Type", "none"}}},
      {"RestartPolicy", {{"Name", "no"}}},
      {"Tmpfs",
       {{"/work", folder(shape.disk_bytes, "0700")},
        {"/box", folder(box_bytes, "0755")},
        {"/dev/mqueue", "ro,noexec,nosuid,nodev,size=4096"}}}, // else the Engine puts one there that can be written to
      {"Ulimits", {{{"Name", "core"}, {"Soft", 1}, {"Hard", 1}}}},
  });
  return {
      {"Image", shape.image},   {"Entrypoint", {"/assay-supervisor"}},
      {"Cmd", {"--container"}}, {"Env", nlohmann::json::array()},
      {"User", inner_user},     {"WorkingDir", "/work"},
      {"Hostname", "sandbox"},  {"NetworkDisabled", true},
      {"Tty", false},           {"OpenStdin", true},
      {"StdinOnce", true},      {"AttachStdin", true},
      {"AttachStdout", true},   {"AttachStderr", true},
      {"Labels", labels},       {"HostConfig", host},
  };
}

result<std::string> make_parcel(const container_plan& p, const job& what, std::string_view filter) {
  tar_writer tar;
  result<void> fine;
  const auto add = [&](const std::string& name, std::string_view content, unsigned mode) {
    if (fine) fine = tar.add(name, content, mode);
  };
  add("arguments", joined(p.arguments), 0444);
  add("environment", joined(p.environment), 0444);
  add("filter", filter, 0444);
  if (!what.input.empty()) add("input", what.input, 0444);
  for (const auto& file : what.files)
    add("box/" + file.path, file.content, file.allowed == permission::execute ? 0555 : 0444);
  if (!fine) return fine.error();
  return tar.take();
}

} // namespace assay::sandbox
