vector<vector<long long>> settled_layers(const vector<vector<long long>>& pours) {
  vector<vector<long long>> glass;
  for (const auto& pour : pours) {
    long long volume = pour[0], mass = pour[1];
    // Denser than the layer below: both densities are multiplied by both volumes.
    while (!glass.empty() && mass * glass.back()[0] > glass.back()[1] * volume) {
      volume += glass.back()[0];
      mass += glass.back()[1];
      glass.pop_back();
    }
    glass.push_back({volume, mass});
  }
  return glass;
}
