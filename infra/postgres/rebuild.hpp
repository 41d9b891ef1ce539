#pragma once

#include "infra/postgres/folder.hpp"

#include <functional>

namespace assay::postgres {

/// Makes views anew from the whole log, beside the ones that readers see until the new ones are complete. `go_on` is
/// told how far it is after each batch and may stop it by answering false: the old views stay then, and the next
/// rebuild removes what is half done. Answers how far it came; a view that has stopped is told there. Blocks; throws
/// what libpqxx throws.
fold_progress rebuild(
    const connection_options& database, const std::vector<projection>& views,
    const std::function<bool(const fold_progress&)>& go_on);

} // namespace assay::postgres
