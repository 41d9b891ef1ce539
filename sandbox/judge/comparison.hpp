#pragma once

#include <string>
#include <variant>

/// The ways of comparing an answer with what a task expects. All but the predicate are plain functions of the two
/// values (see checker.hpp).
namespace assay::sandbox {

/// Equal through and through; floats to the last bit save that NaN equals NaN and 0.0 equals -0.0; an int never equals
/// a float.
struct exactly {
  friend bool operator==(const exactly&, const exactly&) = default;
};

/// A list of the same elements in any order, each as often. The elements themselves are compared exactly, also where
/// they are lists.
struct in_any_order {
  friend bool operator==(const in_any_order&, const in_any_order&) = default;
};

/// As `exactly`, but floats, wherever they stand, may be off by `absolute` or by `relative` times the expected value,
/// whichever is more. NaN only matches NaN, an infinity only itself.
struct within {
  double absolute = 0;
  double relative = 0;
  friend bool operator==(const within&, const within&) = default;
};

/// What is expected is a list of right answers; one of them must be met exactly.
struct any_of {
  friend bool operator==(const any_of&, const any_of&) = default;
};

/// A program of the task decides: Python source with `check(arguments, expected, actual)`, which answers True or False,
/// or a pair of that and a message for the candidate. Linked lists and trees are given to it as lists (see value_type).
struct by_predicate {
  std::string source;
  friend bool operator==(const by_predicate&, const by_predicate&) = default;
};

/// Every answer of the right type will do: for runs whose answers are wanted, not judged. No task has it.
struct anything {
  friend bool operator==(const anything&, const anything&) = default;
};

using checker = std::variant<exactly, in_any_order, within, any_of, by_predicate, anything>;

} // namespace assay::sandbox
