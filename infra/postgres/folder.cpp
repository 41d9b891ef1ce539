#include "infra/postgres/folder.hpp"

#include "infra/postgres/array_text.hpp"
#include "infra/postgres/reader.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace assay::postgres {
namespace {

constexpr auto lock_opening = "select pg_advisory_xact_lock(4707183442)";

struct stop {
  ec code;
  std::string text; ///< begins with the code's name
};

std::string text_of(ec code, const recorded_event& e) {
  return std::string{name(code)}
      .append(" at position ")
      .append(std::to_string(e.position))
      .append(" (")
      .append(e.type)
      .append(" in ")
      .append(e.stream.value)
      .append(")");
}

ec code_of(std::string_view stored) { return ec_from_name(stored.substr(0, stored.find(' '))).value_or(ec::internal); }

// A projection is pure, but a bug in one must stop that one only.
template <class Work>
ec guarded(Work work) {
  try {
    return work();
  } catch (const std::exception&) { return ec::event_malformed; }
}

void prepare(pqxx::connection& to) {
  // A commit that a crash takes back takes rows and checkpoint, so it is folded again; for the rest there is
  // `wait_for_disk`. Plans are made while views may be empty and kept while they grow, so none may read a whole table.
  pqxx::nontransaction{to}.exec("set synchronous_commit = off; set enable_seqscan = off; set enable_bitmapscan = off");
  const auto select = "select " + std::string{event_columns} + " from events where position > $1 and position <= $2 ";
  to.prepare("fold_events", select + "order by position");
  to.prepare("fold_events_of", select + "and type = any ($3::text[]) order by position");
  // Key by key, for the same reason: by the one index that has all three.
  to.prepare(
      "fold_rows",
      "select wanted, v.data::text from unnest($3::text[]) wanted cross join lateral (select data from views "
      "where view = $1 and generation = $2 and key = wanted offset 0) v");
  to.prepare(
      "fold_save",
      "insert into views (view, generation, key, position, data) "
      "select $1, $2, k, p, d from unnest($3::text[], $4::bigint[], $5::jsonb[]) as changed(k, p, d) "
      "on conflict (view, generation, key) do update set position = excluded.position, data = excluded.data");
  to.prepare(
      "fold_checkpoint",
      "update checkpoints set position = $3, error = nullif($4, '') where view = $1 and generation = $2");
}

// As text, and no optional either: g++ 12 sees an uninitialised value in libpqxx's params when they hold those.
std::string number(int value) { return std::to_string(value); }

constexpr auto wait_for_disk = "set local synchronous_commit = on";

/// The events of some positions that any of the views reads.
std::vector<recorded_event>
read_for(pqxx::work& tx, const std::set<std::string_view>& types, std::int64_t from, std::int64_t until) {
  pqxx::result rows;
  if (types.empty()) {
    rows = tx.exec(pqxx::prepped{"fold_events"}, {from, until});
  } else {
    array_text wanted;
    for (const auto each : types) wanted.add(each);
    rows = tx.exec(pqxx::prepped{"fold_events_of"}, {from, until, std::move(wanted).take()});
  }
  std::vector<recorded_event> events;
  events.reserve(static_cast<std::size_t>(rows.size()));
  for (const auto& row : rows) events.push_back(event_of(row));
  return events;
}

struct changed_row {
  nlohmann::json data;
  std::int64_t position = 0; ///< 0: not changed
};

} // namespace

folder::folder(connection_options database, std::vector<projection> projections, std::int64_t batch, purpose why)
    : connection_{std::move(database), "projector", &prepare}, batch_{batch}, why_{why} {
  for (const auto& each : projections) views_.push_back({each});
  // One order of locking for all processes.
  std::sort(views_.begin(), views_.end(), [](const auto& a, const auto& b) { return a.fold.view < b.fold.view; });
}

fold_progress folder::step() {
  return connection_.repeatable([this](pqxx::connection& to) {
    if (!opened_) open_generations(to);
    auto head = look(to);
    if (!opened_) { // somebody has put another generation in the place of ours
      open_generations(to);
      head = look(to);
    }
    std::set<std::int64_t> starts;
    for (const auto& view : views_)
      if (view.stopped == ec::ok && (view.position < head || !view.live)) starts.insert(view.position);
    for (const auto from : starts) fold_group(to, from, head);

    fold_progress now{head, head, ec::ok, 0};
    for (const auto& view : views_) {
      if (view.stopped == ec::ok)
        now.reached = std::min(now.reached, view.position);
      else if (now.stopped == ec::ok || view.position < now.stopped_at)
        now.stopped = view.stopped, now.stopped_at = view.position;
    }
    return now;
  });
}

void folder::open_generations(pqxx::connection& to) {
  pqxx::work tx{to};
  tx.exec(lock_opening);
  for (auto& view : views_) open_generation(tx, view);
  tx.commit();
  opened_ = true;
}

void folder::open_generation(pqxx::work& tx, view_state& view) {
  const std::string stored_name{view.fold.view};
  view.generation = 0;
  int newest = 0;
  bool has_live = false;
  // The live one last, so that it is taken before one of the same revision that is being built.
  for (const auto& row : tx.exec(
           "select generation, revision, live from checkpoints where view = $1 order by live, generation",
           pqxx::params{stored_name})) {
    newest = std::max(newest, row[0].as<int>());
    has_live |= row[2].as<bool>();
    if (row[1].as<int>() > view.fold.revision) {
      view.stopped = ec::event_from_the_future;
      spdlog::error("projection {}: its rows were made by a newer program; update Assay", stored_name);
      return;
    }
    if (row[1].as<int>() == view.fold.revision) view.generation = row[0].as<int>();
  }
  if (why_ == purpose::rebuild) {
    tx.exec(
        "with gone as (delete from checkpoints where view = $1 and not live returning generation) "
        "delete from views where view = $1 and generation in (select generation from gone)",
        pqxx::params{stored_name});
    view.generation = 0;
  }
  if (view.generation == 0) {
    view.generation = newest + 1;
    tx.exec(
        "insert into checkpoints (view, generation, revision, live) values ($1, $2, $3, $4)",
        {stored_name, number(view.generation), number(view.fold.revision), std::string{has_live ? "false" : "true"}});
  }
  // A view that stopped gets another chance with each program that starts: it may be the one that mends it.
  tx.exec(
      "update checkpoints set error = null where view = $1 and generation = $2",
      {stored_name, number(view.generation)});
}

std::int64_t folder::look(pqxx::connection& to) {
  pqxx::nontransaction direct{to};
  const auto rows = direct.exec("select view, generation, position, live, error from checkpoints");
  for (auto& view : views_) {
    if (view.generation == 0) continue;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
      return row[0].view() == view.fold.view && row[1].template as<int>() == view.generation;
    });
    if (found == rows.end()) {
      if (why_ == purpose::rebuild)
        view.stopped = ec::event_from_the_future;
      else
        opened_ = false;
      continue;
    }
    view.position = (*found)[2].as<std::int64_t>();
    view.live = (*found)[3].as<bool>();
    view.stopped = (*found)[4].is_null() ? ec::ok : code_of((*found)[4].view());
  }
  return direct.exec("select position from head").one_field().as<std::int64_t>();
}

void folder::fold_group(pqxx::connection& to, std::int64_t from, std::int64_t head) {
  pqxx::work tx{to};
  std::vector<view_state*> group;
  for (auto& view : views_) {
    if (view.stopped != ec::ok || view.position != from) continue;
    // Whoever holds the row folds; whoever waited for it finds another position, or no row, and looks again.
    const auto row = tx.exec(
        "select position from checkpoints where view = $1 and generation = $2 and error is null for update",
        {std::string{view.fold.view}, number(view.generation)});
    if (!row.empty() && row[0][0].as<std::int64_t>() == from) group.push_back(&view);
  }
  if (group.empty()) return;

  const auto until = std::min(head, from + batch_);
  std::set<std::string_view> types{candidate_erased::type};
  for (const auto* view : group) types.insert(view->fold.types.begin(), view->fold.types.end());
  if (std::ranges::any_of(group, [](const auto* view) { return view->fold.types.empty(); })) types.clear();
  const auto events = read_for(tx, types, from, until);
  if (std::ranges::any_of(events, [](const auto& e) { return erased_candidate(e).has_value(); }))
    tx.exec(wait_for_disk);
  std::vector<std::pair<view_state*, std::int64_t>> reached;
  for (auto* view : group) {
    const auto position = until > from ? fold_one(tx, *view, events, until) : from;
    reached.emplace_back(view, position);
    if (!view->live && view->stopped == ec::ok && position >= head) {
      const std::string stored_name{view->fold.view};
      tx.exec(wait_for_disk);
      tx.exec("delete from views where view = $1 and generation <> $2", {stored_name, number(view->generation)});
      tx.exec("delete from checkpoints where view = $1 and generation <> $2", {stored_name, number(view->generation)});
      tx.exec("update checkpoints set live = true where view = $1", pqxx::params{stored_name});
    }
  }
  tx.commit();
  for (const auto& [view, position] : reached) view->position = position;
}

std::int64_t
folder::fold_one(pqxx::work& tx, view_state& view, const std::vector<recorded_event>& events, std::int64_t until) {
  const std::string stored_name{view.fold.view};
  std::optional<stop> stopped;
  std::int64_t reached = until;

  std::vector<std::optional<std::string>> keys(events.size());
  std::set<std::string_view> wanted;
  for (std::size_t i = 0; i < events.size() && !stopped; ++i) {
    const auto code = guarded([&] { return keys[i] = view.fold.key_of(events[i]), ec::ok; });
    if (code != ec::ok) stopped = stop{code, text_of(code, events[i])}, reached = events[i].position - 1;
    if (keys[i]) wanted.insert(*keys[i]);
  }
  std::map<std::string, changed_row> rows;
  array_text names;
  for (const auto each : wanted) names.add(each);
  if (!wanted.empty())
    for (const auto& row :
         tx.exec(pqxx::prepped{"fold_rows"}, {stored_name, number(view.generation), std::move(names).take()}))
      rows[row[0].as<std::string>()].data = codec::parse(row[1].view()).value_or(nullptr);

  for (std::size_t i = 0; i < events.size() && events[i].position <= reached; ++i) {
    if (const auto gone = erased_candidate(events[i])) {
      tx.exec(
          "delete from views where view = $1 and generation = $2 and data->>'candidate' = $3",
          {stored_name, number(view.generation), *gone});
      for (auto& [key, row] : rows)
        if (belongs_to(row.data, *gone)) row = {};
    }
    if (!keys[i]) continue;
    auto& row = rows[*keys[i]];
    const auto code = guarded([&] { return view.fold.project(row.data, events[i]); });
    if (code == ec::ok)
      row.position = events[i].position;
    else
      stopped = stop{code, text_of(code, events[i])}, reached = events[i].position - 1;
  }

  array_text changed_keys;
  array_text positions;
  array_text data;
  for (const auto& [key, row] : rows) {
    if (row.position == 0) continue;
    changed_keys.add(key);
    positions.add(row.position);
    data.add(codec::dump(row.data));
  }
  if (!rows.empty())
    tx.exec(
        pqxx::prepped{"fold_save"}, {stored_name, number(view.generation), std::move(changed_keys).take(),
                                     std::move(positions).take(), std::move(data).take()});
  std::string error;
  if (stopped) {
    error = stopped->text;
    view.stopped = stopped->code;
    spdlog::error("projection {} has stopped: {}", stored_name, stopped->text);
  }
  tx.exec(pqxx::prepped{"fold_checkpoint"}, {stored_name, number(view.generation), reached, error});
  return reached;
}

} // namespace assay::postgres
