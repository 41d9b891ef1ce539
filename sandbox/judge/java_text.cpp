#include "sandbox/judge/java_text.hpp"

#include <algorithm>
#include <array>

namespace assay::sandbox::java {

namespace {

using kind = value_type::kind;

constexpr std::array<std::string_view, 53> keywords{
    "abstract",  "assert",    "boolean", "break",    "byte",   "case",       "catch",        "char",       "class",
    "const",     "continue",  "default", "do",       "double", "else",       "enum",         "extends",    "final",
    "finally",   "float",     "for",     "goto",     "if",     "implements", "import",       "instanceof", "int",
    "interface", "long",      "native",  "new",      "null",   "package",    "private",      "protected",  "public",
    "return",    "short",     "static",  "strictfp", "super",  "switch",     "synchronized", "this",       "throw",
    "throws",    "transient", "true",    "false",    "try",    "void",       "volatile",     "while"};

std::string plain(const std::string& name) {
  const auto camel = camel_case(name);
  return std::ranges::find(keywords, camel) == keywords.end() ? camel : camel + '_';
}

std::string scalar(kind k) {
  switch (k) {
  case kind::integer:
    return "long";
  case kind::floating:
    return "double";
  case kind::boolean:
    return "boolean";
  default:
    return "String";
  }
}

std::string boxed(kind k) {
  switch (k) {
  case kind::integer:
    return "Long";
  case kind::floating:
    return "Double";
  case kind::boolean:
    return "Boolean";
  default:
    return "String";
  }
}

std::string type(const value_type& of, const node_names& nodes);

/// As an argument of a generic type.
std::string argument(const value_type& of, const node_names& nodes) {
  return of.inner ? type(of, nodes) : boxed(of.what);
}

std::string type(const value_type& of, const node_names& nodes) {
  switch (of.what) {
  case kind::list: {
    const auto element = type(*of.inner, nodes);
    // There are no arrays of generic types.
    return element.find('<') == std::string::npos ? element + "[]" : "List<" + element + ">";
  }
  case kind::map:
    return "Map<String, " + argument(*of.inner, nodes) + ">";
  case kind::optional:
    return "Optional<" + argument(*of.inner, nodes) + ">";
  case kind::grid: {
    const auto element = type(*of.inner, nodes);
    return element.find('<') == std::string::npos ? element + "[][]" : "List<List<" + element + ">>";
  }
  case kind::linked_list:
  case kind::binary_tree:
    return nodes.of(of);
  default:
    return scalar(of.what);
  }
}

std::string constructor(const std::string& name, const std::string& parameters, std::string_view body) {
  return "  public " + name + "(" + parameters + ") {" + std::string{body} + "}\n";
}

std::string node_class(const node_names::one& node) {
  const auto value = scalar(node.value) + " val";
  const auto& name = node.name;
  std::string out = "public class " + name + " {\n  public " + value + ";\n";
  if (node.what == kind::linked_list)
    return out + "  public " + name + " next;\n\n" + constructor(name, "", "") +
           constructor(name, value, " this.val = val; ") +
           constructor(name, value + ", " + name + " next", " this.val = val; this.next = next; ") + "}\n";
  return out + "  public " + name + " left;\n  public " + name + " right;\n\n" + constructor(name, "", "") +
         constructor(name, value, " this.val = val; ") +
         constructor(
             name, value + ", " + name + " left, " + name + " right",
             " this.val = val; this.left = left; this.right = right; ") +
         "}\n";
}

std::string main_class(const std::string& call) {
  return "public final class assay_entry {\n  public static void main(String[] arguments) {\n    assay.Driver." + call +
         ";\n  }\n}\n";
}

std::string literal(const std::string& text) { return '"' + text + '"'; } // names and types need no escapes

} // namespace

std::string prototype(const typed_signature& entry) {
  const node_names nodes{entry};
  std::string out = type(entry.returns, nodes) + ' ' + plain(entry.text.name) + '(';
  for (std::size_t i = 0; i < entry.parameters.size(); ++i)
    out += (i == 0 ? "" : ", ") + type(entry.parameters[i], nodes) + ' ' + plain(entry.text.parameters[i].name);
  return out + ')';
}

std::string entry_file(const typed_signature& entry, const std::string& source_name) {
  std::string types;
  for (const auto& p : entry.parameters) types += (types.empty() ? "" : " ") + to_string(p);
  const auto camel = plain(entry.text.name);
  const auto spellings = camel == entry.text.name ? camel : camel + ' ' + entry.text.name;
  return main_class(
      "serve(\n        " + literal(source_name) + ", " + literal(spellings) + ", " + literal(types) + ", " +
      literal(to_string(entry.returns)) + ",\n        " + literal(call_text(entry)) + ",\n        " +
      literal(prototype(entry) + " in a class, such as Solution") + ")");
}

std::string program_file(const std::string& source_name) { return main_class("program(" + literal(source_name) + ")"); }

std::vector<node_file> node_files(const typed_signature& entry) {
  std::vector<node_file> files;
  const node_names nodes{entry};
  for (const auto& node : nodes.all()) files.push_back({node.name + ".java", node_class(node)});
  return files;
}

} // namespace assay::sandbox::java
