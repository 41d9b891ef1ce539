#pragma once

#include "tests/faults/journal.hpp"

#include <pqxx/pqxx>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace assay::test {

/// A log that may be damaged: how to reach it, as the program does and by SQL.
struct log_place {
  std::map<std::string, std::string> environment; ///< of the program
  std::string url;
  std::string folder; ///< for files of the check
};

/// A connection to a server that may just be recovering.
pqxx::connection patient_connection(const std::string& url);

/// What a log held when it was found whole.
struct whole_log {
  std::int64_t events = 0;
  std::int64_t sessions = 0; ///< begun
  std::int64_t scores = 0;
  std::int64_t acknowledged = 0; ///< commands that clients were told to be done
  std::int64_t repeated = 0;     ///< of these, the ones that were asked again after a lost answer and found done
};

/// The one check after every fault. No process of Assay may run. Fails the test unless
///   - positions run from 1 to the head without a gap, versions likewise in each stream;
///   - whatever a client was told to be done stands in the log, at the very place that it was told;
///   - no command, no result of a work and no score is there twice, and no command that nobody sent;
///   - `audit verify` finds nothing, neither in the log nor in an export of it;
///   - `projections rebuild` makes exactly the rows that were there.
whole_log check_whole(const log_place& at, const std::vector<std::string>& journals);

} // namespace assay::test
