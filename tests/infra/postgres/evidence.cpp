#include "infra/postgres/evidence.hpp"

#include "infra/postgres/log.hpp"
#include "tests/support/actors.hpp"
#include "tests/support/postgres.hpp"

using namespace assay;
using test::postgres_for_tests;

BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);

namespace {

struct evidence_fixture : test::world {
  std::string url = test::fresh_database();
  evidence_actor evidence = spawn_postgres_evidence(system, {.url = url});
  evidence_actor elsewhere = spawn_postgres_evidence(system, {.url = url});
  ~evidence_fixture() { evidence = nullptr, elsewhere = nullptr; }

  result<sealed_evidence> seal(const evidence_actor& by, const std::string& text) {
    return ask<sealed_evidence>(by, seal_text{"anna", text});
  }
  result<std::string> open(const evidence_id& id) { return ask<std::string>(evidence, open_evidence{id}); }

  sealed_evidence stored(const std::string& text) {
    const auto log = spawn_postgres_log(system, {.database = {.url = url}});
    append_request r;
    r.stream = {"session-a"};
    r.command = {random_uuid()};
    r.events = {{"test.event", 1, "{}", "{}"}};
    r.evidence = {seal(evidence, text).value()};
    ask<append_receipt>(log, r).value();
    return r.evidence.front();
  }
  void tell(const std::string& statement) {
    pqxx::connection to{url};
    pqxx::nontransaction{to}.exec(statement);
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(evidence_on_postgres, evidence_fixture)

BOOST_AUTO_TEST_CASE(two_processes_that_seal_first_agree_on_the_key) {
  auto one = self->request(evidence, caf::infinite, seal_text{"anna", "x"});
  auto two = self->request(elsewhere, caf::infinite, seal_text{"anna", "x"});
  BOOST_TEST((receive<sealed_evidence>(std::move(one)).value() == receive<sealed_evidence>(std::move(two)).value()));
  BOOST_TEST(
      ask<std::string>(evidence, pseudonym_of{"cli", "anna"}).value() ==
      ask<std::string>(elsewhere, pseudonym_of{"cli", "anna"}).value());
}

BOOST_AUTO_TEST_CASE(a_destroyed_key_is_gone_at_once_and_for_ever) {
  const auto e = stored("secret");
  BOOST_TEST(open(e.id).value() == "secret");
  tell("update subject_keys set key = null");
  BOOST_TEST(open(e.id).error() == ec::evidence_erased);
  BOOST_TEST(seal(evidence, "more").error() == ec::evidence_erased);
  tell("delete from subject_keys");
  BOOST_TEST(open(e.id).error() == ec::evidence_erased);
  BOOST_TEST(seal(elsewhere, "secret").value().id.value != e.id.value); // under a new key
  BOOST_TEST(open(e.id).error() == ec::evidence_erased);
}

BOOST_AUTO_TEST_CASE(altered_evidence_is_told_from_erased_evidence) {
  const auto e = stored("secret");
  tell("update evidence set ciphertext = set_byte(ciphertext, 30, get_byte(ciphertext, 30) # 1)");
  BOOST_TEST(open(e.id).error() == ec::chain_broken);
}

BOOST_AUTO_TEST_SUITE_END()
