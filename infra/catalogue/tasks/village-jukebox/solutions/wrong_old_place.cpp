#include <iostream>
#include <queue>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

using namespace std;

class jukebox {
public:
  string vote(const string& song) {
    if (song == playing_) return "playing";
    auto& [votes, arrival] = listed_[song];
    if (votes == 0) arrival = --last_arrival_;
    ++votes;
    ranking_.emplace(votes, arrival, song);
    return to_string(votes);
  }

  string veto(const string& song) { return listed_.erase(song) ? "gone" : "unknown"; }

  string votes(const string& song) const {
    const auto found = listed_.find(song);
    return to_string(found == listed_.end() ? 0 : found->second.first);
  }

  string next() {
    playing_.clear();
    while (playing_.empty() && !ranking_.empty()) {
      const auto [votes, arrival, song] = ranking_.top();
      ranking_.pop();
      const auto found = listed_.find(song);
      // An entry from before a veto passes for a new one with as many votes, and so for an older song.
      if (found == listed_.end() || found->second.first != votes) continue;
      listed_.erase(found);
      playing_ = song;
    }
    return playing_.empty() ? "silence" : playing_;
  }

private:
  unordered_map<string, pair<int, int>> listed_; // by song: its votes and its arrival, later ones being smaller
  int last_arrival_ = 0;
  priority_queue<tuple<int, int, string>> ranking_; // entries that are out of date stay in it until they come up
  string playing_;                                  // empty if nothing is
};

int main() {
  ios::sync_with_stdio(false);
  cin.tie(nullptr);
  jukebox box;
  int commands;
  cin >> commands;
  while (commands-- > 0) {
    string command, song;
    cin >> command;
    if (command != "next") cin >> song;
    const string reply = command == "vote"    ? box.vote(song)
                         : command == "veto"  ? box.veto(song)
                         : command == "votes" ? box.votes(song)
                                              : box.next();
    cout << reply << '\n';
  }
}
