#include "infra/memory/evidence.hpp"

#include "infra/postgres/sealing.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

namespace assay {
namespace memory {
namespace {

struct evidence_state {
  static constexpr const char* name = "memory.evidence";
  evidence_state(evidence_actor::pointer, std::shared_ptr<evidence_store> s) : stored{std::move(s)} {}

  evidence_actor::behavior_type make_behavior() {
    return {
        [this](const seal_text& r) -> caf::result<sealed_evidence> {
          if (r.subject.empty()) return caf::make_error(ec::value_out_of_range);
          if (!keys.contains(r.subject)) keys[r.subject] = random_key();
          return seal(keys[r.subject], r.subject, r.text);
        },
        [this](const open_evidence& r) -> caf::result<std::string> {
          const auto found = stored->get(r.id);
          if (!found) return caf::make_error(ec::value_out_of_range);
          const auto key = keys.find(found->subject);
          if (key == keys.end()) return caf::make_error(ec::evidence_erased);
          auto text = open(key->second, *found);
          if (!text) return caf::make_error(text.error());
          return std::move(*text);
        },
        [this](const pseudonym_of& r) { return pseudonym(installation, r.provider, r.name); }};
  }

  std::shared_ptr<evidence_store> stored;
  std::unordered_map<std::string, secret_key> keys;
  secret_key installation = random_key();
};

} // namespace
} // namespace memory

evidence_actor spawn_memory_evidence(caf::actor_system& system, std::shared_ptr<memory::evidence_store> stored) {
  return system.spawn<evidence_actor::stateful_impl<memory::evidence_state>>(std::move(stored));
}

} // namespace assay
