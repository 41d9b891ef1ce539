#pragma once

#include "sandbox/job.hpp"
#include "sandbox/judge/job.hpp"
#include "sandbox/judge/type.hpp"
#include "sandbox/language.hpp"
#include "sandbox/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace assay::sandbox {

/// A signature whose types were understood and whose names are plain identifiers in snake_case, so that drivers can be
/// made of them without quoting.
struct typed_signature {
  signature text;
  std::vector<value_type> parameters;
  value_type returns;
};

result<typed_signature> understand(const signature& entry);

/// The arguments as wire text, a list in the order of the parameters; a problem when they do not conform.
result<std::string> encode_arguments(const nlohmann::json& arguments, const typed_signature& entry);

/// What stands in `/box` for one program of a language: the candidate's source and the language's resources, in which
/// `{{name}}`, `{{parameter_names}}`, `{{parameter_types}}` (both separated by spaces), `{{return_type}}` and
/// `{{source_name}}` are replaced. Pure. Languages that need generated code get their generator here.
std::vector<input_file> program_files(const language& l, const typed_signature& entry, std::string source);

/// What stands in `/box` for a whole program, or for one that holds its own tests. Pure.
std::vector<input_file> whole_program_files(const language& l, job_kind kind, std::string source);

} // namespace assay::sandbox
