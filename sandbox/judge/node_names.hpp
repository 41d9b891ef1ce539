#pragma once

#include "sandbox/judge/driver.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// What the generators of several languages have in common.
namespace assay::sandbox {

/// A file that declares one class of nodes.
struct node_file {
  std::string name;
  std::string text;
};

/// The classes of nodes that a signature needs. They are called ListNode and TreeNode; a signature with nodes of
/// several kinds of values has one for each, such as ListNode and ListNodeString.
class node_names {
public:
  struct one {
    value_type::kind what; ///< linked_list or binary_tree
    value_type::kind value;
    std::string name;
  };
  explicit node_names(const typed_signature& entry);

  /// Of a linked list or binary tree.
  const std::string& of(const value_type& node) const;

  /// In the order of their first use, lists first.
  const std::vector<one>& all() const noexcept { return all_; }

private:
  void look(const value_type& of, value_type::kind what);

  std::vector<one> all_;
};

/// two_sum as twoSum; names without underscores stay as they are.
std::string camel_case(std::string_view name);

/// `two_sum(nums, target)`.
std::string call_text(const typed_signature& entry);

} // namespace assay::sandbox
