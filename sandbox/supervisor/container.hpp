#pragma once

namespace assay::sandbox::supervisor {

/// The supervisor as the entry point of a container: stdin and stdout are the launcher's. It says hello, waits for a
/// tar (the job: see `sandbox/docker/parcel.hpp`), puts files into /box, runs the program and carries its channels in
/// both directions. It ends, and the container with it, when stdin ends.
int run_container();

} // namespace assay::sandbox::supervisor
