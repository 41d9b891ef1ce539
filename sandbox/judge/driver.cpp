#include "sandbox/judge/driver.hpp"

#include "sandbox/judge/cpp_text.hpp"
#include "sandbox/judge/go_text.hpp"
#include "sandbox/judge/java_text.hpp"
#include "sandbox/judge/wire.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::sandbox {

namespace {

bool is_identifier(const std::string& name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return !name.empty() && name.size() <= 100 && letter(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

void replace_all(std::string& text, std::string_view from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Languages whose driver does not only have marks but text that is made from the signature.
struct generator {
  std::string_view language;
  const char* file;
  std::string (*write)(const typed_signature& entry, const std::string& source_name);
  std::string (*write_whole)(const std::string& source_name);
  std::string (*write_suite)(const std::string& source_name);
  std::vector<node_file> (*nodes)(
      const typed_signature& entry); ///< files that a source may have in its own way; may be null
};

constexpr std::array generators{
    generator{"cpp", "entry.cpp", cpp::entry_file, cpp::program_file, cpp::program_file, nullptr},
    generator{"go", "entry.go", go::entry_file, go::program_file, go::suite_file, go::node_files},
    generator{"java", "assay_entry.java", java::entry_file, java::program_file, java::program_file, java::node_files}};

/// What is done first with a source.
const std::vector<std::string>& first_command(const language& l) {
  return l.how.compile ? l.how.compile->command : l.how.commands.at("run");
}

} // namespace

result<typed_signature> understand(const signature& entry) {
  typed_signature made{entry, {}, {}};
  if (!is_identifier(entry.name)) return problem{"the function's name \"" + entry.name + "\" is not in snake_case"};
  for (const auto& p : entry.parameters) {
    if (!is_identifier(p.name)) return problem{"the parameter's name \"" + p.name + "\" is not in snake_case"};
    auto type = parse_type(p.type);
    if (!type) return type.error();
    made.parameters.push_back(std::move(*type));
  }
  auto returns = parse_type(entry.returns);
  if (!returns) return returns.error();
  made.returns = std::move(*returns);
  return made;
}

result<std::string> encode_arguments(const nlohmann::json& arguments, const typed_signature& entry) {
  if (!arguments.is_array() || arguments.size() != entry.parameters.size())
    return problem{"the arguments are not a list of " + std::to_string(entry.parameters.size())};
  std::string text = "l" + std::to_string(arguments.size()) + ";";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    auto one = encode(arguments[i], entry.parameters[i]);
    if (!one) return problem{"argument \"" + entry.text.parameters[i].name + "\": " + one.error().what};
    text += *one;
  }
  return text;
}

std::vector<input_file> program_files(const language& l, const typed_signature& entry, std::string source) {
  std::string names, types;
  for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
    names += (i == 0 ? "" : " ") + entry.text.parameters[i].name;
    types += (i == 0 ? "" : " ") + to_string(entry.parameters[i]);
  }
  const std::array<std::pair<std::string_view, std::string>, 5> marks{
      {{"{{name}}", entry.text.name},
       {"{{parameter_names}}", names},
       {"{{parameter_types}}", types},
       {"{{return_type}}", to_string(entry.returns)},
       {"{{source_name}}", l.how.source_name}}};
  auto files = resources_for(l, first_command(l));
  for (auto& file : files)
    for (const auto& [mark, value] : marks) replace_all(file.content, mark, value);
  for (const auto& g : generators) {
    if (g.language != l.how.language) continue;
    files.push_back({g.file, g.write(entry, l.how.source_name), permission::read});
    if (g.nodes == nullptr) continue;
    for (auto& node : g.nodes(entry)) files.push_back({std::move(node.name), std::move(node.text), permission::read});
  }
  files.push_back({l.how.source_name, std::move(source), permission::read});
  return files;
}

std::vector<input_file> whole_program_files(const language& l, job_kind kind, std::string source) {
  auto files = resources_for(l, first_command(l));
  for (auto& file : files) replace_all(file.content, "{{source_name}}", l.how.source_name);
  for (const auto& g : generators) {
    if (g.language != l.how.language) continue;
    const auto write = kind == job_kind::suite ? g.write_suite : g.write_whole;
    files.push_back({g.file, write(l.how.source_name), permission::read});
  }
  files.push_back({l.how.source_name, std::move(source), permission::read});
  return files;
}

} // namespace assay::sandbox
