#include "infra/postgres/view_status.hpp"

#include <algorithm>

namespace assay::postgres {

std::vector<view_status> status_of_views(connection& to, const std::vector<projection>& known) {
  return to.repeatable([&](pqxx::connection& open) {
    std::vector<view_status> out;
    pqxx::nontransaction direct{open};
    std::int64_t head = 0;
    // One statement, so that no lag is negative.
    for (const auto& row :
         direct.exec("select h.position, c.view, c.generation, c.revision, c.live, c.position, coalesce(c.error, '') "
                     "from head h left join checkpoints c on true order by c.view, c.generation")) {
      head = row[0].as<std::int64_t>();
      if (row[1].is_null()) continue;
      const auto at = row[5].as<std::int64_t>();
      out.push_back(
          {row[1].as<std::string>(), row[2].as<int>(), row[3].as<int>(), row[4].as<bool>(), at, head - at,
           row[6].as<std::string>()});
    }
    for (const auto& each : known)
      if (std::none_of(out.begin(), out.end(), [&](const auto& had) { return had.view == each.view; }))
        out.push_back({std::string{each.view}, 0, each.revision, false, 0, head, {}});
    return out;
  });
}

} // namespace assay::postgres
