#include "infra/audit/export.hpp"

#include "infra/audit/export_record.hpp"

#include <boost/algorithm/hex.hpp>

#include <openssl/evp.h>

#include <array>
#include <istream>
#include <iterator>
#include <map>
#include <ostream>
#include <stdexcept>

namespace assay::audit {
namespace {

/// SHA-256 over bytes that come one after the other.
class byte_digest {
public:
  byte_digest() : context_{EVP_MD_CTX_new(), &EVP_MD_CTX_free} {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
      throw std::runtime_error{"OpenSSL cannot work with SHA-256"};
  }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  std::string hex() {
    std::array<unsigned char, 32> out{};
    EVP_DigestFinal_ex(context_.get(), out.data(), nullptr);
    std::string text;
    boost::algorithm::hex_lower(out.begin(), out.end(), std::back_inserter(text));
    return text;
  }

private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

/// Lines of a stream, never more of it in memory than the longest line that may be.
class line_reader {
public:
  enum class got { line, cut, too_long, nothing };
  explicit line_reader(std::istream& from) : from_{from} {}

  /// `cut`: the last one, without a newline.
  got next(std::string& line) {
    line.clear();
    while (true) {
      if (at_ == filled_) {
        from_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        at_ = 0;
        filled_ = static_cast<std::size_t>(from_.gcount());
        if (filled_ == 0) return line.empty() ? got::nothing : got::cut;
      }
      const std::string_view rest{buffer_.data() + at_, filled_ - at_};
      const auto end = rest.find('\n');
      line += rest.substr(0, end);
      if (line.size() > longest_line) return got::too_long;
      at_ += end == std::string_view::npos ? rest.size() : end + 1;
      if (end != std::string_view::npos) return got::line;
    }
  }

private:
  std::istream& from_;
  std::array<char, 1U << 16U> buffer_{};
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
};

/// Gives the records of a file to the verifier and holds the file to its form.
class export_reader {
public:
  explicit export_reader(verifier& check) : check_{check} {}

  /// False: what follows is not worth reading.
  bool take(const std::string& line) {
    ++line_number_;
    const auto record = read_record(line);
    if (line_number_ == 1) {
      if (record && std::holds_alternative<header_record>(*record)) {
        const auto& header = std::get<header_record>(*record).header;
        check_.belongs_to(header.installation, header.keys);
      } else {
        add("is not the header of an export of Assay in format " + std::to_string(export_format));
        return false;
      }
    } else if (ended_) {
      add("stands behind the last line of the export");
      return false;
    } else if (!record) {
      add("is not as an export has it: it was changed");
    } else {
      std::visit(*this, *record);
    }
    digest_.add(line);
    digest_.add("\n");
    return true;
  }

  void operator()(const header_record&) { add("is a second header"); }
  void operator()(const recorded_event& e) {
    ++counts_.events;
    if (counts_.evidence > 0) add("is an event behind evidence: it was moved");
    check_.take(e);
  }
  void operator()(const seal_record& s) {
    ++counts_.seals;
    if (counts_.evidence > 0) add("is a seal behind evidence: it was moved");
    check_.take_seal(s.number, s.line);
  }
  void operator()(const sealed_evidence& e) {
    ++counts_.evidence;
    if (e.id.value <= last_evidence_) add("is evidence in another order: it was moved or doubled");
    last_evidence_ = e.id.value;
    check_.take_evidence(e);
  }
  void operator()(const end_record& r) {
    ended_ = true;
    const auto told = [&](const char* what, std::int64_t says, std::int64_t found) {
      if (says != found)
        add("says that there are " + std::to_string(says) + " " + what + ", but there are " + std::to_string(found));
    };
    told("events", r.counts.events, counts_.events);
    told("seals", r.counts.seals, counts_.seals);
    told("texts of evidence", r.counts.evidence, counts_.evidence);
    if (r.digest != digest_.hex()) add("does not have the digest of the file: a byte of it was changed");
  }

  void add(std::string what) {
    check_.add({"file", "", line_number_, check_.position() + 1, "line " + std::to_string(line_number_) + " " + what});
  }
  void cut() {
    check_.add(
        {"file", "", line_number_ + 1, check_.position() + 1,
         "the file is not read to a whole last line; the last one read is " + std::to_string(line_number_)});
  }
  void count_line() { ++line_number_; }
  [[nodiscard]] bool ended() const noexcept { return ended_; }

private:
  verifier& check_;
  byte_digest digest_;
  export_writer::counts counts_;
  std::string last_evidence_;
  std::int64_t line_number_ = 0;
  bool ended_ = false;
};

/// The sessions that hold scores under another rubric, whole, by a second look at the file.
void check_rescored(std::istream& from, verifier& check) {
  std::map<stream_id, std::vector<recorded_event>> sessions;
  for (const auto& each : check.rescored()) sessions[each];
  if (sessions.empty()) return;
  from.clear();
  if (!from.seekg(0)) {
    check.add({"file", "", 0, 0, "the file cannot be read twice, which its scores under another rubric need"});
    return;
  }
  line_reader lines{from};
  std::string line;
  while (lines.next(line) == line_reader::got::line) {
    auto record = read_record(line);
    auto* event = record ? std::get_if<recorded_event>(&*record) : nullptr;
    if (event == nullptr) continue;
    if (const auto found = sessions.find(event->stream); found != sessions.end())
      found->second.push_back(std::move(*event));
  }
  for (const auto& [session, events] : sessions) check.take_rescored(session, events);
}

} // namespace

struct export_writer::digest : byte_digest {};

export_writer::export_writer(std::ostream& to, const export_header& header)
    : to_{to}, digest_{std::make_unique<digest>()} {
  line(text_of(header_record{header}));
}
export_writer::~export_writer() = default;

void export_writer::line(const std::string& text) {
  to_ << text << '\n';
  digest_->add(text);
  digest_->add("\n");
}

void export_writer::event(const recorded_event& e) {
  ++counts_.events;
  line(text_of(e));
}

void export_writer::seal(std::int64_t number, const std::string& text) {
  ++counts_.seals;
  line(text_of(seal_record{number, text}));
}

void export_writer::evidence(const sealed_evidence& e) {
  ++counts_.evidence;
  line(text_of(e));
}

bool export_writer::end() {
  to_ << text_of(end_record{counts_, digest_->hex()}) << '\n';
  to_.flush();
  return to_.good();
}

bool is_export(std::istream& from) {
  std::string line;
  const auto got = line_reader{from}.next(line);
  from.clear();
  from.seekg(0);
  const auto record = read_record(line);
  return got == line_reader::got::line && record && std::holds_alternative<header_record>(*record);
}

report verify_export(std::istream& from, verifier& check, const std::function<void(std::int64_t)>& tell) {
  line_reader lines{from};
  export_reader reader{check};
  std::string line;
  bool whole = false;
  for (auto got = lines.next(line); got != line_reader::got::nothing; got = lines.next(line)) {
    if (got == line_reader::got::too_long) {
      reader.count_line();
      reader.add("is longer than any that an export has");
      break;
    }
    if (!reader.take(line)) break;
    whole = reader.ended() && got == line_reader::got::line; // no digest covers the last newline
    if (tell) tell(check.position());
  }
  if (!whole) reader.cut();
  check_rescored(from, check);
  return check.finish(check.position());
}

} // namespace assay::audit
