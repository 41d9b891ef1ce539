#include "sandbox/docker/parcel.hpp"

#include "sandbox/job.hpp"

#include <array>
#include <cstdio>
#include <cstring>

namespace assay::sandbox {

namespace {

constexpr std::size_t block = 512;
constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_prefix = 155;

void put(std::array<char, block>& into, std::size_t at, std::string_view text) {
  std::memcpy(into.data() + at, text.data(), text.size());
}

void put_octal(std::array<char, block>& into, std::size_t at, int digits, unsigned long value) {
  char text[24];
  std::snprintf(text, sizeof text, "%0*lo", digits, value);
  put(into, at, text);
}

} // namespace

result<std::string> tar_writer::header(std::string_view name, std::size_t size, unsigned mode) {
  std::string_view prefix;
  if (name.size() > longest_name) {
    const auto slash = name.find('/', name.size() - longest_name - 1);
    if (slash == std::string_view::npos || slash > longest_prefix)
      return problem{"the file name \"" + std::string{name} + "\" is too long"};
    prefix = name.substr(0, slash);
    name.remove_prefix(slash + 1);
  }
  std::array<char, block> h{};
  put(h, 0, name);
  put_octal(h, 100, 7, mode);
  put_octal(h, 108, 7, 0);
  put_octal(h, 116, 7, 0);
  put_octal(h, 124, 11, size);
  put_octal(h, 136, 11, file_time);
  put(h, 148, "        "); // counts as blanks in its own sum
  h[156] = '0';
  put(h, 257,
      std::string_view{
          "ustar\0"
          "00",
          8});
  put(h, 345, prefix);
  unsigned sum = 0;
  for (const char c : h) sum += static_cast<unsigned char>(c);
  put_octal(h, 148, 6, sum);
  h[154] = '\0';
  return std::string{h.data(), h.size()};
}

std::string tar_writer::padding_of(std::size_t size) { return std::string((block - size % block) % block, '\0'); }

std::string tar_writer::end() { return std::string(2 * block, '\0'); }

result<void> tar_writer::add(std::string_view name, std::string_view content, unsigned mode) {
  auto head = header(name, content.size(), mode);
  if (!head) return head.error();
  bytes_ += *head;
  bytes_ += content;
  bytes_ += padding_of(content.size());
  return {};
}

} // namespace assay::sandbox
