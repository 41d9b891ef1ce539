vector<long long> code_points(const string& text) {
  vector<long long> symbols;
  for (const unsigned char byte : text) {
    if ((byte & 0xC0) == 0x80)
      symbols.back() = symbols.back() << 6 | (byte & 0x3F);
    else
      symbols.push_back(byte < 0x80 ? byte : byte & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07));
  }
  return symbols;
}

class hashed {
public:
  explicit hashed(const vector<long long>& symbols) {
    mt19937_64 random{random_device{}()};
    const long long base = uniform_int_distribution<long long>{1LL << 32, prime - 1}(random);
    for (const long long symbol : symbols) {
      powers_.push_back(times(powers_.back(), base));
      hashes_.push_back((times(hashes_.back(), base) + symbol) % prime);
    }
  }

  long long of(size_t begin, size_t end) const {
    return (hashes_[end] + prime - times(hashes_[begin], powers_[end - begin])) % prime;
  }

private:
  static constexpr long long prime = (1LL << 61) - 1;

  static long long times(long long a, long long b) { return static_cast<__int128>(a) * b % prime; }

  vector<long long> powers_{1}, hashes_{0};
};

long long shortest_motif(const string& text) {
  const auto beads = code_points(text);
  const hashed known{beads};
  const size_t count = beads.size();
  for (size_t motif = 1; motif < count; ++motif) {
    const size_t pairs = count - motif;
    // The first bead from `begin` on that differs from the one a motif further on, or the number of such pairs.
    const auto difference = [&](size_t begin) {
      size_t low = begin, high = pairs;
      while (low < high) {
        const size_t middle = (low + high) / 2;
        if (known.of(begin, middle + 1) == known.of(begin + motif, middle + 1 + motif))
          low = middle + 1;
        else
          high = middle;
      }
      return low;
    };
    const size_t first = difference(0);
    if (first == pairs) return motif;
    const size_t second = difference(first + 1);
    if (second == pairs) {
      // One pair differs. The bead that was replaced has no other partner, so it is at one of the ends.
      if (first < motif || first + motif >= pairs) return motif;
    } else if (second == first + motif && beads[first] == beads[second + motif]) {
      // The faulty bead stands between two that agree.
      if (difference(second + 1) == pairs) return motif;
    }
  }
  return count;
}
