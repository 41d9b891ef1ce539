#pragma once

#include "events/core/envelope.hpp"
#include "events/streams.hpp"
#include "infra/audit/seal.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The proof that a log is what was appended. Pure: the pages are brought by others.
namespace assay::audit {

/// One place where the log is not as it must be.
struct problem {
  std::string kind;          ///< "position", "version", "hash", "event", "score", "head", "seal", "anchor", "evidence",
                             ///< "view", "file"
  std::string stream;        ///< empty when it is of no one stream
  std::int64_t version = 0;  ///< of the stream; of a seal: its number; of a file: the line
  std::int64_t position = 0; ///< the first one missing, where events are
  std::string what;          ///< one sentence for an operator
  static constexpr auto fields() {
    return std::tuple{
        field{"kind", &problem::kind}, field{"stream", &problem::stream}, field{"version", &problem::version},
        field{"position", &problem::position}, field{"what", &problem::what}};
  }
  friend bool operator==(const problem&, const problem&) = default;
};

struct report {
  std::int64_t events = 0;
  std::int64_t streams = 0;
  std::int64_t seals = 0;
  std::int64_t sealed_to = 0; ///< the last position under a seal that fits
  std::int64_t scores = 0;
  std::set<std::string> signers;  ///< the public keys of the seals that fit
  std::int64_t anchored_to = 0;   ///< the position of the latest anchor that fits; 0: none was given
  std::vector<problem> problems;  ///< in the order of the log; the first `most_problems` of them
  std::int64_t more_problems = 0; ///< how many were left out
  [[nodiscard]] bool ok() const noexcept { return problems.empty(); }
  void add(problem found);
};

/// How many problems a report holds.
inline constexpr std::size_t most_problems = 1'000;

/// Takes a log from its first event on and checks that positions run from 1 without gaps, versions likewise in each
/// stream, every hash links to the event before it in its stream, every event can be read, every awarded score follows
/// from the facts recorded before it, and every seal is signed, links to the one before it and fits the events up to
/// its position. Linear in the events; its memory grows with the number of streams only.
///
/// Whoever can rewrite the database can also compute hashes, but cannot sign: what was sealed cannot be rewritten
/// unnoticed. A tail that was cut off together with the head and its seals is consistent in itself; only an anchor, a
/// seal kept elsewhere, shows it. The same holds for what no seal covers yet.
class verifier {
public:
  /// Whose log this is and which keys have sealed it. Called first; without it a seal of any installation and key will
  /// do.
  void belongs_to(const std::string& installation, const std::vector<std::string>& keys);

  /// A line that was kept elsewhere and that the log must still agree with. Called before the events. False when it is
  /// no signed seal: then nothing is checked against it.
  bool anchor(std::string_view line);

  /// The next event in the order of the log.
  void take(const recorded_event& e);

  /// The next seal, under the number that it is kept by. Called behind the event at its position.
  void take_seal(std::int64_t number, const std::string& line);

  /// A text that events may name; empty when it was erased. At any time.
  void take_evidence(const sealed_evidence& evidence);

  /// Sessions that hold scores under another rubric: their facts may lie far back, so those are checked by themselves.
  [[nodiscard]] const std::set<stream_id>& rescored() const noexcept { return rescored_; }
  /// Checks such scores of one session, of which all that can be read is given, in order.
  void take_rescored(const stream_id& session, const std::vector<recorded_event>& events);

  /// Something else that is wrong, by whoever reads the log.
  void add(problem found);

  /// Where a stream ended.
  struct stream_end {
    stream_id stream;
    std::int64_t version = 0;
  };
  /// All streams as far as they were taken, in no order.
  [[nodiscard]] std::vector<stream_end> stream_ends() const;

  /// An event that exists, but not in the order of the log: nothing that was appended stands there.
  void outside(const recorded_event& e);

  /// Checks the end: the log says that its last event stands at `head`. Called once.
  report finish(std::int64_t head);

  /// The last position that was taken; 0 before the first.
  [[nodiscard]] std::int64_t position() const noexcept { return position_; }

private:
  struct stream_state {
    std::int64_t version = 0;
    std::string hash;
    std::vector<session_event> facts; ///< of a session's running attempt: at most one of each sort
  };

  void check_link(const recorded_event& e, stream_state& of);
  void check_content(const recorded_event& e, stream_state& of);
  void check_score(const recorded_event& e, stream_state& of, session_event event);
  void add(std::string_view kind, const recorded_event& at, std::string what);

  void check_anchors();
  void check_emptied();
  std::string sealed_range(std::int64_t to) const;

  report report_;
  std::unordered_map<stream_id, stream_state> streams_;
  std::int64_t position_ = 0;

  std::string installation_;
  std::vector<std::string> keys_;
  running_digest digest_;
  std::multimap<std::int64_t, seal> anchors_; ///< by position, those not met yet
  std::int64_t seal_number_ = 0;              ///< of the last seal
  std::int64_t seal_position_ = 0;            ///< of the last seal that was signed
  std::string seal_link_;                     ///< what the next one must name; empty: not known

  std::set<stream_id> rescored_;
  std::set<std::string> erased_;               ///< candidates
  std::map<std::string, evidence_id> emptied_; ///< a text without bytes, by subject
};

} // namespace assay::audit
