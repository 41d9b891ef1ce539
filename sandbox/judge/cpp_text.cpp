#include "sandbox/judge/cpp_text.hpp"

#include <algorithm>

namespace assay::sandbox::cpp {

namespace {

using kind = value_type::kind;

std::string scalar(kind k) {
  switch (k) {
  case kind::integer:
    return "long long";
  case kind::floating:
    return "double";
  case kind::boolean:
    return "bool";
  default:
    return "string";
  }
}

/// The driver's tag of a type.
std::string tag(const value_type& of) {
  const auto with = [&](const char* name) { return "assay_driver::" + std::string{name} + "<" + tag(*of.inner) + ">"; };
  switch (of.what) {
  case kind::integer:
    return "assay_driver::integer";
  case kind::floating:
    return "assay_driver::floating";
  case kind::boolean:
    return "assay_driver::boolean";
  case kind::string:
    return "assay_driver::string";
  case kind::list:
    return with("list");
  case kind::map:
    return with("map");
  case kind::optional:
    return with("optional");
  case kind::grid:
    return with("grid");
  case kind::linked_list:
    return with("linked_list");
  case kind::binary_tree:
    return with("binary_tree");
  }
  return {};
}

/// two_sum and twoSum.
std::vector<std::string> spellings(const std::string& name) {
  const auto camel = camel_case(name);
  return camel == name ? std::vector{name} : std::vector{name, camel};
}

} // namespace

names::names(const typed_signature& entry) : nodes_{entry} {}

std::string names::type(const value_type& of) const {
  switch (of.what) {
  case kind::list:
    return "vector<" + type(*of.inner) + ">";
  case kind::map:
    return "map<string, " + type(*of.inner) + ">";
  case kind::optional:
    return "optional<" + type(*of.inner) + ">";
  case kind::grid:
    return "vector<vector<" + type(*of.inner) + ">>";
  case kind::linked_list:
  case kind::binary_tree:
    return nodes_.of(of) + "*";
  default:
    return scalar(of.what);
  }
}

std::string names::parameter(const value_type& of) const {
  switch (of.what) {
  case kind::integer:
  case kind::floating:
  case kind::boolean:
    return type(of) + ' ';
  case kind::linked_list:
  case kind::binary_tree:
    return type(of) + ' ';
  default:
    return "const " + type(of) + "& ";
  }
}

std::string names::node_structs() const {
  std::string out;
  for (const auto& [what, value, name] : nodes_.all()) {
    const auto type = scalar(value);
    const std::string given = value == kind::string ? "std::string" : type;
    const std::string none = value == kind::string ? "{}" : value == kind::boolean ? "false" : "0";
    out += "struct " + name + " {\n  " + given + " val;\n";
    if (what == kind::linked_list)
      out += "  " + name + "* next;\n  " + name + "(" + given + " val = " + none + ", " + name +
             "* next = nullptr) : val{val}, next{next} {}\n};\n";
    else
      out += "  " + name + "* left;\n  " + name + "* right;\n  " + name + "(" + given + " val = " + none + ", " + name +
             "* left = nullptr, " + name + "* right = nullptr)\n      : val{val}, left{left}, right{right} {}\n};\n";
  }
  return out;
}

std::string prototype(const typed_signature& entry) {
  const names types{entry};
  std::string out = types.type(entry.returns) + ' ' + entry.text.name + '(';
  for (std::size_t i = 0; i < entry.parameters.size(); ++i)
    out += (i == 0 ? "" : ", ") + types.parameter(entry.parameters[i]) + entry.text.parameters[i].name;
  return out + ')';
}

std::string entry_file(const typed_signature& entry, const std::string& source_name) {
  std::string out = "#include <driver.hpp>\n\n" + names{entry}.node_structs() + "\nusing namespace std;\n\n";
  // Solutions often bring a main of their own, for trying.
  out += "#define main assay_main_of_the_candidate\n#include \"" + source_name + "\"\n#undef main\n";
  // And macros that would meddle with the rest, in which all other names are long.
  for (const auto* word : {"int", "auto", "class", "const", "return", "struct", "template", "operator", "using"})
    out += std::string{"#undef "} + word + '\n';
  out += "\nclass Solution;\n";

  // Each spelling is declared here too, so that naming it is no error where the candidate has only the other.
  std::string ways;
  const auto way = [&](const std::string& more, const std::string& whose, const std::string& body) {
    const auto name = "assay_way_" + std::to_string(std::ranges::count(ways, ',') + 1);
    out += "struct " + name + " {\n  template <class... assay_types" + more +
           ">\n  auto operator()(const assay_types&... given) const -> decltype(" + whose + "(given...)) {\n    " +
           body + "(given...);\n  }\n};\n";
    ways += ", " + name;
  };
  for (const auto& name : spellings(entry.text.name)) {
    out += "assay_driver::absent " + name + "(assay_driver::absent);\n";
    way("", "::" + name, "return ::" + name);
  }
  for (const auto& name : spellings(entry.text.name))
    way(", class assay_class = Solution", "std::declval<assay_class&>()." + name,
        "assay_class solution{};\n    return solution." + name);

  std::string parameters;
  for (std::size_t i = 0; i < entry.parameters.size(); ++i)
    parameters += (i == 0 ? "" : ", ") + tag(entry.parameters[i]);
  out += "struct assay_signature {\n  using parameters = assay_driver::parameters<" + parameters +
         ">;\n  using returns = " + tag(entry.returns) + ";\n};\n";
  out += "using assay_way = assay_driver::first_fit<assay_signature" + ways + ">;\n";
  const auto call = call_text(entry);
  out += "static_assert(assay_way::found, \"assay: there is no function " + call + "; expected: " + prototype(entry) +
         ", also as a method of class Solution\");\n";
  out += "static_assert(assay_way::answers, \"assay: the function " + call +
         " answers with another type; expected: " + prototype(entry) + "\");\n";
  out += "int main() { assay_driver::serve(assay_way::call, assay_signature::parameters::count); }\n";
  return out;
}

std::string program_file(const std::string& source_name) {
  return "#include <driver.hpp>\n#include \"" + source_name + "\"\n";
}

} // namespace assay::sandbox::cpp
