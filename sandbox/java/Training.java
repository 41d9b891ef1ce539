import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Uses what solutions use, so that it is in the archive that every JVM starts from. */
public final class Training {
  interface Scorer {
    long score(String text);
  }

  enum Kind { LOW, HIGH }

  record Pair(int left, long right) implements Comparable<Pair> {
    public int compareTo(Pair other) {
      return Long.compare(right, other.right);
    }
  }

  static final class Node {
    long val;
    Node next;
  }

  public long[] train(long[] nums, String text, Map<String, List<Double>> table, Optional<Long> maybe, boolean[][] grid) {
    Map<Long, Integer> seen = new HashMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < nums.length; i++) seen.merge(nums[i], 1, Integer::sum);
    for (String word : text.split("\\s+")) counts.computeIfAbsent(word, key -> 0);
    Deque<Integer> queue = new ArrayDeque<>();
    PriorityQueue<Pair> heap = new PriorityQueue<>(Comparator.comparingLong(Pair::right).thenComparingInt(Pair::left));
    queue.add(1);
    heap.add(new Pair(1, 2));
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) if (Character.isLetter(c)) out.append(c).append(1).append(1.5);
    List<Integer> sorted = Arrays.stream(nums).boxed().map(Long::intValue).filter(n -> n > 0).sorted(Comparator.reverseOrder()).collect(Collectors.toList());
    Collections.sort(sorted);
    Scorer scorer = word -> word.length();
    BiFunction<Integer, Integer, Integer> add = (a, b) -> a + b;
    BitSet bits = new BitSet();
    bits.set(3);
    Set<String> names = new LinkedHashSet<>(List.of("a", "b"));
    names.addAll(new TreeSet<>(counts.keySet()));
    long total = scorer.score(out.toString()) + add.apply(1, 2) + maybe.orElse(0L) + Kind.values().length + IntStream.range(0, 3).sum();
    String told = switch (Kind.LOW) {
      case LOW -> "low " + total + String.format("%.2f %d", 1.0, 2);
      case HIGH -> String.join(",", names);
    };
    try {
      return Arrays.copyOf(nums, told.isEmpty() ? 0 : 1);
    } catch (IllegalStateException | ArithmeticException e) {
      throw new IllegalArgumentException("no", e);
    } finally {
      queue.poll();
    }
  }

  public static void main(String[] arguments) {
    assay.Driver.serve("Training.java", "train", "list<int> string map<string,list<float>> optional<int> grid<bool>", "list<int>", "", "");
  }
}
