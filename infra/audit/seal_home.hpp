#pragma once

#include "infra/audit/seal.hpp"

#include <boost/system/result.hpp>

#include <filesystem>
#include <optional>
#include <string>

/// What this machine keeps of seals outside of the database that they protect: `<home>/seals/key.pem` and, for each
/// installation, the line of the newest seal that was made here.
namespace assay::audit {

/// Why something cannot be had, in words for an operator.
struct seal_problem {
  std::string what;
  std::string fix;
};
template <class T>
using seal_result = boost::system::result<T, seal_problem>;
[[noreturn]] void throw_exception_from_error(const seal_problem& e, const boost::source_location& where);

/// The key of this home, made at first use: atomically, so that of several processes that start together all get the
/// same one. The file is for its owner only (0600); one that others can read is refused.
seal_result<signing_key> load_or_make_key(const std::filesystem::path& home);

/// The newest seal that this home remembers of an installation. Nothing when it has made none.
std::optional<std::string> remembered_seal(const std::filesystem::path& home, const std::string& installation);

/// Remembers a seal in the place of an older one; an older one than the remembered is left out. False when it cannot be
/// written.
bool remember_seal(const std::filesystem::path& home, const seal& newest);

/// Writes a file at once or not at all, for its owner only. False when it cannot be written; `errno` says why.
bool write_whole(const std::filesystem::path& file, const std::string& text);

/// Waits until the bytes of a file are on the device.
bool sync_file(const std::filesystem::path& file);

} // namespace assay::audit
