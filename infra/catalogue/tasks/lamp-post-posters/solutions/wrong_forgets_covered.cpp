vector<long long> visible_posters(const vector<long long>& events) {
  vector<long long> post;
  for (const long long event : events) {
    if (event > 0) {
      // A covered poster is forgotten at once, though a storm may bring it back.
      while (!post.empty() && post.back() <= event) post.pop_back();
      post.push_back(event);
    } else if (!post.empty()) {
      post.pop_back();
    }
  }
  return {post.rbegin(), post.rend()};
}
