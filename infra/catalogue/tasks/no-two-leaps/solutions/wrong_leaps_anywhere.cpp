long long least_effort(const vector<long long>& stones, long long leap) {
  constexpr long long never = numeric_limits<long long>::max();
  // The least effort up to the place just reached, by the last move; and up to the one before it by a step.
  long long stepped = 0, leapt = never, stepped_before = never;
  const auto move = [&](long long effort) {
    const long long by_step = min(stepped, leapt) + effort;
    leapt = stepped_before == never ? never : stepped_before + leap + effort;
    stepped_before = by_step - effort; // however it was reached
    stepped = by_step;
  };
  for (const long long effort : stones) move(effort);
  move(0); // the other bank
  return min(stepped, leapt);
}
