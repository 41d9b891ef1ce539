#include "events/core/chain.hpp"
#include "tests/contract/backend.hpp"

using namespace assay;
using contract::append_of;
using contract::event_with;

namespace {
struct evidence_fixture : contract::fixture {
  evidence_actor evidence = store->evidence();
  ~evidence_fixture() { evidence = nullptr; }

  sealed_evidence sealed(const std::string& subject, const std::string& text) {
    return ask<sealed_evidence>(evidence, seal_text{subject, text}).value();
  }
  result<std::string> opened(const evidence_id& id) { return ask<std::string>(evidence, open_evidence{id}); }
  std::string pseudonym(const std::string& provider, const std::string& name) {
    return ask<std::string>(evidence, pseudonym_of{provider, name}).value();
  }
  void store_with_append(const std::string& stream, const sealed_evidence& e) {
    auto r = append_of(stream, 0, {event_with("{}")});
    r.evidence = {e};
    append(r).value();
  }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(evidence_suite, evidence_fixture)

BOOST_AUTO_TEST_CASE(what_was_sealed_and_appended_can_be_opened) {
  const std::string text{"print(1)\0\xFF", 10};
  const auto e = sealed("anna", text);
  BOOST_TEST(e.subject == "anna");
  BOOST_TEST(e.id.value == sha256_hex(e.ciphertext));
  BOOST_TEST(e.ciphertext.find("print") == std::string::npos);
  BOOST_TEST(opened(e.id).error() == ec::value_out_of_range); // not stored yet
  store_with_append("session-a", e);
  BOOST_TEST((opened(e.id).value() == text));
}

BOOST_AUTO_TEST_CASE(the_same_text_of_the_same_subject_is_the_same_evidence) {
  const auto first = sealed("anna", "x");
  BOOST_TEST((sealed("anna", "x") == first));
  BOOST_TEST((sealed("bob", "x").id != first.id));
  BOOST_TEST((sealed("anna", "y").id != first.id));
  store_with_append("session-a", first);
  store_with_append("session-b", first);
  BOOST_TEST(opened(first.id).value() == "x");
}

BOOST_AUTO_TEST_CASE(evidence_of_a_refused_append_is_not_stored) {
  const auto e = sealed("anna", "x");
  auto r = append_of("session-a", 5, {event_with("{}")});
  r.evidence = {e};
  BOOST_TEST(append(r).error() == ec::version_conflict);
  BOOST_TEST(opened(e.id).error() == ec::value_out_of_range);
}

BOOST_AUTO_TEST_CASE(of_appends_that_wait_together_only_the_written_leave_evidence) {
  append("session-taken", 0).value();
  std::vector<sealed_evidence> texts;
  std::vector<append_request> all;
  for (const std::string stream : {"session-a", "session-taken", "session-b"}) {
    texts.push_back(sealed("anna", stream));
    all.push_back(append_of(stream, 0, {event_with("{}"), event_with("{}")}));
    all.back().evidence = {texts.back()};
  }
  // The first keeps the log busy, so that the others meet in one batch.
  auto busy = self->request(log, caf::infinite, append_of("session-busy", 0, {event_with("{}")}));
  std::vector<decltype(busy)> asked;
  for (const auto& r : all) asked.push_back(self->request(log, caf::infinite, r));
  BOOST_TEST(receive<append_receipt>(std::move(busy)).has_value());
  for (std::size_t i = 0; i < all.size(); ++i)
    BOOST_TEST(receive<append_receipt>(std::move(asked[i])).has_value() == (i != 1));
  BOOST_TEST(opened(texts[0].id).has_value());
  BOOST_TEST(opened(texts[1].id).error() == ec::value_out_of_range);
  BOOST_TEST(opened(texts[2].id).has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_text_can_be_sealed_but_not_without_a_subject) {
  const auto e = sealed("anna", "");
  store_with_append("session-a", e);
  BOOST_TEST(opened(e.id).value().empty());
  BOOST_TEST(ask<sealed_evidence>(evidence, seal_text{"", "x"}).error() == ec::value_out_of_range);
}

BOOST_AUTO_TEST_CASE(a_pseudonym_is_stable_and_shaped_like_a_uuid_of_version_eight) {
  const auto anna = pseudonym("cli", "anna");
  BOOST_TEST(is_uuid(anna));
  BOOST_TEST(anna[14] == '8');
  BOOST_TEST(pseudonym("cli", "anna") == anna);
  BOOST_TEST(pseudonym("telegram", "anna") != anna);
  BOOST_TEST(pseudonym("clia", "nna") != anna);
}

BOOST_AUTO_TEST_SUITE_END()
