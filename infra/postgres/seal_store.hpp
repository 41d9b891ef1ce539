#pragma once

#include "events/core/envelope.hpp"
#include "infra/postgres/connection.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What sealing and verifying read and write beside the port of the log: the seals, the keys, the hashes, the rows as they
/// stand. All block and throw what libpqxx throws.
namespace assay::postgres {

/// A seal as the table holds it; the line says everything, the number once more.
struct stored_seal {
  std::int64_t number = 0;
  std::string line;
};

/// An event's place in the running digest.
struct stored_hash {
  std::int64_t position = 0;
  std::string hash;
};

/// A row of a view's live generation.
struct view_row {
  std::string view;
  std::string key;
  std::int64_t position = 0;
  std::string data;
};

/// How far a view's live generation is.
struct view_checkpoint {
  std::string view;
  int revision = 0;
  std::int64_t position = 0;
};

class seal_store {
public:
  explicit seal_store(connection_options database);

  std::string installation();
  std::int64_t head();
  std::vector<std::string> keys();
  /// The seal with the highest number.
  std::optional<stored_seal> last();
  std::optional<stored_seal> find(std::int64_t number);
  /// In the order of numbers, from behind `after`.
  std::vector<stored_seal> seals(std::int64_t after, std::int64_t until, std::int64_t limit);
  /// In the order of positions.
  std::vector<stored_hash> hashes(std::int64_t after, std::int64_t until, std::int64_t limit);
  void add_key(const std::string& key);
  /// False when another seal has this number already. Makes the key known too.
  bool add(const stored_seal& fresh, const std::string& key);

  /// In the order of ids, from behind `after`. A ciphertext is empty when its subject was erased.
  std::vector<sealed_evidence> evidence(const std::string& after, std::int64_t limit);
  /// Checkpoints and rows of all live generations, at one moment.
  void live_views(
      const std::function<void(const std::vector<view_checkpoint>&)>& checkpoints,
      const std::function<void(const view_row&)>& row);

private:
  connection to_;
};

} // namespace assay::postgres
