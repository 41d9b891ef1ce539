#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// Seals: what proves, with a key that the database does not hold, that a log was not rewritten. Pure.
namespace assay::audit {

/// The running digest over a log: it begins with 64 zeros, and each event in the order of positions makes it
/// SHA-256(the 32 bytes before, the event's 32 bytes of hash). So it covers every event up to a position, costs a step
/// an event, and goes on from any seal.
class running_digest {
public:
  running_digest();
  explicit running_digest(std::string_view from_hex); ///< begins where a seal ended
  ~running_digest();
  running_digest(running_digest&&) noexcept;
  running_digest& operator=(running_digest&&) noexcept;

  /// A hash that is not 64 hexadecimal digits counts as 32 zero bytes.
  void add(std::string_view hash_hex);
  [[nodiscard]] std::string hex() const;

private:
  struct state;
  std::unique_ptr<state> now_;
};

/// A signed statement: "at this time the log of this installation had this digest at this position", linked to the seal
/// before it. Seals and keys are kept and shown as texts of hexadecimal digits.
struct seal {
  std::string installation;
  std::int64_t number = 0;   ///< from 1, without gaps
  std::int64_t position = 0; ///< the last event that it covers
  std::int64_t sealed_at_us = 0;
  std::string digest;
  std::string previous; ///< SHA-256 of the line of the seal before it; 64 zeros in the first
  std::string key;      ///< the public half of the key that signed: 32 bytes
  std::string signature;
  friend bool operator==(const seal&, const seal&) = default;
};

/// One printable line without spaces:
/// `assay-seal:1:<installation>:<number>:<position>:<sealed_at_us>:<digest>:<previous>:<key>:<signature>`.
/// The signature (Ed25519, RFC 8032) is over the bytes before the last colon.
std::string line_of(const seal& s);

/// Reads a line in exactly the form above. Says nothing about the signature.
std::optional<seal> parse_seal(std::string_view line);

/// True when the key that the seal names has signed it.
bool is_signed(const seal& s);

/// What the next seal's `previous` must be.
std::string link_to(std::string_view line);

/// A pair of keys. Moves only; the private half is cleared from memory at the end.
class signing_key {
public:
  /// A new pair from the system's generator.
  static signing_key make();
  /// A private key in PEM (PKCS #8); nothing when it is none, or of another sort.
  static std::optional<signing_key> from_pem(std::string_view pem);
  ~signing_key();
  signing_key(signing_key&&) noexcept;
  signing_key& operator=(signing_key&&) noexcept;

  [[nodiscard]] std::string to_pem() const;
  /// 64 hexadecimal digits.
  [[nodiscard]] std::string public_half() const;
  /// Fills in key and signature.
  void sign(seal& s) const;

private:
  struct state;
  explicit signing_key(std::unique_ptr<state> now);
  std::unique_ptr<state> now_;
};

} // namespace assay::audit
