#pragma once

#include "sandbox/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// A value type of a task's signature. As JSON: a linked list is the array of its values; a binary tree is the array of
/// its nodes level by level from the root, null for a missing child, without nulls at its end; a grid is an array of
/// rows of one length; an absent optional is null.
struct value_type {
  enum class kind { integer, floating, boolean, string, list, map, optional, grid, linked_list, binary_tree };
  kind what = kind::integer;
  std::shared_ptr<const value_type> inner; ///< the element's or value's type, where there is one
};

/// Reads `list<map<string,int>>` and the like; spaces are allowed between the parts. At most 8 types deep. An optional
/// of an optional is refused (both would be null), and a linked list or tree may hold scalars only.
result<value_type> parse_type(std::string_view text);

/// The canonical text, without spaces.
std::string to_string(const value_type& type);

/// The value as the type has it: whole numbers become floats where floats are asked for. A problem says where the value
/// does not fit, such as "[3]: not an int". Integers must fit into 64 bits, strings be UTF-8.
result<nlohmann::json> conform(const nlohmann::json& value, const value_type& type);

} // namespace assay::sandbox
