long long brightest_stretch(const vector<long long>& watts, const vector<long long>& stops) {
  vector<bool> lit(watts.size());
  for (size_t i = 1; i < stops.size(); ++i) {
    // Every single step of the caretaker is taken.
    for (long long place = stops[i - 1]; place != stops[i];) {
      place += place < stops[i] ? 1 : -1;
      lit[place] = !lit[place];
    }
  }
  long long stretch = 0, best = 0;
  for (size_t lamp = 0; lamp < watts.size(); ++lamp) {
    stretch = lit[lamp] ? stretch + watts[lamp] : 0;
    best = max(best, stretch);
  }
  return best;
}
