#pragma once

#include "events/core/ids.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace assay::test {

/// What became of one command, as its client knows it.
struct journal_entry {
  struct answer {
    std::int64_t first = 0;
    std::int64_t last = 0;     ///< less than `first`: it changed nothing
    std::int64_t position = 0; ///< of the last event; 0: not told
  };
  stream_id stream;
  std::string what;
  std::optional<answer> done; ///< acknowledged
  std::string refused;        ///< why it was not done, for good
  [[nodiscard]] bool open() const { return !done && refused.empty(); }
};

/// By the command's id.
using journal_entries = std::map<std::string, journal_entry>;

/// What a file of a journal holds. A last line that was not written to its end counts for nothing.
journal_entries read_journal(const std::string& file);

/// A client's own record of what it asked for and what was acknowledged, in a file and on standard output: a line
/// before each request and one after each answer. A written line outlives the client, whatever kills it. For several
/// threads.
class journal {
public:
  explicit journal(const std::string& file);
  ~journal();
  journal(const journal&) = delete;
  journal& operator=(const journal&) = delete;

  /// What earlier runs with this file have left.
  [[nodiscard]] const journal_entries& before() const noexcept { return before_; }

  void asked(const command_id& command, const stream_id& stream, std::string_view what);
  void done(const command_id& command, std::int64_t first, std::int64_t last, std::int64_t position);
  void refused(const command_id& command, std::string_view why);
  /// Something else that the reader of standard output may wait for.
  void say(std::string_view text);

private:
  void line(const std::string& text);

  journal_entries before_;
  std::mutex mutex_;
  int fd_ = -1;
};

} // namespace assay::test
