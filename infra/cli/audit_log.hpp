#pragma once

#include "events/core/error.hpp"
#include "infra/app/node.hpp"
#include "infra/audit/verify.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>

namespace assay::cli {

/// Told of the position and the end after each page.
using tell_position = std::function<void(std::int64_t position, std::int64_t end)>;

/// Verifies the whole log of a node, up to its present end: events, seals, evidence and views. `check` may have
/// anchors; the newest seal that `home` remembers is another one. Blocks. Errors: those of the log.
result<audit::report>
verify_log(app::node& node, const std::filesystem::path& home, audit::verifier& check, const tell_position& tell = {});
result<audit::report> verify_log(app::node& node, const std::filesystem::path& home);

/// What an export holds.
struct exported {
  std::int64_t events = 0;
  std::int64_t seals = 0;
  std::int64_t evidence = 0;
};

/// Writes the whole log up to its present end; see infra/audit/export.hpp. Errors: those of the log; `ec::cancelled`
/// when `to` takes no more.
result<exported> export_log(app::node& node, std::ostream& to, const tell_position& tell = {});

nlohmann::json to_json(const audit::report& found);

} // namespace assay::cli
