#include "infra/app/sealer.hpp"

#include "events/core/chain.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace assay::app {
namespace {

using audit::seal;
using audit::seal_problem;
using audit::seal_result;

constexpr std::int64_t hashes_at_once = 10'000;
constexpr int most_races = 100;
constexpr std::chrono::seconds between_looks{1};

std::int64_t now_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

seal_problem suspicious(std::string what) {
  return {std::move(what), "assay audit verify says what is wrong; nothing is sealed until then"};
}

} // namespace

sealer::sealer(postgres::connection_options database, std::filesystem::path home, std::int64_t every)
    : store_{std::move(database)}, home_{std::move(home)}, every_{std::max<std::int64_t>(every, 1)} {}

/// What libpqxx throws becomes a problem here.
template <class Work>
auto sealer::guarded(Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const pqxx::failure& e) {
    return seal_problem{
        "the log cannot be sealed: " + postgres::describe(e), "assay doctor shows whether the database works"};
  }
}

seal_result<void> sealer::prepare() {
  return guarded([&]() -> seal_result<void> {
    if (key_) return {};
    auto key = audit::load_or_make_key(home_);
    if (!key) return key.error();
    installation_ = store_.installation();
    store_.add_key(key->public_half());
    key_ = std::move(*key);
    return {};
  });
}

seal_result<std::optional<seal>> sealer::newest() {
  const auto stored = store_.last();
  const auto remembered = audit::remembered_seal(home_, installation_);
  if (const auto mine = remembered ? audit::parse_seal(*remembered) : std::nullopt) {
    const auto there = store_.find(mine->number);
    if (!there || there->line != *remembered)
      return suspicious(
          "the log does not hold seal " + std::to_string(mine->number) +
          ", which was made here: seals were removed or changed, or an older copy was put back");
  }
  if (!stored) return std::optional<seal>{};
  auto last = audit::parse_seal(stored->line);
  if (!last || !audit::is_signed(*last) || last->number != stored->number || last->installation != installation_)
    return suspicious("the newest seal of the log was changed");
  sealed_ = last->position;
  return last;
}

seal_result<std::optional<seal>> sealer::add_behind(const std::optional<seal>& last, std::int64_t position) {
  auto digest = last ? audit::running_digest{last->digest} : audit::running_digest{};
  auto reached = last ? last->position : 0;
  while (reached < position) {
    const auto page = store_.hashes(reached, position, hashes_at_once);
    for (const auto& each : page) {
      if (each.position != reached + 1) break;
      digest.add(each.hash);
      ++reached;
    }
    if (page.empty() || reached != page.back().position)
      return suspicious("the event at position " + std::to_string(reached + 1) + " is missing");
  }
  seal fresh;
  fresh.installation = installation_;
  fresh.number = last ? last->number + 1 : 1;
  fresh.position = position;
  fresh.sealed_at_us = now_us();
  fresh.digest = digest.hex();
  fresh.previous = last ? audit::link_to(audit::line_of(*last)) : chain_start();
  key_->sign(fresh);
  if (!store_.add({fresh.number, audit::line_of(fresh)}, fresh.key)) return std::optional<seal>{};
  sealed_ = position;
  if (!audit::remember_seal(home_, fresh))
    spdlog::warn("the newest seal cannot be remembered in {}", (home_ / "seals").string());
  return std::optional{std::move(fresh)};
}

seal_result<std::optional<seal>> sealer::seal_all() {
  return guarded([&]() -> seal_result<std::optional<seal>> {
    if (const auto ready = prepare(); !ready) return ready.error();
    const auto head = store_.head();
    auto last = newest();
    int races = 0;
    while (last) {
      const auto from = *last ? (*last)->position : 0;
      if (from > head && from > store_.head())
        return suspicious(
            "the log ends at position " + std::to_string(head) + ", but was sealed up to " + std::to_string(from));
      if (from >= head) return last;
      auto made = add_behind(*last, std::min(head, from + every_));
      if (!made) return made;
      if (!*made && ++races == most_races)
        return seal_problem{"other processes seal this log all the time", "try again later"};
      last = *made ? std::move(made) : newest();
    }
    return last;
  });
}

seal_result<sealer::progress> sealer::look() {
  return guarded([&]() -> seal_result<progress> { return progress{sealed_, store_.head()}; });
}

namespace {

struct sealer_state {
  static constexpr const char* name = "sealer";
  using clock = std::chrono::steady_clock;

  sealer_state(sealer_actor::pointer me, const sealer_options& o)
      : self{me}, work{o.database, o.home, o.every}, options{o} {}

  sealer_actor::behavior_type make_behavior() {
    again();
    return {
        [this](caf::tick_atom) {
          look();
          again();
        },
        [this](caf::flush_atom) { seal_now(); }};
  }

  void again() { self->delayed_send(self, between_looks, caf::tick_atom_v); }

  void look() {
    if (const auto ready = work.prepare(); !ready) return tell(ready.error());
    const auto found = work.look();
    if (!found) return tell(found.error());
    const bool many = found->head - found->sealed >= options.every;
    const bool late = found->head > found->sealed && clock::now() - tried >= options.pause;
    if ((many && told.empty()) || late) seal_now(); // after a failure not before the pause is over
  }

  void seal_now() {
    tried = clock::now();
    if (const auto done = work.seal_all(); !done) return tell(done.error());
    told.clear();
  }

  void tell(const seal_problem& problem) {
    if (std::exchange(told, problem.what) != problem.what) spdlog::warn("{}; {}", problem.what, problem.fix);
  }

  sealer_actor::pointer self;
  sealer work;
  sealer_options options;
  clock::time_point tried = clock::now();
  std::string told;
};

} // namespace

sealer_actor spawn_sealer(caf::actor_system& system, sealer_options options) {
  return system.spawn<sealer_actor::stateful_impl<sealer_state>, caf::detached>(std::move(options));
}

} // namespace assay::app
