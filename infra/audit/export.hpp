#pragma once

#include "infra/audit/verify.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

/// A whole log in one file, for strangers: a line of JSON a record, each with its `kind`. First a header; then events
/// in the order of positions, with their stored texts verbatim, each seal behind the event at its position; then
/// evidence as ciphertext; last a line with counts and the SHA-256 of all bytes before it. The keys of an object are
/// sorted and nothing stands between the tokens, so there is one way only to write a record.
namespace assay::audit {

/// The form of the file; another one gets another number.
inline constexpr int export_format = 1;

/// The longest line that is read, in bytes.
inline constexpr std::size_t longest_line = 64U << 20U;

struct export_header {
  std::string installation;
  std::vector<std::string> keys; ///< public halves of those that have sealed this log
  std::int64_t exported_at_us = 0;
};

/// Writes an export, record by record.
class export_writer {
public:
  export_writer(std::ostream& to, const export_header& header);
  ~export_writer();
  export_writer(const export_writer&) = delete;
  export_writer& operator=(const export_writer&) = delete;

  void event(const recorded_event& e);
  void seal(std::int64_t number, const std::string& line);
  void evidence(const sealed_evidence& e);
  /// The last line. Says whether everything could be written.
  bool end();

  struct counts {
    std::int64_t events = 0;
    std::int64_t seals = 0;
    std::int64_t evidence = 0;
  };
  [[nodiscard]] const counts& written() const noexcept { return counts_; }

private:
  struct digest;
  void line(const std::string& text);

  std::ostream& to_;
  counts counts_;
  std::unique_ptr<digest> digest_;
};

/// Whether the text begins as an export of this format does, however it goes on. Leaves it at its beginning.
bool is_export(std::istream& from);

/// Reads an export and verifies it as `verifier` does, with the file alone. Whatever the file holds, it ends with a
/// report: what is not in the form above is a problem of kind "file". Memory grows with the number of streams and with
/// the longest line only; a file with scores under another rubric is read twice, and must be one that can be. `check`
/// may have anchors. `tell` hears of the position now and then.
report verify_export(std::istream& from, verifier& check, const std::function<void(std::int64_t)>& tell = {});

} // namespace assay::audit
