#include "infra/audit/export_record.hpp"

#include "events/core/codec.hpp"

#include <nlohmann/json.hpp>

#include <openssl/evp.h>

#include <limits>

namespace assay::audit {
namespace {

using nlohmann::json;

std::string to_base64(std::string_view bytes) {
  std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  const auto n = EVP_EncodeBlock(
      reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
      static_cast<int>(bytes.size()));
  out.resize(static_cast<std::size_t>(n));
  return out;
}

std::optional<std::string> from_base64(const std::string& text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::string out(text.size() / 4 * 3 + 1, '\0');
  const auto n = EVP_DecodeBlock(
      reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(text.data()),
      static_cast<int>(text.size()));
  if (n < 0) return std::nullopt;
  const auto padding = text.ends_with("==") ? 2U : text.ends_with("=") ? 1U : 0U;
  out.resize(static_cast<std::size_t>(n) - std::min<std::size_t>(padding, static_cast<std::size_t>(n)));
  return out;
}

// Not the codec of events: what is exported must stand there as it is stored, without any escape of our own.
json plain(const std::string& text) { return text; }
json plain(std::int64_t number) { return number; }
template <class Tag>
json plain(const strong_id<Tag>& id) {
  return id.value;
}

bool read_plain(const json& from, std::string& to) {
  if (!from.is_string()) return false;
  to = from.get<std::string>();
  return true;
}
template <std::integral T>
bool read_plain(const json& from, T& to) {
  if (!from.is_number_integer()) return false;
  if (from.is_number_unsigned() && from.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<T>::max()})
    return false;
  const auto number = from.get<std::int64_t>();
  if (number < std::numeric_limits<T>::min() || number > std::numeric_limits<T>::max()) return false;
  to = static_cast<T>(number);
  return true;
}
template <class Tag>
bool read_plain(const json& from, strong_id<Tag>& to) {
  return read_plain(from, to.value);
}
bool read_plain(const json& from, std::vector<std::string>& to) {
  if (!from.is_array()) return false;
  for (const auto& each : from)
    if (!read_plain(each, to.emplace_back())) return false;
  return true;
}

template <class T>
bool get(const json& from, const char* key, T& to) {
  const auto at = from.find(key);
  return at != from.end() && read_plain(*at, to);
}

struct write_one {
  json operator()(const header_record& r) const {
    return {{"kind", "header"},
            {"format", export_format},
            {"installation", r.header.installation},
            {"keys", r.header.keys},
            {"exported_at_us", r.header.exported_at_us}};
  }
  json operator()(const recorded_event& e) const {
    json out{{"kind", "event"}};
    for_each_field(e, [&](std::string_view key, const auto& member) { out[std::string{key}] = plain(member); });
    return out;
  }
  json operator()(const seal_record& r) const { return {{"kind", "seal"}, {"number", r.number}, {"line", r.line}}; }
  json operator()(const sealed_evidence& e) const {
    return {{"kind", "evidence"},
            {"id", e.id.value},
            {"subject", e.subject},
            {"ciphertext", to_base64(e.ciphertext)}};
  }
  json operator()(const end_record& r) const {
    return {{"kind", "end"},
            {"events", r.counts.events},
            {"seals", r.counts.seals},
            {"evidence", r.counts.evidence},
            {"digest", r.digest}};
  }
};

std::optional<export_record> read_one(const json& from, std::string_view kind) {
  if (kind == "event") {
    recorded_event e;
    bool good = true;
    for_each_field(e, [&](std::string_view key, auto& member) {
      good = good && get(from, std::string{key}.c_str(), member);
    });
    return good ? std::optional<export_record>{std::move(e)} : std::nullopt;
  }
  if (kind == "seal") {
    seal_record r;
    if (get(from, "number", r.number) && get(from, "line", r.line)) return r;
  } else if (kind == "evidence") {
    sealed_evidence e;
    std::string text;
    if (!get(from, "id", e.id) || !get(from, "subject", e.subject) || !get(from, "ciphertext", text))
      return std::nullopt;
    const auto bytes = from_base64(text);
    if (!bytes) return std::nullopt;
    e.ciphertext = *bytes;
    return e;
  } else if (kind == "header") {
    header_record r;
    if (get(from, "installation", r.header.installation) && get(from, "keys", r.header.keys) &&
        get(from, "exported_at_us", r.header.exported_at_us))
      return r;
  } else if (kind == "end") {
    end_record r;
    if (get(from, "events", r.counts.events) && get(from, "seals", r.counts.seals) &&
        get(from, "evidence", r.counts.evidence) && get(from, "digest", r.digest))
      return r;
  }
  return std::nullopt;
}

} // namespace

std::string text_of(const export_record& r) { return codec::dump(std::visit(write_one{}, r)); }

std::optional<export_record> read_record(std::string_view line) {
  const auto parsed = codec::parse(line);
  if (!parsed || !parsed->is_object()) return std::nullopt;
  const auto kind = parsed->find("kind");
  if (kind == parsed->end() || !kind->is_string()) return std::nullopt;
  auto out = read_one(*parsed, kind->get_ref<const std::string&>());
  // Two keys of one name, unknown ones, other spaces or another format: written again, the line is another.
  if (!out || text_of(*out) != line) return std::nullopt;
  return out;
}

} // namespace assay::audit
