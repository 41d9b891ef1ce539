vector<long long> visible_posters(const vector<long long>& events) {
  vector<long long> post;
  for (const long long event : events) {
    if (event > 0)
      post.push_back(event);
    else if (!post.empty())
      post.pop_back();
  }
  // From the outside inwards a poster shows when it is taller than all those over it.
  vector<long long> seen;
  long long tallest = 0;
  for (auto height = post.rbegin(); height != post.rend(); ++height) {
    if (*height <= tallest) continue;
    seen.push_back(*height);
    tallest = *height;
  }
  return seen;
}
