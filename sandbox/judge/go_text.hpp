#pragma once

#include "sandbox/judge/node_names.hpp"

#include <string>
#include <vector>

/// How a signature looks in Go, for the driver and for what candidates are shown.
namespace assay::sandbox::go {

/// `func twoSum(nums []int, target int) []int`.
std::string prototype(const typed_signature& entry);

/// The file with the program's `main`. It hands `assay_function` to the driver, a variable that sandbox/go/tools.go
/// sets to the candidate's function; comments name the spellings that it looks for and what is said when there is none.
/// Pure.
std::string entry_file(const typed_signature& entry, const std::string& source_name);

/// What is compiled beside a whole program. Pure.
std::string program_file(const std::string& source_name);

/// What is compiled beside a source of tests; it makes sandbox/go/tools.go generate the `main` that runs them. Pure.
std::string suite_file(const std::string& source_name);

/// A file for each struct of nodes, left out when the source has a type of that name. Pure.
std::vector<node_file> node_files(const typed_signature& entry);

} // namespace assay::sandbox::go
