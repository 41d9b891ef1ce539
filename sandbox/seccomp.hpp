#pragma once

#include "sandbox/profile.hpp"

#include <span>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// The system calls that end a program at once with the verdict `forbidden`: no honest solution makes them, and each is
/// a door to the kernel, to other processes or to the machine. Creating a namespace with clone(2) is among them too.
std::span<const std::string_view> forbidden_calls() noexcept;

/// The system calls that work. All others answer ENOSYS, so that runtimes fall back (clone3 above all, whose flags a
/// filter cannot see); socket(2) answers EACCES save for AF_UNIX under the loosening, since programs ask for sockets in
/// passing.
std::span<const std::string_view> allowed_calls() noexcept;

/// The compiled filter, as bubblewrap reads it. Calls of other architectures kill. Calls that this machine's libseccomp
/// does not know are left out. Fails only when libseccomp does.
result<std::string> make_filter(std::span<const loosening> allow);

} // namespace assay::sandbox
