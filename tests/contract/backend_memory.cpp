#include "infra/memory/evidence.hpp"
#include "infra/memory/log.hpp"
#include "infra/memory/views.hpp"
#include "tests/contract/backend.hpp"

namespace assay::contract {
namespace {

class memory_backend : public backend {
public:
  explicit memory_backend(caf::actor_system& system) : system_{system} {}
  event_log_actor log() override { return log_; }
  evidence_actor evidence() override { return spawn_memory_evidence(system_, stored_); }
  views_actor views(std::vector<projection> projections) override {
    return spawn_memory_views(system_, log_, std::move(projections));
  }

private:
  caf::actor_system& system_;
  std::shared_ptr<memory::evidence_store> stored_ = std::make_shared<memory::evidence_store>();
  event_log_actor log_ = spawn_memory_log(system_, {stored_, {}});
};

} // namespace

std::unique_ptr<backend> make_backend(caf::actor_system& system) { return std::make_unique<memory_backend>(system); }

} // namespace assay::contract
