#pragma once

#include "infra/audit/verify.hpp"
#include "projections/core/projection.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// The proof that views say what the log says. Pure: the rows are brought by others.
namespace assay::audit {

/// Compares stored rows with what the log gives: the rows are taken first, then the events, in order. A view is folded
/// as far as its rows are, so one that lags is not a wrong one. Memory grows with the number of rows.
class views_check {
public:
  explicit views_check(std::vector<projection> projections);

  /// A view's rows have folded everything up to `position`. Views of another revision, and those that are not taken,
  /// are left out.
  void take_view(const std::string& view, int revision, std::int64_t position);
  void take_row(const std::string& view, const std::string& key, std::int64_t position, const std::string& data);

  void take(const recorded_event& e);

  /// Each row that disagrees, of kind "view", the one with the lowest position first. `head` is the log's end.
  std::vector<problem> finish(std::int64_t head);

private:
  struct row {
    std::int64_t position = 0;
    std::string data; ///< JSON in its one short form
    friend bool operator==(const row&, const row&) = default;
  };
  struct view {
    projection fold;
    std::int64_t position = 0;
    bool stopped = false; ///< on an event that cannot be read; that event is a problem of its own
    std::map<std::string, row> stored;
    std::map<std::string, row> folded;
  };
  std::map<std::string, projection> known_;
  std::map<std::string, view> views_;
};

} // namespace assay::audit
