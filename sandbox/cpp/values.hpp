// How values of a signature's types are read from the wire and written to it (sandbox/judge/wire.hpp); part of
// driver.hpp.
#pragma once

#include <bits/stdc++.h>

namespace assay_driver {

/// The answer, or an argument, is not of the type that the signature promises.
struct mistyped {
  std::string why;
};

// --- values on the wire --------------------------------------------------------------------------------------------

/// Takes values from a text of the judge's, which is trusted. Strings are views into it.
class reader {
public:
  explicit reader(std::string_view text) : at_{text.data()}, end_{text.data() + text.size()} {}
  char peek() const { return *at_; }
  const char* here() const { return at_; }
  void skip() { ++at_; }
  long long whole();
  double floating();
  std::string_view text();
  void skip_value(); ///< passes over a value whatever its type is

private:
  const char* at_;
  const char* end_;
};

using writer = std::string;
void write_mark(writer& out, char mark);
void write_number(writer& out, char tag, long long value);
void write_floating(writer& out, double value);
void write_text(writer& out, std::string_view text);

[[noreturn]] void refuse_range(long long value);
[[noreturn]] void refuse_char(std::string_view text);
[[noreturn]] void refuse(const char* why);

template <class T>
constexpr bool is_character = std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t> ||
                              std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;
template <class T>
concept whole_number = std::integral<T> && !std::is_same_v<T, bool> && !is_character<T>;

// One tag for each type of a signature. `reads<T>`: a T can be made of such a value; `writes<T>`: a T can be told as
// one.

struct integer {
  template <class T>
  static constexpr bool reads = whole_number<T>;
  template <class T>
  static constexpr bool writes = whole_number<T>;
  template <class T>
  static void read(reader& from, T& to) {
    const long long value = from.whole();
    if (!std::in_range<T>(value)) refuse_range(value);
    to = static_cast<T>(value);
  }
  template <class T>
  static void write(writer& out, const T& value) {
    if (!std::in_range<long long>(value)) refuse("an int of more than 64 bits");
    write_number(out, 'i', static_cast<long long>(value));
  }
};

struct floating {
  template <class T>
  static constexpr bool reads = std::floating_point<T>;
  template <class T>
  static constexpr bool writes = std::floating_point<T> || whole_number<T>;
  template <class T>
  static void read(reader& from, T& to) {
    to = static_cast<T>(from.floating());
  }
  template <class T>
  static void write(writer& out, const T& value) {
    write_floating(out, static_cast<double>(value));
  }
};

struct boolean {
  template <class T>
  static constexpr bool reads = std::is_same_v<T, bool>;
  template <class T>
  static constexpr bool writes = std::is_same_v<T, bool> || std::is_same_v<T, std::vector<bool>::reference> ||
                                 std::is_same_v<T, std::vector<bool>::const_reference>;
  static void read(reader& from, bool& to) {
    to = from.peek() == 'T';
    from.skip();
  }
  static void write(writer& out, bool value) { write_mark(out, value ? 'T' : 'F'); }
};

struct string {
  template <class T>
  static constexpr bool reads =
      std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view> || std::is_same_v<T, char>;
  template <class T>
  static constexpr bool writes = std::convertible_to<const T&, std::string_view> || std::is_same_v<T, char>;
  template <class T>
  static void read(reader& from, T& to) {
    const auto text = from.text();
    if constexpr (!std::is_same_v<T, char>) {
      to = text;
    } else {
      if (text.size() != 1) refuse_char(text);
      to = text.front();
    }
  }
  template <class T>
  static void write(writer& out, const T& value) {
    if constexpr (std::is_same_v<T, char>)
      write_text(out, {&value, 1});
    else
      write_text(out, value);
  }
};

template <class K>
struct list {
  template <class T>
  static consteval bool can_read() {
    if constexpr (requires(T & t, typename T::value_type v) { t.push_back(v); } && !std::is_same_v<T, std::string>)
      return K::template reads<typename T::value_type>;
    return false;
  }
  template <class T>
  static consteval bool can_write() {
    if constexpr (std::ranges::input_range<const T> && !std::is_convertible_v<const T&, std::string_view>)
      return K::template writes<std::ranges::range_value_t<T>>;
    return false;
  }
  template <class T>
  static constexpr bool reads = can_read<T>();
  template <class T>
  static constexpr bool writes = can_write<T>();

  template <class T>
  static void read(reader& from, T& to) {
    const long long count = from.whole();
    to.clear();
    if constexpr (requires { to.reserve(1U); }) to.reserve(static_cast<std::size_t>(count));
    for (long long i = 0; i < count; ++i) {
      typename T::value_type item{};
      K::read(from, item);
      to.push_back(std::move(item));
    }
  }
  template <class T>
  static void write(writer& out, const T& value) {
    write_number(out, 'l', static_cast<long long>(std::ranges::distance(value)));
    for (const auto& item : value) K::write(out, item);
  }
};

template <class K>
using grid = list<list<K>>;

template <class K>
struct map {
  template <class T>
  static consteval bool can_read() {
    if constexpr (requires { typename T::mapped_type; })
      return std::is_same_v<typename T::key_type, std::string> && K::template reads<typename T::mapped_type>;
    return false;
  }
  template <class T>
  static constexpr bool reads = can_read<T>();
  template <class T>
  static constexpr bool writes = can_read<T>();

  template <class T>
  static void read(reader& from, T& to) {
    const long long count = from.whole();
    to.clear();
    for (long long i = 0; i < count; ++i) {
      std::string key{from.text()};
      typename T::mapped_type item{};
      K::read(from, item);
      to.emplace(std::move(key), std::move(item));
    }
  }
  template <class T>
  static void write(writer& out, const T& value) {
    write_number(out, 'm', static_cast<long long>(value.size()));
    for (const auto& [key, item] : value) {
      write_text(out, key);
      K::write(out, item);
    }
  }
};

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

template <class K>
struct optional {
  template <class T>
  static consteval bool can_read() {
    if constexpr (is_optional<T>) return K::template reads<typename T::value_type>;
    return false;
  }
  template <class T>
  static consteval bool can_write() {
    if constexpr (is_optional<T>) return K::template writes<typename T::value_type>;
    return K::template writes<T>;
  }
  template <class T>
  static constexpr bool reads = can_read<T>();
  template <class T>
  static constexpr bool writes = can_write<T>();

  template <class T>
  static void read(reader& from, std::optional<T>& to) {
    to.reset();
    if (from.peek() == 'N')
      from.skip();
    else
      K::read(from, to.emplace());
  }
  template <class T>
  static void write(writer& out, const T& value) {
    K::write(out, value);
  }
  template <class T>
  static void write(writer& out, const std::optional<T>& value) {
    if (value)
      K::write(out, *value);
    else
      write_mark(out, 'N');
  }
};

constexpr std::size_t most_nodes = 10'000'000;

/// Nodes live as long as the program: the candidate's code may relink and delete them.
template <class K>
struct linked_list {
  template <class T>
  static consteval bool can_read() {
    if constexpr (std::is_pointer_v<T> && requires(T node) { node->val, node->next; })
      return K::template reads<std::remove_cvref_t<decltype(std::declval<T>()->val)>>;
    return false;
  }
  template <class T>
  static constexpr bool reads = can_read<T>();
  template <class T>
  static constexpr bool writes = can_read<T>();

  template <class T>
  static void read(reader& from, T*& to) {
    T** place = &to;
    for (long long left = from.whole(); left > 0; --left) {
      *place = new T;
      K::read(from, (*place)->val);
      place = &(*place)->next;
    }
    *place = nullptr;
  }
  template <class T>
  static void write(writer& out, T* node) {
    writer values;
    std::size_t count = 0;
    for (; node != nullptr; node = node->next) {
      if (++count > most_nodes) refuse("the linked list has no end");
      K::write(values, node->val);
    }
    write_number(out, 'l', static_cast<long long>(count));
    out += values;
  }
};

/// Level by level, null for a missing child, without nulls at the end.
template <class K>
struct binary_tree {
  template <class T>
  static consteval bool can_read() {
    if constexpr (std::is_pointer_v<T> && requires(T node) { node->val, node->left, node->right; })
      return K::template reads<std::remove_cvref_t<decltype(std::declval<T>()->val)>>;
    return false;
  }
  template <class T>
  static constexpr bool reads = can_read<T>();
  template <class T>
  static constexpr bool writes = can_read<T>();

  template <class T>
  static void read(reader& from, T*& to) {
    std::deque<T**> places{&to};
    to = nullptr;
    for (long long left = from.whole(); left > 0; --left) {
      T** place = places.front();
      places.pop_front();
      if (from.peek() == 'N') {
        from.skip();
        continue;
      }
      *place = new T;
      K::read(from, (*place)->val);
      (*place)->left = (*place)->right = nullptr;
      places.push_back(&(*place)->left);
      places.push_back(&(*place)->right);
    }
  }
  template <class T>
  static void write(writer& out, T* root) {
    std::vector<T*> nodes{root};
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes.size() > most_nodes) refuse("the binary tree has no end");
      if (nodes[i] == nullptr) continue;
      T* const node = nodes[i]; // push_back moves the others
      nodes.push_back(node->left);
      nodes.push_back(node->right);
    }
    while (!nodes.empty() && nodes.back() == nullptr) nodes.pop_back();
    write_number(out, 'l', static_cast<long long>(nodes.size()));
    for (const T* node : nodes) {
      if (node == nullptr)
        write_mark(out, 'N');
      else
        K::write(out, node->val);
    }
  }
};

} // namespace assay_driver
