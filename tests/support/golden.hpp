#pragma once

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace assay::test {

inline std::filesystem::path source_dir() { return ASSAY_SOURCE_DIR; }

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline void write_file(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << text;
}

inline bool updates_golden() {
  const char* set = std::getenv("ASSAY_UPDATE_GOLDEN");
  return set != nullptr && std::string_view{set} == "1";
}

/// Compares `text` with a stored file of the repository, or rewrites the file when ASSAY_UPDATE_GOLDEN=1.
inline void check_golden(const std::filesystem::path& path_in_repository, const std::string& text) {
  const auto path = source_dir() / path_in_repository;
  if (updates_golden()) write_file(path, text);
  BOOST_TEST_REQUIRE(
      std::filesystem::exists(path), path_in_repository << " is missing; run with ASSAY_UPDATE_GOLDEN=1");
  const auto stored = read_file(path);
  BOOST_CHECK_MESSAGE(
      stored == text, path_in_repository << " is stale; run with ASSAY_UPDATE_GOLDEN=1 when the change is meant\n"
                                         << "stored:\n"
                                         << stored << "\nnow:\n"
                                         << text);
}

} // namespace assay::test
