long long terrace_cost(const vector<long long>& heights, long long step, long long dig, long long fill) {
  // Less the steps due so far, heights need only never fall. Think of the least cost as a function of the highest
  // level allowed up to here: it is convex, falls in straight pieces and is flat in the end. The heap holds its bends,
  // the highest first, each with the change of slope there.
  long long cost = 0;
  priority_queue<pair<long long, long long>> bends;
  long long due = 0;
  for (const auto height : heights) {
    const long long level = height - due;
    due += step;
    bends.emplace(level, dig + fill);
    // The strip lets the function rise at the end; it is made flat again there.
    for (long long rise = fill; rise > 0;) {
      const auto [bend, change] = bends.top();
      bends.pop();
      const long long taken = min(rise, change);
      rise -= taken;
      cost += taken * (bend - level);
      if (taken < change) bends.emplace(bend, change - taken);
    }
  }
  return cost;
}
