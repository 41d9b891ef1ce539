#include "sandboxes.hpp"

namespace assay::sandbox::test {

BOOST_TEST_GLOBAL_FIXTURE(needs_sandbox);

} // namespace assay::sandbox::test
