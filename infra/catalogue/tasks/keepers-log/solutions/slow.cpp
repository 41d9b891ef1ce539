vector<vector<long long>> keepers_log(vector<vector<long long>> lights, long long entries) {
  vector<vector<long long>> log;
  while (!lights.empty() && ssize(log) < entries) {
    // All lights are looked through for each line.
    long long second = lights[0][0];
    for (const auto& light : lights) second = min(second, light[0]);
    long long count = 0;
    for (auto& light : lights) {
      if (light[0] != second) continue;
      ++count;
      if (--light[2] > 0) light[0] += light[1];
    }
    log.push_back({second, count});
    erase_if(lights, [](const auto& light) { return light[2] == 0; });
  }
  return log;
}
