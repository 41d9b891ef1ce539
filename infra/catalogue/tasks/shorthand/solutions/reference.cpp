#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

using namespace std;

struct piece {
  string text;
  bool is_name;
};

struct abbreviation {
  vector<piece> pieces;
  bool is_begun = false, is_broken = true;  // broken for whoever comes back to it before it is done
  vector<long long> ends{0};                // where each piece of the text ends, after a 0
};

using abbreviations = unordered_map<string, abbreviation>;

vector<piece> split(const string& text) {
  vector<piece> pieces;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '{' && text[at + 1] != '{') {
      const size_t end = text.find('}', at);
      pieces.push_back({text.substr(at + 1, end - at - 1), true});
      at = end + 1;
    } else {
      const bool is_brace = text[at] == '{' || text[at] == '}';
      const size_t end = is_brace ? at + 1 : min(text.find_first_of("{}", at), text.size());
      pieces.push_back({text.substr(at, end - at), false});
      at = is_brace ? at + 2 : end;
    }
  }
  return pieces;
}

bool begins(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

bool is_broken(abbreviations& all, const string& name) {
  const auto found = all.find(name);
  if (found == all.end()) return true;
  auto& mine = found->second;
  if (mine.is_begun) return mine.is_broken;
  mine.is_begun = true;
  for (const auto& [text, is_name] : mine.pieces) {
    if (is_name && is_broken(all, text)) return true;
    const long long length = is_name ? all.at(text).ends.back() : count_if(text.begin(), text.end(), begins);
    mine.ends.push_back(mine.ends.back() + length);
  }
  mine.is_broken = false;
  return false;
}

string answer(abbreviations& all, const string& name, long long place) {
  if (is_broken(all, name)) return "broken";
  const abbreviation* now = &all.at(name);
  if (place > now->ends.back()) return "none";
  while (true) {
    const size_t i = lower_bound(now->ends.begin(), now->ends.end(), place) - now->ends.begin() - 1;
    place -= now->ends[i];
    const auto& [text, is_name] = now->pieces[i];
    if (is_name) {
      now = &all.at(text);
      continue;
    }
    // The place-th character of UTF-8.
    size_t begin = 0;
    for (; place > 1; --place) {
      do ++begin;
      while (!begins(text[begin]));
    }
    size_t end = begin + 1;
    while (end < text.size() && !begins(text[end])) ++end;
    return "[" + text.substr(begin, end - begin) + "]";
  }
}

int main() {
  int definitions, questions;
  cin >> definitions >> questions >> ws;
  abbreviations all;
  for (string line; definitions > 0 && getline(cin, line); --definitions) {
    const size_t sign = line.find('=');
    all[line.substr(0, sign)].pieces = split(line.substr(sign + 1));
  }
  for (string name; questions > 0 && cin >> name; --questions) {
    long long place;
    cin >> place;
    cout << answer(all, name, place) << '\n';
  }
}
