using number = int; // 32 bits are too few for a way

struct road_end {
  long long town;
  number length;
  size_t road;
};
using map_of_roads = vector<vector<road_end>>;

constexpr number unreached = numeric_limits<number>::max();

vector<number> distances(const map_of_roads& leads, long long start) {
  vector<number> far(leads.size(), unreached);
  far[start] = 0;
  using entry = pair<number, long long>;
  priority_queue<entry, vector<entry>, greater<entry>> waiting;
  waiting.emplace(0, start);
  while (!waiting.empty()) {
    const auto [length, town] = waiting.top();
    waiting.pop();
    if (length > far[town]) continue;
    for (const auto& [other, more, road] : leads[town]) {
      const number through = length + more;
      if (through >= far[other]) continue;
      far[other] = through;
      waiting.emplace(through, other);
    }
  }
  return far;
}

// Where a shortest way between each town and the town that `far` counts from touches the trip. `touches` knows that
// of the towns on the trip, and -1 of all others.
vector<long long> places_on_trip(const map_of_roads& leads, const vector<number>& far, vector<long long> touches) {
  vector<long long> order;
  for (size_t town = 0; town < leads.size(); ++town) {
    if (far[town] != unreached) order.push_back(town);
  }
  sort(order.begin(), order.end(), [&](auto a, auto b) { return far[a] < far[b]; });
  for (const auto town : order) {
    for (const auto& [other, length, road] : leads[town]) {
      if (touches[town] < 0 && far[other] + length == far[town]) touches[town] = touches[other];
    }
  }
  return touches;
}

vector<long long> ways_left(long long towns, const vector<vector<long long>>& roads) {
  map_of_roads leads(towns);
  for (size_t road = 0; road < roads.size(); ++road) {
    const number length = roads[road][2];
    leads[roads[road][0]].push_back({roads[road][1], length, road});
    leads[roads[road][1]].push_back({roads[road][0], length, road});
  }
  const auto from_start = distances(leads, 0);
  const auto from_end = distances(leads, towns - 1);
  if (from_start.back() == unreached) return vector<long long>(roads.size(), -1);

  vector<size_t> trip; // the roads of one shortest way
  vector<bool> on_trip(roads.size());
  vector<long long> place(towns, -1);
  place[0] = 0;
  for (long long town = 0; town != towns - 1;) {
    for (const auto& [other, length, road] : leads[town]) {
      if (from_end[other] + length != from_end[town]) continue;
      trip.push_back(road);
      on_trip[road] = true;
      town = other;
      place[town] = trip.size();
      break;
    }
  }

  // A road from u to v replaces those of the trip between the place where the way to u leaves it and the place where
  // the way on from v comes back to it.
  const auto leaves = places_on_trip(leads, from_start, place);
  const auto joins = places_on_trip(leads, from_end, place);
  using detour = pair<number, long long>; // its length and where it ends
  vector<vector<detour>> begins(trip.size());
  for (size_t road = 0; road < roads.size(); ++road) {
    for (const auto& [u, v] : {pair{roads[road][0], roads[road][1]}, pair{roads[road][1], roads[road][0]}}) {
      if (leaves[u] < 0 || on_trip[road] || leaves[u] >= joins[v]) continue;
      const number length = roads[road][2];
      begins[leaves[u]].emplace_back(from_start[u] + length + from_end[v], joins[v]);
    }
  }

  vector<long long> answers(roads.size(), from_start.back());
  priority_queue<detour, vector<detour>, greater<detour>> detours;
  for (size_t at = 0; at < trip.size(); ++at) {
    for (const auto& each : begins[at]) detours.push(each);
    while (!detours.empty() && detours.top().second <= static_cast<long long>(at)) detours.pop();
    answers[trip[at]] = detours.empty() ? -1 : detours.top().first;
  }
  return answers;
}
