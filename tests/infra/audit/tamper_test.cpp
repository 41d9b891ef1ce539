#include "infra/app/ask.hpp"
#include "infra/app/sealer.hpp"
#include "infra/audit/export.hpp"
#include "infra/cli/audit_log.hpp"
#include "tests/infra/audit/sealed_log.hpp"
#include "tests/support/postgres.hpp"

#include <fstream>
#include <functional>
#include <thread>

// The log as it is in Postgres, and what somebody can do to it who may write there.
using namespace assay;
using namespace assay::test;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

/// A log of 13 events with seals behind 5, 10 and 13, its views folded, and a home that made the seals.
struct place {
  place() {
    char pattern[] = "/tmp/assay-tamper-XXXXXX";
    home = mkdtemp(pattern);
    url = fresh_database();
    const auto started = start();
    for (const auto& e : healthy().events) {
      append_request r{e.stream, e.version - 1, {random_uuid()}, {}, {{e.type, e.schema_version, e.data, e.meta}}, {}};
      if (e.type == candidate_registered::type) {
        auto name = app::ask<sealed_evidence>(started->system(), started->evidence(), seal_text{ada.value, "Ada"});
        r.evidence.push_back(name.value());
      }
      BOOST_TEST_REQUIRE(app::ask<append_receipt>(started->system(), started->log(), r).has_value());
    }
    BOOST_TEST_REQUIRE((app::tell(started->system(), started->views(), wait_for_position{13, 30'000}) == ec::ok));
    seal();
  }
  ~place() {
    std::error_code ignored;
    std::filesystem::remove_all(home, ignored);
  }

  std::unique_ptr<app::node> start() const {
    config::settings settings;
    settings.home = home;
    settings.database_url = url;
    return app::node::start(settings, app::parts::log, [](std::string_view) {}).value();
  }

  audit::seal_result<std::optional<audit::seal>> seal(int every = 5) const {
    return app::sealer{{.url = url}, home, every}.seal_all();
  }

  /// With what this home remembers, as `assay audit verify` does; or as somebody from elsewhere.
  audit::report verify(const std::string& with_home = {}, const std::string& anchor = {}) const {
    audit::verifier check;
    if (!anchor.empty()) BOOST_TEST(check.anchor(anchor));
    const auto started = start();
    return cli::verify_log(*started, with_home.empty() ? home : with_home, check).value();
  }

  std::string exported() const {
    std::ostringstream out;
    const auto started = start();
    BOOST_TEST(cli::export_log(*started, out).has_value());
    return out.str();
  }

  void sql(const std::string& statements) const {
    pqxx::connection to{url};
    pqxx::nontransaction{to}.exec(statements);
  }

  std::string home;
  std::string url;
};

/// A place that one case after the other damages: a copy of the database as it was is put back each time.
place& shared() {
  static place it;
  return it;
}

/// Damages the log, looks what is found, online and in an export of the damaged log, and mends it again. An export
/// holds no views, and only what lies between the first event and the head; and it brings no anchor along. `in_export`
/// is what is named first there, when that is something else.
struct first_place {
  std::string_view kind;
  std::int64_t position = 0;
};
constexpr first_place nothing_there{};
void check_damage(
    const std::string& statements, std::string_view kind, std::int64_t position,
    std::optional<first_place> in_export = {}) {
  BOOST_TEST_CONTEXT(statements) {
    auto& at = shared();
    at.sql("drop schema if exists kept cascade; create schema kept;"
           "create table kept.events as table events; create table kept.seals as table seals;"
           "create table kept.head as table head; create table kept.views as table views;"
           "create table kept.evidence as table evidence; create table kept.checkpoints as table checkpoints");
    at.sql(statements);
    const auto found = at.verify();
    check_first(found, kind, position);
    const auto there = in_export.value_or(first_place{kind, position});
    std::istringstream file{at.exported()};
    audit::verifier check;
    const auto elsewhere = audit::verify_export(file, check);
    BOOST_TEST_CONTEXT("in an export") {
      if (there.kind.empty())
        BOOST_TEST(elsewhere.ok());
      else
        check_first(elsewhere, there.kind, there.position);
    }
    at.sql("truncate events, seals, head, views, evidence, checkpoints;"
           "insert into events select * from kept.events; insert into seals select * from kept.seals;"
           "insert into head select * from kept.head; insert into views select * from kept.views;"
           "insert into evidence select * from kept.evidence;"
           "insert into checkpoints select * from kept.checkpoints; drop schema kept cascade");
  }
}

/// SQL that gives every event the hash of its contents, as somebody would who has read how the chain is made.
const std::string rehash = R"(
  with recursive chained as (
    select e.position, e.stream, e.version, chain_step(null, decode(repeat('00', 32), 'hex'), b.body) as hash
    from events e, lateral (select substr(array_send(array[e.position::text, e.stream, e.version::text, e.type,
      e.schema_version::text, e.command_id::text, ((extract(epoch from e.recorded_at) * 1000000)::bigint)::text,
      e.data::text, e.meta::text]), 21) as body) b
    where e.version = 1
    union all
    select e.position, e.stream, e.version, chain_step(null, c.hash, b.body)
    from chained c join events e on e.stream = c.stream and e.version = c.version + 1, lateral (
      select substr(array_send(array[e.position::text, e.stream, e.version::text, e.type, e.schema_version::text,
      e.command_id::text, ((extract(epoch from e.recorded_at) * 1000000)::bigint)::text, e.data::text, e.meta::text]),
      21) as body) b)
  update events e set hash = c.hash from chained c where c.position = e.position;)";

} // namespace

BOOST_AUTO_TEST_SUITE(tampering)

BOOST_AUTO_TEST_CASE(a_log_that_nobody_touched_verifies_online_and_from_its_export) {
  const auto found = shared().verify();
  for (const auto& each : found.problems) BOOST_TEST_MESSAGE(each.kind << " " << each.position << " " << each.what);
  BOOST_TEST(found.ok());
  BOOST_TEST(found.events == 13);
  BOOST_TEST(found.seals == 3);
  BOOST_TEST(found.sealed_to == 13);
  BOOST_TEST(found.anchored_to == 13); // by what the home remembers
  std::istringstream file{shared().exported()};
  audit::verifier check;
  const auto elsewhere = audit::verify_export(file, check);
  BOOST_TEST(elsewhere.ok());
  BOOST_TEST(elsewhere.events == 13);
  BOOST_TEST(elsewhere.seals == 3);
}

BOOST_AUTO_TEST_CASE(an_edited_event_is_found_whatever_was_edited) {
  check_damage("update events set data = jsonb_set(data, '{passed}', '2') where position = 6", "hash", 6);
  check_damage("update events set meta = jsonb_set(meta, '{subject}', '\"bob\"') where position = 3", "hash", 3);
  check_damage("update events set type = 'session.finished' where position = 5", "hash", 5);
  check_damage("update events set recorded_at = recorded_at + interval '1 microsecond' where position = 9", "hash", 9);
  check_damage("update events set command_id = gen_random_uuid() where position = 1", "hash", 1);
  check_damage("update events set schema_version = 2 where position = 2", "hash", 2);
  check_damage("update events set hash = sha256(hash) where position = 13", "hash", 13);
}

BOOST_AUTO_TEST_CASE(deleted_events_are_found) {
  check_damage("delete from events where position = 7", "position", 7);
  check_damage("delete from events where position > 11", "seal", 12);
  check_damage("delete from events where position > 11; update head set position = 11", "seal", 12);
  check_damage(
      "delete from events where position > 10; update head set position = 10; delete from seals where number = 3",
      "anchor", 11, nothing_there);
}

BOOST_AUTO_TEST_CASE(inserted_events_are_found) {
  check_damage(
      "insert into events select 14, stream, 2, type, schema_version, data, meta, command_id, recorded_at, hash from "
      "events where position = 1; update head set position = 14",
      "hash", 14);
  check_damage(
      "insert into events select 99, stream, 2, type, schema_version, data, meta, command_id, recorded_at, hash from "
      "events where position = 1",
      "position", 99, nothing_there);
}

BOOST_AUTO_TEST_CASE(swapped_events_are_found) {
  check_damage(
      "update events set position = -1 where position = 5; update events set position = 5 where position = 6;"
      "update events set position = 6 where position = -1",
      "version", 5);
}

BOOST_AUTO_TEST_CASE(a_log_that_was_rewritten_with_hashes_that_fit_is_found_by_its_seals) {
  // The reader is told where among the events of one seal it was.
  check_damage(
      "update events set recorded_at = recorded_at - interval '1 day' where position = 4;" + rehash, "seal", 1);
  check_damage(
      "update events set recorded_at = recorded_at - interval '1 day' where position = 12;" + rehash, "anchor", 11,
      first_place{"seal", 11}); // the home remembers the seal that says the same right behind it
  // An event is taken out and what follows is moved up.
  check_damage(
      "delete from events where position = 9;"
      "update events set position = -position where position > 9;"
      "update events set position = -position - 1 where position < 0;"
      "update head set position = 12;" +
          rehash,
      "seal", 6);
}

BOOST_AUTO_TEST_CASE(seals_that_were_edited_or_removed_are_found) {
  check_damage("update seals set line = replace(line, ':10:', ':9:') where number = 2", "seal", 6);
  check_damage("update seals set line = 'nothing' where number = 2", "seal", 6);
  check_damage("update seals set line = (select line from seals where number = 1) where number = 2", "seal", 6);
  check_damage("delete from seals where number = 2", "seal", 6);
  check_damage("delete from seals where number = 1", "seal", 1);
}

BOOST_AUTO_TEST_CASE(rows_of_views_that_disagree_with_the_log_are_found) {
  check_damage(
      "update views set data = jsonb_set(data, '{total}', '100') where view = 'scores' and key = '1/2'", "view", 12,
      nothing_there);
  check_damage("delete from views where view = 'sessions' and key = '2'", "view", 9, nothing_there);
  check_damage(
      "insert into views select view, generation, '9', 3, data from views where view = 'sessions' and key = '2'",
      "view", 3, nothing_there);
  check_damage("update checkpoints set position = 99 where view = 'skill'", "view", 14, nothing_there);
}

BOOST_AUTO_TEST_CASE(evidence_that_was_changed_or_emptied_is_found) {
  check_damage("update evidence set ciphertext = sha256(ciphertext)", "evidence", 0);
  check_damage("update evidence set ciphertext = ''", "evidence", 0);
}

BOOST_AUTO_TEST_CASE(a_head_that_lies_is_found) {
  check_damage("update head set position = 20", "head", 14, nothing_there);
  check_damage("update head set position = 12", "seal", 13);
}

BOOST_AUTO_TEST_CASE(a_tail_that_was_cut_off_with_its_seals_is_found_by_an_anchor_only) {
  const place at;
  const auto kept = audit::line_of(*at.seal().value());
  at.sql("delete from events where position > 10; update head set position = 10; delete from seals where number = 3;"
         "update checkpoints set position = 0; delete from views");
  const place somewhere_else; // a home that remembers nothing of this log
  BOOST_TEST(at.verify(somewhere_else.home).ok());
  check_first(at.verify(somewhere_else.home, kept), "anchor", 11);
  check_first(at.verify(), "anchor", 11);
  const auto in_file = [&](const std::string& anchor) {
    std::istringstream file{at.exported()};
    audit::verifier check;
    if (!anchor.empty()) BOOST_TEST(check.anchor(anchor));
    return audit::verify_export(file, check);
  };
  BOOST_TEST(in_file({}).ok());
  check_first(in_file(kept), "anchor", 11);
  // Nor is anything sealed here that would cover it up.
  const auto refused = at.seal();
  BOOST_TEST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().what.find("seal 3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(homes_that_seal_one_log_at_the_same_time_make_one_chain) {
  const place at;
  const place other;
  at.sql("delete from seals");
  std::filesystem::remove_all(at.home + "/seals");
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&, i] {
        app::sealer work{{.url = at.url}, i % 2 == 0 ? at.home : other.home, 1};
        const auto done = work.seal_all();
        if (!done) throw std::runtime_error{done.error().what};
      });
  }
  const auto found = at.verify();
  for (const auto& each : found.problems) BOOST_TEST_MESSAGE(each.kind << " " << each.position << " " << each.what);
  BOOST_TEST(found.ok());
  BOOST_TEST(found.seals == 13);
  BOOST_TEST(found.sealed_to == 13);
}

BOOST_AUTO_TEST_CASE(sealing_again_without_news_makes_no_seal_and_an_empty_log_has_none) {
  const place at;
  BOOST_TEST(at.seal().value()->number == 3);
  BOOST_TEST(at.seal().value()->number == 3);
  BOOST_TEST(!app::sealer({.url = fresh_database()}, at.home, 5).seal_all().value().has_value());
}

BOOST_AUTO_TEST_CASE(the_private_key_is_not_in_the_database) {
  std::ifstream from{shared().home + "/seals/key.pem"};
  std::string head;
  std::string body;
  std::getline(from, head);
  std::getline(from, body);
  BOOST_TEST_REQUIRE(body.size() > 32U);
  pqxx::connection to{shared().url};
  pqxx::nontransaction tx{to};
  for (const auto& row : tx.exec("select table_name from information_schema.tables where table_schema = 'public'"))
    BOOST_TEST(
        tx.query_value<int>(
            "select count(*) from " + tx.quote_name(row[0].as<std::string>()) + " t where t::text like '%" + body +
            "%'") == 0);
}

BOOST_AUTO_TEST_CASE(a_log_from_before_there_were_seals_gets_them) {
  const place at;
  at.sql("drop table seals; drop table seal_keys; drop table snapshots; alter table installation drop column id;"
         "delete from schema_versions; insert into schema_versions (version) values (1)");
  std::filesystem::remove_all(at.home + "/seals");
  BOOST_TEST_REQUIRE(postgres::migrate({.url = at.url}).has_value());
  BOOST_TEST(at.verify().sealed_to == 0);
  BOOST_TEST(at.seal().value()->number == 3);
  BOOST_TEST(at.verify().sealed_to == 13);
}

BOOST_AUTO_TEST_SUITE_END()
