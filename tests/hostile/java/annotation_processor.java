// attack: code that the compiler runs: an annotation processor in the submission, found by name and by service
// held by: the compiler runs no processors
// outcome: accepted
import java.util.*;
import javax.annotation.processing.*;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
class Processor extends AbstractProcessor {
  @Override public boolean process(Set<? extends TypeElement> seen, RoundEnvironment round) {
    throw new IllegalStateException("the compiler ran this");
  }
}

@Deprecated
class Solution {
  static int f(int n) { return n + 1; }
}
