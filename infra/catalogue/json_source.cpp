#include "infra/catalogue/json_source.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace assay::catalogue {
namespace {

using json = nlohmann::json;
using json_pointer = json::json_pointer;

struct cursor {
  int line = 1;
  char last = 0; ///< the character read last
};

// The SAX interface tells no positions, but the lexer reads one character at a time through this.
class counting_iterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  counting_iterator(const char* at, cursor& to) : at_{at}, cursor_{&to} {}
  reference operator*() const { return *at_; }
  counting_iterator& operator++() {
    cursor_->last = *at_++;
    if (cursor_->last == '\n') ++cursor_->line;
    return *this;
  }
  counting_iterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const counting_iterator& a, const counting_iterator& b) { return a.at_ == b.at_; }

private:
  const char* at_;
  cursor* cursor_;
};

struct fault {
  int line = 0;
  std::string what;
};

class line_recorder final : public nlohmann::json_sax<json> {
public:
  line_recorder(std::string_view content, const cursor& at) : content_{content}, at_{at} {}

  bool null() override { return value(at_.line); }
  bool boolean(bool) override { return value(at_.line); }
  bool number_integer(number_integer_t) override { return value(number_line()); }
  bool number_unsigned(number_unsigned_t) override { return value(number_line()); }
  bool number_float(number_float_t, const string_t&) override { return value(number_line()); }
  bool string(string_t&) override { return value(at_.line); }
  bool binary(binary_t&) override { return value(at_.line); }
  bool start_object(std::size_t) override { return open({.kind = frame::object, .here = json_pointer{}}); }
  bool start_array(std::size_t) override { return open({.kind = frame::array, .here = json_pointer{}}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    auto& top = open_.back();
    top.member = top.here / name;
    if (!lines.emplace(top.member.to_string(), at_.line).second) {
      first_fault = {at_.line, "the key \"" + name + "\" is given twice"};
      return false;
    }
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const json::exception& why) override {
    const auto read = std::min(position == 0 ? 0 : position - 1, content_.size());
    const std::string_view message = why.what();
    // What stands before repeats the library's error number and the position; what was read last may be broken UTF-8.
    const auto start = message.find("syntax error");
    const auto close = message.find("] ");
    auto plain = message.substr(start != message.npos ? start : close != message.npos ? close + 2 : 0);
    plain = plain.substr(0, plain.find("; last read"));
    first_fault = {
        1 + static_cast<int>(std::count(content_.begin(), content_.begin() + static_cast<std::ptrdiff_t>(read), '\n')),
        "not valid JSON: " + std::string{plain}};
    return false;
  }

  std::map<std::string, int> lines;
  std::optional<fault> first_fault;

private:
  struct frame {
    enum kind { object, array } kind;
    json_pointer here;
    json_pointer member{}; ///< of an object: the key being read
    std::size_t index = 0; ///< of an array: the next item
  };

  // The end of a number is only known by the character after it, which may be the end of the line.
  int number_line() const { return at_.last == '\n' ? at_.line - 1 : at_.line; }

  json_pointer next(int line) {
    if (open_.empty()) return json_pointer{};
    auto& top = open_.back();
    if (top.kind == frame::object) return top.member;
    auto item = top.here / top.index++;
    lines.emplace(item.to_string(), line);
    return item;
  }
  bool value(int line) {
    next(line);
    return true;
  }
  bool open(frame f) {
    f.here = next(at_.line);
    open_.push_back(std::move(f));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view content_;
  const cursor& at_;
  std::vector<frame> open_;
};

bool is_index(const std::string& token) {
  return !token.empty() && std::all_of(token.begin(), token.end(), [](unsigned char c) { return std::isdigit(c); });
}

// cases[3].expected reads better than /cases/3/expected.
std::string spoken(json_pointer where) {
  std::vector<std::string> tokens;
  for (; !where.empty(); where.pop_back()) tokens.push_back(where.back());
  std::string out;
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    if (is_index(*token)) {
      out += '[' + *token + ']';
    } else {
      out += (out.empty() ? "" : ".") + *token;
    }
  }
  return out;
}

} // namespace

std::variant<json_source, problem> json_source::parse(std::string file, std::string_view content) {
  cursor at;
  line_recorder recorder{content, at};
  json::sax_parse(
      counting_iterator{content.data(), at}, counting_iterator{content.data() + content.size(), at}, &recorder);
  if (recorder.first_fault) return problem{std::move(file), recorder.first_fault->line, recorder.first_fault->what};
  json_source source;
  source.file_ = std::move(file);
  source.document_ = json::parse(content);
  source.lines_ = std::move(recorder.lines);
  return source;
}

int json_source::line(json_pointer where) const {
  for (; !where.empty(); where.pop_back()) {
    if (const auto found = lines_.find(where.to_string()); found != lines_.end()) return found->second;
  }
  return 1;
}

problem json_source::at(const json_pointer& where, std::string_view what) const {
  const auto place = spoken(where);
  return {file_, line(where), (place.empty() ? "" : place + ": ") + std::string{what}};
}

} // namespace assay::catalogue
