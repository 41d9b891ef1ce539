#pragma once

#include "sandbox/judge/node_names.hpp"

#include <string>
#include <vector>

/// How a signature looks in Java, for the driver and for what candidates are shown.
namespace assay::sandbox::java {

/// `long[] twoSum(long[] nums, long target)`: lists are arrays where Java has them, otherwise `List`.
std::string prototype(const typed_signature& entry);

/// The class that is started: it names the signature, which the driver looks for in the candidate's classes. Pure.
std::string entry_file(const typed_signature& entry, const std::string& source_name);

/// The class that is started for a whole program. Pure.
std::string program_file(const std::string& source_name);

/// A file for each class of nodes, which the compiler takes when the source has no class of that name. Pure.
std::vector<node_file> node_files(const typed_signature& entry);

} // namespace assay::sandbox::java
