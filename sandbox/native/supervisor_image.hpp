#pragma once

#include <string_view>

namespace assay::sandbox {

/// The bytes of the supervisor program, an ELF executable.
std::string_view supervisor_image() noexcept;

} // namespace assay::sandbox
