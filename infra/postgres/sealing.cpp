#include "infra/postgres/sealing.hpp"

#include "events/core/chain.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace assay {
namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void must(int done) {
  if (done != 1) throw std::runtime_error{"OpenSSL could not encrypt"};
}

secret_key hmac(const secret_key& key, std::string_view text) {
  secret_key out{};
  unsigned int size = 0;
  if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes_of(text), text.size(), out.data(), &size) ==
      nullptr)
    throw std::runtime_error{"OpenSSL could not compute a HMAC"};
  return out;
}

using cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
cipher make_cipher() { return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free}; }

} // namespace

secret_key random_key() {
  secret_key key;
  must(RAND_bytes(key.data(), static_cast<int>(key.size())));
  return key;
}

result<secret_key> key_from(std::string_view bytes) {
  secret_key key;
  if (bytes.size() != key.size()) return ec::event_malformed;
  std::memcpy(key.data(), bytes.data(), key.size());
  return key;
}

sealed_evidence seal(const secret_key& key, const std::string& subject, std::string_view text) {
  const auto nonce = hmac(hmac(key, "assay nonce"), text);
  std::string stored(nonce_size + tag_size + text.size(), '\0');
  std::copy_n(nonce.begin(), nonce_size, stored.begin());
  auto* const out = bytes_of(stored);
  const auto ctx = make_cipher();
  int n = 0;
  must(EVP_EncryptInit_ex(ctx.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()));
  must(EVP_EncryptUpdate(ctx.get(), nullptr, &n, bytes_of(subject), static_cast<int>(subject.size())));
  must(EVP_EncryptUpdate(ctx.get(), out + nonce_size + tag_size, &n, bytes_of(text), static_cast<int>(text.size())));
  must(EVP_EncryptFinal_ex(ctx.get(), out + nonce_size + tag_size + n, &n));
  must(EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_GET_TAG, tag_size, out + nonce_size));
  return {{sha256_hex(stored)}, subject, stored};
}

result<std::string> open(const secret_key& key, const sealed_evidence& evidence) {
  auto stored = evidence.ciphertext;
  if (stored.size() < nonce_size + tag_size || sha256_hex(stored) != evidence.id.value) return ec::chain_broken;
  std::string text(stored.size() - nonce_size - tag_size, '\0');
  auto* const in = bytes_of(stored);
  const auto ctx = make_cipher();
  int n = 0;
  must(EVP_DecryptInit_ex(ctx.get(), EVP_aes_256_gcm(), nullptr, key.data(), in));
  must(
      EVP_DecryptUpdate(ctx.get(), nullptr, &n, bytes_of(evidence.subject), static_cast<int>(evidence.subject.size())));
  must(EVP_DecryptUpdate(ctx.get(), bytes_of(text), &n, in + nonce_size + tag_size, static_cast<int>(text.size())));
  must(EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_SET_TAG, tag_size, in + nonce_size));
  if (EVP_DecryptFinal_ex(ctx.get(), bytes_of(text) + n, &n) != 1) return ec::evidence_erased;
  return text;
}

std::string pseudonym(const secret_key& installation, std::string_view provider, std::string_view name) {
  auto digest = hmac(installation, std::string{provider} + '\0' + std::string{name});
  digest[6] = static_cast<unsigned char>(0x80U | (digest[6] & 0x0FU));
  digest[8] = static_cast<unsigned char>(0x80U | (digest[8] & 0x3FU));
  std::string text;
  for (std::size_t i = 0; i < 16; ++i) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += {digits[digest[i] >> 4U], digits[digest[i] & 15U]};
  }
  return text;
}

} // namespace assay
