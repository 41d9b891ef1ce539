#include "sandbox/judge/type.hpp"

#include "sandbox/judge/utf8.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <limits>

namespace assay::sandbox {

namespace {

using nlohmann::json;
using kind = value_type::kind;

constexpr int deepest = 8;

struct named {
  std::string_view name;
  kind what;
  int arguments; // 2: "string," comes before the value's type
};

constexpr std::array known{
    named{"int", kind::integer, 0},
    named{"float", kind::floating, 0},
    named{"bool", kind::boolean, 0},
    named{"string", kind::string, 0},
    named{"list", kind::list, 1},
    named{"map", kind::map, 2},
    named{"optional", kind::optional, 1},
    named{"grid", kind::grid, 1},
    named{"linked_list", kind::linked_list, 1},
    named{"binary_tree", kind::binary_tree, 1},
};

bool is_scalar(kind k) { return k == kind::integer || k == kind::floating || k == kind::boolean || k == kind::string; }

class type_parser {
public:
  explicit type_parser(std::string_view text) : left_{text} {}

  value_type whole() {
    value_type parsed = type(1);
    skip();
    if (!left_.empty()) throw problem{"unexpected \"" + std::string{left_} + "\" after a type"};
    return parsed;
  }

private:
  value_type type(int depth) {
    if (depth > deepest) throw problem{"a type is nested too deeply"};
    const std::string_view name = word();
    for (const auto& k : known) {
      if (k.name != name) continue;
      if (k.arguments == 0) return {k.what, nullptr};
      expect('<');
      if (k.arguments == 2) {
        if (word() != "string") throw problem{"the keys of a map are strings"};
        expect(',');
      }
      value_type inner = type(depth + 1);
      expect('>');
      if (k.what == kind::optional && inner.what == kind::optional) throw problem{"an optional of an optional"};
      if ((k.what == kind::linked_list || k.what == kind::binary_tree) && !is_scalar(inner.what))
        throw problem{"a " + std::string{k.name} + " holds only int, float, bool or string"};
      return {k.what, std::make_shared<const value_type>(std::move(inner))};
    }
    throw problem{"there is no type \"" + std::string{name} + "\""};
  }

  void skip() {
    while (!left_.empty() && left_.front() == ' ') left_.remove_prefix(1);
  }
  std::string_view word() {
    skip();
    std::size_t n = 0;
    while (n < left_.size() && ((left_[n] >= 'a' && left_[n] <= 'z') || left_[n] == '_')) ++n;
    const auto taken = left_.substr(0, n);
    left_.remove_prefix(n);
    return taken;
  }
  void expect(char c) {
    skip();
    if (left_.empty() || left_.front() != c) throw problem{std::string{"a type lacks '"} + c + "'"};
    left_.remove_prefix(1);
  }

  std::string_view left_;
};

[[noreturn]] void misfit(const std::string& where, const char* what) {
  throw problem{(where.empty() ? "the value" : where) + " is not " + what};
}

json fit(const json& value, const value_type& type, const std::string& where);

json fit_all(const json& value, const value_type& inner, const std::string& where, const char* what) {
  if (!value.is_array()) misfit(where, what);
  json made = json::array();
  for (std::size_t i = 0; i < value.size(); ++i)
    made.push_back(fit(value[i], inner, where + "[" + std::to_string(i) + "]"));
  return made;
}

json fit_grid(const json& value, const value_type& inner, const std::string& where) {
  if (!value.is_array()) misfit(where, "a grid");
  json made = json::array();
  for (std::size_t i = 0; i < value.size(); ++i) {
    made.push_back(fit_all(value[i], inner, where + "[" + std::to_string(i) + "]", "a row of a grid"));
    if (made.back().size() != made.front().size()) misfit(where, "a grid: its rows differ in length");
  }
  return made;
}

json fit_tree(const json& value, const value_type& inner, const std::string& where) {
  if (!value.is_array()) misfit(where, "a binary tree");
  json made = json::array();
  std::size_t places = 1; // for nodes, among those seen so far
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (places-- == 0) misfit(where, "a binary tree: a node has no parent");
    if (value[i].is_null()) {
      made.push_back(nullptr);
      continue;
    }
    made.push_back(fit(value[i], inner, where + "[" + std::to_string(i) + "]"));
    places += 2;
  }
  if (!made.empty() && made.back().is_null()) misfit(where, "a binary tree: it ends with null");
  return made;
}

json fit(const json& value, const value_type& type, const std::string& where) {
  switch (type.what) {
  case kind::integer:
    if (!value.is_number_integer()) misfit(where, "an int");
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
      misfit(where, "an int of 64 bits");
    // One representation, so that equal numbers are equal JSON whatever their origin.
    return value.get<std::int64_t>();
  case kind::floating:
    if (!value.is_number()) misfit(where, "a float");
    return value.get<double>();
  case kind::boolean:
    if (!value.is_boolean()) misfit(where, "a bool");
    return value;
  case kind::string:
    if (!value.is_string()) misfit(where, "a string");
    if (!is_utf8(value.get_ref<const std::string&>())) misfit(where, "a string of UTF-8");
    return value;
  case kind::list:
    return fit_all(value, *type.inner, where, "a list");
  case kind::linked_list:
    return fit_all(value, *type.inner, where, "a linked list");
  case kind::grid:
    return fit_grid(value, *type.inner, where);
  case kind::binary_tree:
    return fit_tree(value, *type.inner, where);
  case kind::optional:
    return value.is_null() ? value : fit(value, *type.inner, where);
  case kind::map: {
    if (!value.is_object()) misfit(where, "a map");
    json made = json::object();
    for (const auto& [key, element] : value.items()) {
      if (!is_utf8(key)) misfit(where, "a map: a key is not UTF-8");
      made[key] = fit(element, *type.inner, where + "[\"" + key + "\"]");
    }
    return made;
  }
  }
  misfit(where, "of a known type");
}

} // namespace

result<value_type> parse_type(std::string_view text) {
  try {
    return type_parser{text}.whole();
  } catch (const problem& p) { return problem{p.what + " in \"" + std::string{text} + "\""}; }
}

std::string to_string(const value_type& type) {
  for (const auto& k : known) {
    if (k.what != type.what) continue;
    std::string text{k.name};
    if (k.arguments > 0) text += (k.arguments == 2 ? "<string," : "<") + to_string(*type.inner) + ">";
    return text;
  }
  return {};
}

result<json> conform(const json& value, const value_type& type) {
  try {
    return fit(value, type, "");
  } catch (const problem& p) { return p; }
}

} // namespace assay::sandbox
