vector<vector<long long>> settled_layers(const vector<vector<long long>>& pours) {
  vector<vector<long long>> glass;
  for (const auto& pour : pours) {
    // Volumes and masses fit into 32 bits, but their products do not.
    uint32_t volume = pour[0], mass = pour[1];
    while (!glass.empty() && mass * uint32_t(glass.back()[0]) > uint32_t(glass.back()[1]) * volume) {
      volume += glass.back()[0];
      mass += glass.back()[1];
      glass.pop_back();
    }
    glass.push_back({volume, mass});
  }
  return glass;
}
