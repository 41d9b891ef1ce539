#include <iostream>
#include <optional>
#include <string>
#include <unordered_map>

using namespace std;

using texts = unordered_map<string, string>;
using lengths = unordered_map<string, optional<long long>>;

// Takes the next part off a text: a character, or a name in braces.
string take(const string& text, size_t& at) {
  const size_t begin = at;
  const bool is_brace = text[at] == '{' || text[at] == '}';
  if (is_brace && text[at + 1] == text[at]) {
    at += 2;
    return text.substr(begin, 1);
  }
  if (is_brace) {
    at = text.find('}', at) + 1;
  } else {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return text.substr(begin, at - begin);
}

bool is_name(const string& part) { return part.size() > 2 && part[0] == '{'; }

string name_in(const string& part) { return part.substr(1, part.size() - 2); }

optional<long long> length_of(const string& name, const texts& all, lengths& known) {
  const auto found = all.find(name);
  if (found == all.end()) return nullopt;
  if (known.count(name)) return known[name];
  known[name] = nullopt;
  long long length = 0;
  for (size_t at = 0; at < found->second.size();) {
    const string part = take(found->second, at);
    const auto inner = is_name(part) ? length_of(name_in(part), all, known) : 1;
    if (!inner) return nullopt;
    length += *inner;
  }
  return known[name] = length;
}

string answer(string name, long long place, const texts& all) {
  // All lengths are worked out anew for each question, and texts are gone through part by part.
  lengths known;
  const auto length = length_of(name, all, known);
  if (!length) return "broken";
  if (place > *length) return "none";
  while (true) {
    string part;
    for (size_t at = 0;;) {
      part = take(all.at(name), at);
      const long long inner = is_name(part) ? *known.at(name_in(part)) : 1;
      if (place <= inner) break;
      place -= inner;
    }
    if (!is_name(part)) return "[" + part + "]";
    name = name_in(part);
  }
}

int main() {
  int definitions, questions;
  cin >> definitions >> questions >> ws;
  texts all;
  for (string line; definitions > 0 && getline(cin, line); --definitions) {
    const size_t sign = line.find('=');
    all[line.substr(0, sign)] = line.substr(sign + 1);
  }
  for (string name; questions > 0 && cin >> name; --questions) {
    long long place;
    cin >> place;
    cout << answer(name, place, all) << '\n';
  }
}
