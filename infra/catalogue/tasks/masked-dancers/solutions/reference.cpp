constexpr long long prime = (1LL << 61) - 1;

long long times(long long a, long long b) { return static_cast<__int128>(a) * b % prime; }

// How long ago the same dancer stepped forward, 0 for the first time.
vector<long long> distances(const vector<long long>& dancers) {
  unordered_map<long long, long long> latest;
  vector<long long> back;
  for (long long place = 0; place < static_cast<long long>(dancers.size()); ++place) {
    const auto [known, is_first] = latest.try_emplace(dancers[place], place);
    back.push_back(place - known->second);
    known->second = place;
  }
  return back;
}

vector<long long> find_figure(const vector<long long>& steps, const vector<long long>& figure) {
  const long long length = figure.size(), count = steps.size();
  const auto back = distances(steps);
  vector<long long> ahead(count);
  for (long long place = 0; place < count; ++place) ahead[place - back[place]] = back[place];

  mt19937_64 random{random_device{}()};
  const long long base = uniform_int_distribution<long long>{1, prime - 1}(random);
  vector<long long> powers{1};
  while (static_cast<long long>(powers.size()) < max(length, count)) powers.push_back(times(powers.back(), base));
  long long wanted = 0;
  const auto within = distances(figure);
  for (long long place = 0; place < length; ++place)
    wanted = (wanted + times(within[place], powers[place])) % prime;

  // The distances within the stretch that ends at `end`, each times the power of its place.
  long long state = 0;
  vector<long long> found;
  for (long long end = 0; end < count; ++end) {
    const long long start = end - length + 1;
    if (start > 0 && ahead[start - 1] < length) {
      // With its first step gone, a dancer's next one becomes the first one.
      state += prime - times(ahead[start - 1], powers[start - 1 + ahead[start - 1]]);
    }
    if (back[end] < length) state += times(back[end], powers[end]);
    state %= prime;
    if (start >= 0 && state == times(wanted, powers[start])) found.push_back(start);
  }
  return found;
}
