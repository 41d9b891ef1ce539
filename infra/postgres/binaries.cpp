#include "infra/postgres/binaries.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace assay::postgres {
namespace fs = std::filesystem;
namespace {

std::string first_line_of(const std::string& command) {
  std::string line;
  if (FILE* from = popen((command + " 2>/dev/null").c_str(), "re"); from != nullptr) {
    std::array<char, 512> buffer{};
    if (fgets(buffer.data(), static_cast<int>(buffer.size()), from) != nullptr) line = buffer.data();
    pclose(from);
  }
  while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.pop_back();
  return line;
}

bool has_programs(const fs::path& directory) {
  return access((directory / "postgres").c_str(), X_OK) == 0 && access((directory / "initdb").c_str(), X_OK) == 0;
}

// "postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)" is 15.
int major_of(const fs::path& directory) {
  std::string command{"'"};
  command.append((directory / "postgres").string()).append("' --version");
  const auto line = first_line_of(command);
  const auto at = line.find(") ");
  return at == std::string::npos ? 0 : std::atoi(line.c_str() + at + 2);
}

std::vector<fs::path> candidates() {
  std::vector<fs::path> found;
  if (auto told = first_line_of("pg_config --bindir"); !told.empty()) found.emplace_back(told);
  std::error_code ignored;
  for (const auto& version : fs::directory_iterator{"/usr/lib/postgresql", ignored})
    found.push_back(version.path() / "bin");
  const char* path = std::getenv("PATH");
  std::istringstream parts{path != nullptr ? path : ""};
  for (std::string part; std::getline(parts, part, ':');)
    if (!part.empty()) found.emplace_back(part);
  return found;
}

} // namespace

setup_result<binaries> find_binaries(const fs::path& only, int major) {
  binaries best;
  for (const auto& directory : only.empty() ? candidates() : std::vector{only}) {
    if (!has_programs(directory)) continue;
    const int its = major_of(directory);
    if (its >= oldest_major && its > best.major && (major == 0 || its == major)) best = {directory, its};
  }
  if (best.major != 0) return best;
  const auto version = std::to_string(major);
  if (major != 0)
    return setup_error{
        "the cluster was made by PostgreSQL " + version + ", whose programs are missing",
        "apt-get install postgresql-" + version};
  return setup_error{
      "no PostgreSQL " + std::to_string(oldest_major) + " or newer was found",
      "apt-get install postgresql, or set ASSAY_DATABASE_URL to a server that runs elsewhere"};
}

} // namespace assay::postgres
