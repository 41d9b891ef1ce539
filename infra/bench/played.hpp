#pragma once

#include "actors/candidate/decider.hpp"
#include "actors/core/messages.hpp"
#include "actors/session/decider.hpp"
#include "infra/postgres/sealing.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace assay::bench {

/// A candidate who practises, as the program records it: the real deciders decide, the shell's part (which work is
/// asked for, what an append holds) is done as `entity_state` does it, and only what specialists find is made up, in
/// the sizes of what they find. Deterministic but for ids.
class played_candidate {
public:
  explicit played_candidate(std::uint64_t seed);

  const std::string& id() const { return id_; }
  const secret_key& key() const { return key_; }

  /// Makes them known. The first append of all.
  append_request registers();

  /// The appends of a whole session, in order, those to the candidate's own stream included. It is accepted at the
  /// submission number `attempts`; each has 1 KB of source, which no other submission has.
  std::vector<append_request> session(int attempts);

  /// The appends of a session that still waits for a submission and has at least `events` events, nearly all of them of
  /// failed submissions. The candidate's stream does not know of it.
  std::vector<append_request> unfinished_session(std::int64_t events);

private:
  /// A stream and its state, folded as an entity does it.
  template <decider D>
  struct told {
    stream_id stream;
    typename D::state now;
    std::int64_t version = 0;
  };
  using told_session = told<session_decider>;

  template <decider D>
  append_request tell(
      told<D>& to, const typename D::command& what, const principal& by, const std::string& causation,
      std::vector<sealed_evidence> evidence = {});
  void do_works(told_session& to, int accepted_at, std::vector<append_request>& out);
  void submit(told_session& to, int accepted_at, std::vector<append_request>& out);
  work_result find(const work_request& asked, int accepted_at);
  execution_done execute(int attempt, bool passes);
  metrics_collected measure(int attempt);
  sealed_evidence sealed(const std::string& text) const { return seal(key_, id_, text); }
  task_wish wish();
  double random_ms(double about);
  std::string text(std::size_t bytes);

  std::string id_;
  secret_key key_;
  std::mt19937_64 random_;
  principal self_;
  told<candidate_decider> own_;
  std::vector<std::string> seen_;
};

} // namespace assay::bench
