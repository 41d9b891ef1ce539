#pragma once

#include "events/core/envelope.hpp"
#include "events/streams.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The proof that a log is what was appended. Pure: the pages are brought by others.
namespace assay::audit {

/// One place where the log is not as it must be.
struct problem {
  std::string kind;   ///< "position", "version", "hash", "event", "score", "head"
  std::string stream; ///< empty when it is of no one stream
  std::int64_t version = 0;
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
  std::int64_t scores = 0;
  std::vector<problem> problems;  ///< in the order of the log; the first `most_problems` of them
  std::int64_t more_problems = 0; ///< how many were left out
  [[nodiscard]] bool ok() const noexcept { return problems.empty(); }
};

/// How many problems a report holds.
inline constexpr std::size_t most_problems = 1'000;

/// Takes a log from its first event on and checks that positions run from 1 without gaps, versions likewise in each
/// stream, every hash links to the event before it in its stream, every event can be read, and every awarded score
/// follows from the facts recorded before it. Linear in the events; its memory grows with the number of streams only.
///
/// Whoever can rewrite the database can also compute hashes: a whole stream's end that was rewritten with new hashes,
/// or cut off together with the head, is consistent in itself and needs something kept elsewhere to be noticed.
class verifier {
public:
  /// The next event in the order of the log.
  void take(const recorded_event& e);

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

  report report_;
  std::unordered_map<stream_id, stream_state> streams_;
  std::int64_t position_ = 0;
};

} // namespace assay::audit
