#pragma once

#include "actors/core/command.hpp"
#include "events/core/error.hpp"
#include "infra/app/node.hpp"

#include <string>

namespace assay::cli {

/// An operator's side of the command bus, for what concerns one candidate. Repeats a command whose answer was lost or
/// that could not be carried out for the moment, under its old id, for up to a minute. Blocks; belongs to one thread.
class operator_client {
public:
  operator_client(app::node& node, candidate_id of);

  /// Errors: busy_elsewhere (another process holds the candidate), what the entity refuses, those of the log.
  result<command_reply> send(const stream_id& to, any_command command);

private:
  app::node& node_;
  candidate_id candidate_;
  std::string correlation_;
};

} // namespace assay::cli
