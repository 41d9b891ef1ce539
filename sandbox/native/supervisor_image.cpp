#include "sandbox/native/supervisor_image.hpp"

// The assembler takes the file in; C++20 has no #embed.
asm(".section .rodata\n"
    ".global assay_supervisor_begin\n"
    ".global assay_supervisor_end\n"
    "assay_supervisor_begin:\n"
    ".incbin \"" ASSAY_SUPERVISOR_FILE "\"\n"
    "assay_supervisor_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char assay_supervisor_begin[];
extern const char assay_supervisor_end[];
}

namespace assay::sandbox {

std::string_view supervisor_image() noexcept {
  return {assay_supervisor_begin, static_cast<std::size_t>(assay_supervisor_end - assay_supervisor_begin)};
}

} // namespace assay::sandbox
