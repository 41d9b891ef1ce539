#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace std;

int main() {
  vector<pair<string, int>> listed; // in the order of arrival
  string playing;
  int commands;
  cin >> commands;
  while (commands-- > 0) {
    string command, song;
    cin >> command;
    if (command == "next") {
      const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
      const auto best = max_element(listed.begin(), listed.end(), fewer);
      playing = best == listed.end() ? "" : best->first;
      if (best != listed.end()) listed.erase(best);
      cout << (playing.empty() ? "silence" : playing) << '\n';
      continue;
    }
    cin >> song;
    // The whole list is looked through for each song.
    auto found = find_if(listed.begin(), listed.end(), [&](const auto& each) { return each.first == song; });
    if (command == "vote" && song == playing) {
      cout << "playing\n";
    } else if (command == "vote") {
      if (found == listed.end()) found = listed.insert(found, {song, 0});
      cout << ++found->second << '\n';
    } else if (command == "votes") {
      cout << (found == listed.end() ? 0 : found->second) << '\n';
    } else if (found == listed.end()) {
      cout << "unknown\n";
    } else {
      listed.erase(found);
      cout << "gone\n";
    }
  }
}
