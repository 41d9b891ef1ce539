#include "infra/postgres/evidence.hpp"
#include "infra/postgres/log.hpp"
#include "infra/postgres/projector.hpp"
#include "tests/contract/backend.hpp"
#include "tests/support/postgres.hpp"

namespace assay::contract {
namespace {

class postgres_backend : public backend {
public:
  explicit postgres_backend(caf::actor_system& system) : system_{system} {}
  event_log_actor log() override { return spawn_postgres_log(system_, {.database = {.url = url_}}); }
  evidence_actor evidence() override { return spawn_postgres_evidence(system_, {.url = url_}); }
  views_actor views(std::vector<projection> projections) override {
    return spawn_projector(system_, {.database = {.url = url_}}, std::move(projections));
  }

private:
  caf::actor_system& system_;
  std::string url_ = test::fresh_database();
};

} // namespace

std::unique_ptr<backend> make_backend(caf::actor_system& system) { return std::make_unique<postgres_backend>(system); }

} // namespace assay::contract

using assay::test::postgres_for_tests;
BOOST_TEST_GLOBAL_FIXTURE(postgres_for_tests);
