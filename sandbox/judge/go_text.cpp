#include "sandbox/judge/go_text.hpp"

#include <algorithm>
#include <array>

namespace assay::sandbox::go {

namespace {

using kind = value_type::kind;

constexpr std::array<std::string_view, 25> keywords{
    "break", "case",   "chan",   "const",  "continue", "default", "defer",     "else", "fallthrough",
    "for",   "func",   "go",     "goto",   "if",       "import",  "interface", "map",  "package",
    "range", "return", "select", "struct", "switch",   "type",    "var"};

std::string plain(const std::string& name) {
  const auto camel = camel_case(name);
  return std::ranges::find(keywords, camel) == keywords.end() ? camel : camel + '_';
}

std::string scalar(kind k) {
  switch (k) {
  case kind::integer:
    return "int";
  case kind::floating:
    return "float64";
  case kind::boolean:
    return "bool";
  default:
    return "string";
  }
}

std::string type(const value_type& of, const node_names& nodes) {
  switch (of.what) {
  case kind::list:
    return "[]" + type(*of.inner, nodes);
  case kind::map:
    return "map[string]" + type(*of.inner, nodes);
  case kind::optional: {
    const auto inner = type(*of.inner, nodes);
    return inner.front() == '*' ? inner : '*' + inner; // nodes are pointers already
  }
  case kind::grid:
    return "[][]" + type(*of.inner, nodes);
  case kind::linked_list:
  case kind::binary_tree:
    return '*' + nodes.of(of);
  default:
    return scalar(of.what);
  }
}

std::string literal(const std::string& text) { return '"' + text + '"'; } // names and types need no escapes

} // namespace

std::string prototype(const typed_signature& entry) {
  const node_names nodes{entry};
  std::string parameters;
  for (std::size_t i = 0; i < entry.parameters.size(); ++i)
    parameters += (i == 0 ? "" : ", ") + plain(entry.text.parameters[i].name) + ' ' + type(entry.parameters[i], nodes);
  return "func " + plain(entry.text.name) + '(' + parameters + ") " + type(entry.returns, nodes);
}

std::string entry_file(const typed_signature& entry, const std::string& source_name) {
  std::string types;
  for (const auto& p : entry.parameters) types += (types.empty() ? "" : " ") + to_string(p);
  const auto camel = plain(entry.text.name);
  auto exported = camel;
  if (exported.front() >= 'a' && exported.front() <= 'z')
    exported.front() = static_cast<char>(exported.front() - 'a' + 'A');
  std::string spellings = camel + ' ' + exported;
  if (entry.text.name != camel && camel_case(entry.text.name) != entry.text.name) spellings += ' ' + entry.text.name;
  const auto call = call_text(entry);
  return "package main\n\nimport assay_driver \"assay\"\n\n//assay:names " + spellings +
         "\n//assay:missing there is no function " + call + "; expected: " + prototype(entry) +
         "\n\nfunc main() {\n\tassay_driver.Serve(assay_function, " + literal(source_name) + ", " + literal(types) +
         ", " + literal(to_string(entry.returns)) + ",\n\t\t" + literal(call) + ",\n\t\t" + literal(prototype(entry)) +
         ")\n}\n";
}

std::string program_file(const std::string&) {
  return "package main\n\nimport assay_driver \"assay\"\n\nfunc init() { assay_driver.Limit() }\n";
}

std::string suite_file(const std::string& source_name) { return program_file(source_name) + "\n//assay:tests\n"; }

std::vector<node_file> node_files(const typed_signature& entry) {
  std::vector<node_file> files;
  const node_names nodes{entry};
  for (const auto& [what, value, name] : nodes.all()) {
    std::string text = "package main\n\ntype " + name + " struct {\n\tVal " + scalar(value) + '\n';
    for (const auto* link : {"Next", "Left", "Right"})
      if ((what == kind::linked_list) == (std::string_view{link} == "Next"))
        text += '\t' + std::string{link} + " *" + name + '\n';
    files.push_back({name + ".go", text + "}\n"});
  }
  return files;
}

} // namespace assay::sandbox::go
