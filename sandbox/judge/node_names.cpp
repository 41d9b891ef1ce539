#include "sandbox/judge/node_names.hpp"

#include <algorithm>

namespace assay::sandbox {

namespace {

using kind = value_type::kind;

std::string_view capital(kind k) {
  switch (k) {
  case kind::integer:
    return "Int";
  case kind::floating:
    return "Float";
  case kind::boolean:
    return "Bool";
  default:
    return "String";
  }
}

} // namespace

node_names::node_names(const typed_signature& entry) {
  for (const auto what : {kind::linked_list, kind::binary_tree}) {
    for (const auto& p : entry.parameters) look(p, what);
    look(entry.returns, what);
  }
}

void node_names::look(const value_type& of, kind what) {
  if (of.what == what) {
    const auto same = [&](const one& n) { return n.what == what; };
    const bool first = std::ranges::none_of(all_, same);
    if (std::ranges::none_of(all_, [&](const one& n) { return same(n) && n.value == of.inner->what; })) {
      const std::string base = what == kind::linked_list ? "ListNode" : "TreeNode";
      all_.push_back({what, of.inner->what, first ? base : base + std::string{capital(of.inner->what)}});
    }
  }
  if (of.inner) look(*of.inner, what);
}

const std::string& node_names::of(const value_type& node) const {
  return std::ranges::find_if(all_, [&](const one& n) { return n.what == node.what && n.value == node.inner->what; })
      ->name;
}

std::string camel_case(std::string_view name) {
  std::string camel;
  bool up = false;
  for (const char c : name) {
    if (c == '_' && !camel.empty()) {
      up = true;
      continue;
    }
    camel += up && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    up = false;
  }
  return camel;
}

std::string call_text(const typed_signature& entry) {
  std::string names;
  for (const auto& p : entry.text.parameters) names += (names.empty() ? "" : ", ") + p.name;
  return entry.text.name + "(" + names + ")";
}

} // namespace assay::sandbox
