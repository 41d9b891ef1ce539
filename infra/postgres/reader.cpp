#include "infra/postgres/reader.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <algorithm>

namespace assay::postgres {
namespace {

constexpr std::int64_t longest_search = 100'000;

void prepare(pqxx::connection& to) {
  const std::string select = "select " + std::string{event_columns} + " from events where ";
  to.prepare("read_stream", select + "stream = $1 and version > $2 order by version limit $3");
  to.prepare("read_all", select + "position > $1 and position <= $2 order by position limit $3");
  to.prepare(
      "search_all", select + "position > $1 and position <= $2 and ($4 = '' or starts_with(stream, $4 || '-')) "
                             "and ($5 = '' or meta->>'subject' = $5) order by position limit $3");
  to.prepare("head", "select position from head");
}

std::vector<recorded_event> events_of(const pqxx::result& rows) {
  std::vector<recorded_event> events;
  events.reserve(static_cast<std::size_t>(rows.size()));
  for (const auto& row : rows) events.push_back(event_of(row));
  return events;
}

event_page page_of(pqxx::connection& to, const read_all& r) {
  pqxx::nontransaction direct{to};
  event_page page;
  // The head first: what is committed up to it is seen by the statement after it, since positions are in commit order.
  page.head = direct.exec(pqxx::prepped{"head"}).one_field().as<std::int64_t>();
  auto last = r.until > 0 ? std::min(r.until, page.head) : page.head;
  const auto limit = std::min(r.limit, longest_page);
  if (r.category.empty() && r.subject.empty()) {
    page.events = events_of(direct.exec(pqxx::prepped{"read_all"}, {r.after, last, limit}));
  } else {
    last = std::min(last, r.after + longest_search);
    page.events = events_of(direct.exec(pqxx::prepped{"search_all"}, {r.after, last, limit, r.category, r.subject}));
  }
  const bool full = static_cast<std::int64_t>(page.events.size()) == limit;
  page.scanned = full ? page.events.back().position : std::max(last, r.after);
  return page;
}

struct reader_state {
  static constexpr const char* name = "postgres.reader";
  reader_state(reader_actor::pointer, const connection_options& database) : to{database, "reader", &prepare} {}

  reader_actor::behavior_type make_behavior() {
    return {
        [this](const read_stream& r) -> caf::result<std::vector<recorded_event>> {
          if (r.limit < 1 || r.after < 0) return caf::make_error(ec::value_out_of_range);
          try {
            return to.repeatable([&](pqxx::connection& open) {
              return events_of(pqxx::nontransaction{open}.exec(
                  pqxx::prepped{"read_stream"}, {r.stream.value, r.after, std::min(r.limit, longest_page)}));
            });
          } catch (const std::exception& e) { return caf::make_error(report("read a stream", e)); }
        },
        [this](const read_all& r) -> caf::result<event_page> {
          if (r.limit < 1 || r.after < 0 || r.until < 0) return caf::make_error(ec::value_out_of_range);
          try {
            return to.repeatable([&](pqxx::connection& open) { return page_of(open, r); });
          } catch (const std::exception& e) { return caf::make_error(report("read the log", e)); }
        }};
  }

  connection to;
};

} // namespace

recorded_event event_of(const pqxx::row& row) {
  recorded_event e;
  e.position = row[0].as<std::int64_t>();
  e.stream.value = row[1].view();
  e.version = row[2].as<std::int64_t>();
  e.type = row[3].view();
  e.schema_version = row[4].as<std::int32_t>();
  e.data = row[5].view();
  e.meta = row[6].view();
  e.command.value = row[7].view();
  e.recorded_at_us = row[8].as<std::int64_t>();
  e.hash = row[9].view();
  return e;
}

reader_actor spawn_reader(caf::actor_system& system, connection_options database) {
  return system.spawn<reader_actor::stateful_impl<reader_state>, caf::detached>(std::move(database));
}

} // namespace assay::postgres
