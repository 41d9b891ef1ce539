#include "tests/infra/catalogue/tiny_task.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace assay::catalogue::test {

namespace fs = std::filesystem;

const std::string tiny_json = R"({
  "id": "tiny",
  "version": 3,
  "kind": "function",
  "topics": ["arrays", "hashing"],
  "level": "hard",
  "rating": { "value": 1800, "deviation": 200 },
  "title": { "en": "Tiny", "ru": "Кроха" },
  "signature": {
    "name": "pick_one",
    "parameters": [
      { "name": "items", "type": "list<int>" },
      { "name": "index", "type": "int" }
    ],
    "returns": "optional<int>"
  },
  "checker": { "kind": "exact" },
  "cases": [
    {
      "id": "first",
      "visible": true,
      "arguments": [
        [4, 5],
        0
      ],
      "expected": 4,
      "explanation": { "en": "4 stands first.", "ru": "4 стоит первой." }
    },
    { "id": "none", "visible": false, "arguments": [[], 7], "expected": null }
  ],
  "constraints": [{ "en": "Few items." }],
  "follow_up": { "en": "And with many?" },
  "hints": [{ "en": "One." }, { "en": "Two." }, { "en": "Three.", "ru": "Три." }],
  "complexity": { "time": "1 or log n" },
  "scaling": {
    "generator": "generator.py",
    "sizes": [
      10,
      20,
      40
    ],
    "seed": 5
  },
  "limits": { "case_ms": 1000, "memory_mb": 64, "language_factors": { "java": 1.5 } },
  "solutions": [
    { "role": "reference", "language": "python", "file": "solutions/reference.py" },
    { "role": "wrong", "language": "python", "file": "solutions/wrong_a.py", "reason": "A.", "verdict": "wrong-answer" },
    { "role": "wrong", "language": "python", "file": "solutions/wrong_b.py", "reason": "B.", "verdict": "time-limit" }
  ]
}
)";

std::string with(std::string content, std::string_view from, std::string_view to) {
  const auto at = content.find(from);
  if (at == content.npos || content.find(from, at + 1) != content.npos)
    throw std::logic_error("not exactly one \"" + std::string{from} + '"');
  return content.replace(at, from.size(), to);
}

tiny_folder::tiny_folder() {
  auto name = (fs::temp_directory_path() / "assay-catalogue-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  tasks_ = name;
  fs::create_directories(path() / "solutions");
  write("task.json", tiny_json);
  write("statement.en.md", "Pick one.\n");
  write("statement.ru.md", "Выберите один.\n");
  write("generator.py", "def generate(size, rng): return [[0] * size, 0]\n");
  for (const auto* file : {"reference.py", "wrong_a.py", "wrong_b.py"})
    write(fs::path{"solutions"} / file, std::string{"# "} + file + '\n');
}

tiny_folder::~tiny_folder() {
  std::error_code ignored;
  fs::remove_all(tasks_, ignored);
}

void tiny_folder::write(const fs::path& name, std::string_view content) const {
  std::ofstream{path() / name, std::ios::binary} << content;
}

task loaded(const std::string& json) {
  const tiny_folder folder;
  folder.write("task.json", json);
  auto outcome = load_task(folder.path());
  if (const auto* problems = std::get_if<1>(&outcome)) throw std::logic_error(to_string(problems->at(0)));
  return std::get<task>(outcome);
}

std::vector<problem> refused(const std::string& json) {
  const tiny_folder folder;
  folder.write("task.json", json);
  auto outcome = load_task(folder.path());
  if (std::holds_alternative<task>(outcome)) return {};
  auto problems = std::get<1>(outcome);
  for (auto& p : problems) p.file = fs::path{p.file}.lexically_relative(folder.tasks()).generic_string();
  return problems;
}

} // namespace assay::catalogue::test
