vector<long long> visible_posters(const vector<long long>& events) {
  vector<long long> post;
  for (const long long event : events) {
    if (event > 0)
      post.push_back(event);
    else if (!post.empty())
      post.pop_back();
  }
  vector<long long> seen;
  for (auto poster = post.rbegin(); poster != post.rend(); ++poster) {
    // Each poster is held against all those over it.
    if (all_of(post.rbegin(), poster, [&](long long other) { return other < *poster; })) seen.push_back(*poster);
  }
  return seen;
}
