#include "infra/audit/seal.hpp"

#include "events/core/chain.hpp"
#include "events/core/ids.hpp"

#include <boost/algorithm/hex.hpp>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace assay::audit {
namespace {

constexpr std::string_view prefix = "assay-seal:1:";
constexpr std::size_t key_bytes = 32;
constexpr std::size_t signature_bytes = 64;

using bytes = std::vector<unsigned char>;

bool is_hex(std::string_view text, std::size_t of_bytes) {
  return text.size() == 2 * of_bytes && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

bytes from_hex(std::string_view text) {
  bytes out;
  boost::algorithm::unhex(text, std::back_inserter(out));
  return out;
}

template <class Bytes>
std::string to_hex(const Bytes& from) {
  std::string out;
  boost::algorithm::hex_lower(std::begin(from), std::end(from), std::back_inserter(out));
  return out;
}

std::string signed_text(const seal& s) {
  std::string out{prefix};
  for (const auto& each :
       {s.installation, std::to_string(s.number), std::to_string(s.position), std::to_string(s.sealed_at_us), s.digest,
        s.previous, s.key})
    out.append(each).append(1, ':');
  out.pop_back();
  return out;
}

std::optional<std::int64_t> to_number(std::string_view text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

struct free_key {
  void operator()(EVP_PKEY* p) const { EVP_PKEY_free(p); }
};
using key_ptr = std::unique_ptr<EVP_PKEY, free_key>;
struct free_context {
  void operator()(EVP_MD_CTX* p) const { EVP_MD_CTX_free(p); }
};
using context_ptr = std::unique_ptr<EVP_MD_CTX, free_context>;
struct free_bio {
  void operator()(BIO* p) const { BIO_free_all(p); }
};
using bio_ptr = std::unique_ptr<BIO, free_bio>;

// What fails here fails for want of memory or of a working OpenSSL.
void need(bool worked) {
  if (!worked) throw std::runtime_error{"OpenSSL cannot work with Ed25519 or SHA-256"};
}

} // namespace

struct running_digest::state {
  std::array<unsigned char, 32> now{};
  context_ptr context{EVP_MD_CTX_new()};
};

running_digest::running_digest() : now_{std::make_unique<state>()} { need(now_->context != nullptr); }
running_digest::running_digest(std::string_view hex) : running_digest{} {
  if (!is_hex(hex, now_->now.size())) return;
  const auto start = from_hex(hex);
  std::copy(start.begin(), start.end(), now_->now.begin());
}
running_digest::~running_digest() = default;
running_digest::running_digest(running_digest&&) noexcept = default;
running_digest& running_digest::operator=(running_digest&&) noexcept = default;

void running_digest::add(std::string_view hash) {
  std::array<unsigned char, 32> link{};
  if (is_hex(hash, link.size())) boost::algorithm::unhex(hash, link.begin());
  auto* context = now_->context.get();
  need(
      EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1 &&
      EVP_DigestUpdate(context, now_->now.data(), now_->now.size()) == 1 &&
      EVP_DigestUpdate(context, link.data(), link.size()) == 1 &&
      EVP_DigestFinal_ex(context, now_->now.data(), nullptr) == 1);
}

std::string running_digest::hex() const { return to_hex(now_->now); }

std::string line_of(const seal& s) { return signed_text(s) + ":" + s.signature; }

std::optional<seal> parse_seal(std::string_view line) {
  if (line.size() > 1'000 || !line.starts_with(prefix)) return std::nullopt;
  std::vector<std::string> parts;
  for (auto rest = line.substr(prefix.size());;) {
    const auto colon = rest.find(':');
    parts.emplace_back(rest.substr(0, colon));
    if (colon == std::string_view::npos) break;
    rest.remove_prefix(colon + 1);
  }
  if (parts.size() != 8) return std::nullopt;
  const auto number = to_number(parts[1]);
  const auto position = to_number(parts[2]);
  const auto time = to_number(parts[3]);
  if (!is_uuid(parts[0]) || !number || !position || !time || *number < 1 || *position < 1 || !is_hex(parts[4], 32) ||
      !is_hex(parts[5], 32) || !is_hex(parts[6], key_bytes) || !is_hex(parts[7], signature_bytes))
    return std::nullopt;
  seal out{parts[0], *number, *position, *time, parts[4], parts[5], parts[6], parts[7]};
  if (line_of(out) != line) return std::nullopt; // a number in another form
  return out;
}

bool is_signed(const seal& s) {
  if (!is_hex(s.key, key_bytes) || !is_hex(s.signature, signature_bytes)) return false;
  const auto key = from_hex(s.key);
  const auto signature = from_hex(s.signature);
  const auto text = signed_text(s);
  const key_ptr known{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), key.size())};
  const context_ptr context{EVP_MD_CTX_new()};
  return known && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, known.get()) == 1 &&
         EVP_DigestVerify(
             context.get(), signature.data(), signature.size(), reinterpret_cast<const unsigned char*>(text.data()),
             text.size()) == 1;
}

std::string link_to(std::string_view line) { return sha256_hex(line); }

struct signing_key::state {
  key_ptr pair;
};

signing_key::signing_key(std::unique_ptr<state> now) : now_{std::move(now)} {}
signing_key::~signing_key() = default;
signing_key::signing_key(signing_key&&) noexcept = default;
signing_key& signing_key::operator=(signing_key&&) noexcept = default;

signing_key signing_key::make() {
  auto now = std::make_unique<state>();
  now->pair.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  need(now->pair != nullptr);
  return signing_key{std::move(now)};
}

std::optional<signing_key> signing_key::from_pem(std::string_view pem) {
  const bio_ptr from{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
  auto now = std::make_unique<state>();
  // An empty password, so that OpenSSL never asks for one on the terminal.
  char none[] = "";
  if (from) now->pair.reset(PEM_read_bio_PrivateKey(from.get(), nullptr, nullptr, none));
  if (!now->pair || EVP_PKEY_get_base_id(now->pair.get()) != EVP_PKEY_ED25519) return std::nullopt;
  return signing_key{std::move(now)};
}

std::string signing_key::to_pem() const {
  const bio_ptr to{BIO_new(BIO_s_secmem())};
  need(to && PEM_write_bio_PKCS8PrivateKey(to.get(), now_->pair.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
  char* text = nullptr;
  const auto size = BIO_get_mem_data(to.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

std::string signing_key::public_half() const {
  std::array<unsigned char, key_bytes> out{};
  auto size = out.size();
  need(EVP_PKEY_get_raw_public_key(now_->pair.get(), out.data(), &size) == 1 && size == out.size());
  return to_hex(out);
}

void signing_key::sign(seal& s) const {
  s.key = public_half();
  const auto text = signed_text(s);
  std::array<unsigned char, signature_bytes> out{};
  auto size = out.size();
  const context_ptr context{EVP_MD_CTX_new()};
  need(
      context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, now_->pair.get()) == 1 &&
      EVP_DigestSign(
          context.get(), out.data(), &size, reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1);
  s.signature = to_hex(out);
}

} // namespace assay::audit
