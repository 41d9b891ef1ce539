#pragma once

#include "infra/postgres/connection.hpp"
#include "projections/core/projection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay::postgres {

/// How far the views are.
struct fold_progress {
  std::int64_t reached = 0;    ///< every view that has not stopped has folded everything up to here
  std::int64_t head = 0;       ///< the last position of the log when it was looked at
  ec stopped = ec::ok;         ///< why a view has stopped, when one has
  std::int64_t stopped_at = 0; ///< the last position that the view that stopped first has folded
};

/// Folds events into the rows of views: a batch of events, the changed rows and the checkpoint in one transaction,
/// which holds the checkpoint's row. Events that no view reads are not read from the log. So several processes may fold
/// the same views: each event is applied once. Blocks; for one thread.
///
/// A view whose stored revision is older is made anew as another generation beside the live one, which is swapped in
/// when it has caught up. A view of a newer revision belongs to a newer program: it is left alone and reported as
/// stopped.
class folder {
public:
  /// `rebuild` makes every view anew in the same way, whatever is there; what an interrupted one left is removed. Such
  /// a folder reports event_from_the_future for a view whose new generation somebody else has removed.
  enum class purpose { follow, rebuild };

  folder(
      connection_options database, std::vector<projection> projections, std::int64_t batch,
      purpose why = purpose::follow);

  /// Folds one batch of events into each view. Call again while `reached` is less than `head`. Throws what libpqxx
  /// throws.
  fold_progress step();

private:
  struct view_state {
    projection fold;
    int generation = 0; ///< 0: none of ours
    std::int64_t position = 0;
    bool live = true;
    ec stopped = ec::ok;
  };

  void open_generations(pqxx::connection& to);
  void open_generation(pqxx::work& tx, view_state& view);
  std::int64_t look(pqxx::connection& to);
  void fold_group(pqxx::connection& to, std::int64_t from, std::int64_t head);
  std::int64_t
  fold_one(pqxx::work& tx, view_state& view, const std::vector<recorded_event>& events, std::int64_t until);

  connection connection_;
  std::vector<view_state> views_;
  std::int64_t batch_;
  purpose why_;
  bool opened_ = false;
};

} // namespace assay::postgres
