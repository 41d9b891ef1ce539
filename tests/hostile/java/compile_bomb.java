// attack: an expression whose type the compiler looks for in exponential time
// held by: the compiler's time limit
// hasty: compile
// outcome: compile-error
import java.util.function.*;

class Solution {
  static <A> A g(Function<Object, A> x) { return x.apply(null); }
  static <A> A g(UnaryOperator<A> x) { return x.apply(null); }
  static <A> A g(BiFunction<Object, A, A> x) { return null; }
  static <A> A g(Supplier<A> x) { return x.get(); }

  static int f(int n) {
    Object o = g(a -> g(b -> g(c -> g(d -> g(e -> g(h -> g(i -> g(j -> g(k -> g(l -> g(m -> g(p -> g(q -> g(r -> g(s -> g(t -> g(u -> g(v -> g(w -> g(x -> n + 1))))))))))))))))))));
    return n + 1;
  }
}
