package assay;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads a Java program without running it and writes findings as wire text: a list of [line, rule, severity, message]. The
 * warnings are the compiler's own (-Xlint); what it has no word for is found in its syntax trees.
 */
public final class Analyze {
  private static final int MOST_LINES = 60;
  private static final int MOST_COMPLEXITY = 10;
  private static final int MOST_FINDINGS = 200;
  private static final int LONGEST_MESSAGE = 300;
  private static final Pattern CATEGORY = Pattern.compile("warning: \\[([a-z-]+)\\]");
  // What a solution may use without declaring it.
  private static final String LIST_NODE = "class ListNode { long val; ListNode next; ListNode() {} ListNode(long v) {}"
      + " ListNode(long v, ListNode n) {} }";
  private static final String TREE_NODE = "class TreeNode { long val; TreeNode left, right; TreeNode() {} TreeNode(long v) {}"
      + " TreeNode(long v, TreeNode l, TreeNode r) {} }";

  private record Finding(long line, String rule, String severity, String message) {}

  private final List<Finding> found = new ArrayList<>();

  public static void main(String[] arguments) throws InterruptedException {
    Thread reading = new Thread(null, () -> {
      try {
        System.out.print(new Analyze().read(Path.of(arguments[0])));
        System.out.flush();
        Runtime.getRuntime().halt(0);
      } catch (Throwable e) {
        System.err.println(e);
        System.err.flush();
        Runtime.getRuntime().halt(1);
      }
    }, "analyzer", 32L << 20);
    reading.start();
    reading.join();
  }

  private String read(Path path) throws IOException {
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    Path nodes = Files.createDirectory(Path.of("/work/nodes"));
    Files.writeString(nodes.resolve("ListNode.java"), LIST_NODE);
    Files.writeString(nodes.resolve("TreeNode.java"), TREE_NODE);
    SimpleJavaFileObject source = new SimpleJavaFileObject(URI.create("string:///" + path.getFileName()), JavaFileObject.Kind.SOURCE) {
      @Override public CharSequence getCharContent(boolean lenient) {
        return text;
      }
      @Override public boolean isNameCompatible(String name, Kind kind) {
        return kind == Kind.SOURCE;
      }
    };
    List<Finding> errors = new ArrayList<>();
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, said -> take(said, source, errors),
        List.of("-proc:none", "-implicit:none", "-Xlint:all,-serial,-processing,-path", "-sourcepath", nodes.toString(), "-d", "/work"), null, List.of(source));
    Iterable<? extends CompilationUnitTree> units = task.parse();
    if (errors.isEmpty()) {
      SourcePositions places = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : units) new Scanner(unit, places).scan(unit, null);
      task.analyze();
    }
    if (!errors.isEmpty()) {
      found.clear(); // they would only follow from it
      found.add(errors.get(0));
    }
    found.sort(Comparator.comparingLong(Finding::line));
    return wire();
  }

  private void take(Diagnostic<? extends JavaFileObject> said, JavaFileObject source, List<Finding> errors) {
    if (said.getSource() == null || !said.getSource().toUri().equals(source.toUri())) return;
    String message = said.getMessage(Locale.ENGLISH).replaceAll("\\s+", " ").strip();
    if (said.getKind() == Diagnostic.Kind.ERROR) {
      errors.add(new Finding(said.getLineNumber(), "syntax", "error", message));
      return;
    }
    Matcher category = CATEGORY.matcher(said.toString());
    if (category.find()) add(said.getLineNumber(), category.group(1), "warning", message.replaceFirst("^\\[[a-z-]+\\] ", ""));
  }

  private void add(long line, String rule, String severity, String message) {
    if (found.stream().noneMatch(f -> f.line == line && f.rule.equals(rule))) found.add(new Finding(line, rule, severity, message));
  }

  private String wire() {
    List<Finding> kept = found.subList(0, Math.min(found.size(), MOST_FINDINGS));
    StringBuilder out = new StringBuilder("l" + kept.size() + ";");
    for (Finding f : kept) {
      out.append("l4;i").append(f.line).append(';');
      for (String each : new String[] {f.rule, f.severity, f.message}) {
        String text = each.length() > LONGEST_MESSAGE ? each.substring(0, LONGEST_MESSAGE) : each;
        text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        out.append('s').append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text);
      }
    }
    return out.toString();
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions places;
    private int ways;

    Scanner(CompilationUnitTree unit, SourcePositions places) {
      this.unit = unit;
      this.places = places;
    }

    private long line(Tree of) {
      return unit.getLineMap().getLineNumber(places.getStartPosition(unit, of));
    }

    @Override public Void visitCompilationUnit(CompilationUnitTree tree, Void none) {
      Set<String> used = names(tree.getTypeDecls());
      for (ImportTree each : tree.getImports()) {
        String path = each.getQualifiedIdentifier().toString();
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (!last.equals("*") && !used.contains(last)) add(line(each), "unused-import", "warning", path + " is not used");
      }
      return super.visitCompilationUnit(tree, none);
    }

    private Set<String> names(Iterable<? extends Tree> trees) {
      Set<String> all = new HashSet<>();
      new TreeScanner<Void, Void>() {
        @Override public Void visitIdentifier(IdentifierTree tree, Void none) {
          all.add(tree.getName().toString());
          return null;
        }
      }.scan(trees, null);
      return all;
    }

    @Override public Void visitMethod(MethodTree method, Void none) {
      int outer = ways;
      ways = 1;
      super.visitMethod(method, none);
      if (ways > MOST_COMPLEXITY)
        add(line(method), "complex-function", "warning", method.getName() + " has a cyclomatic complexity of " + ways);
      ways = outer;
      if (method.getBody() == null) return null;
      long lines = unit.getLineMap().getLineNumber(places.getEndPosition(unit, method)) - line(method) + 1;
      if (lines > MOST_LINES) add(line(method), "long-function", "warning", method.getName() + " has " + lines + " lines");
      Set<String> used = names(List.of(method.getBody()));
      new TreeScanner<Void, Void>() {
        @Override public Void visitVariable(VariableTree tree, Void nothing) {
          if (!used.contains(tree.getName().toString()))
            add(line(tree), "unused-variable", "warning", "the variable " + tree.getName() + " is not used");
          return super.visitVariable(tree, nothing);
        }
        @Override public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
          return scan(tree.getBody(), nothing); // its parameters are prescribed
        }
        @Override public Void visitCatch(CatchTree tree, Void nothing) {
          return scan(tree.getBlock(), nothing);
        }
        @Override public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
          return scan(tree.getStatement(), nothing);
        }
        @Override public Void visitClass(com.sun.source.tree.ClassTree tree, Void nothing) {
          return null; // methods of its own
        }
      }.scan(method.getBody(), null);
      return null;
    }

    @Override public Void visitIf(IfTree tree, Void none) {
      ++ways;
      return super.visitIf(tree, none);
    }

    @Override public Void visitForLoop(ForLoopTree tree, Void none) {
      ++ways;
      return super.visitForLoop(tree, none);
    }

    @Override public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void none) {
      ++ways;
      return super.visitEnhancedForLoop(tree, none);
    }

    @Override public Void visitWhileLoop(WhileLoopTree tree, Void none) {
      ++ways;
      return super.visitWhileLoop(tree, none);
    }

    @Override public Void visitDoWhileLoop(DoWhileLoopTree tree, Void none) {
      ++ways;
      return super.visitDoWhileLoop(tree, none);
    }

    @Override public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
      ++ways;
      return super.visitConditionalExpression(tree, none);
    }

    @Override public Void visitCase(CaseTree tree, Void none) {
      ways += tree.getExpressions().size(); // none for default
      return super.visitCase(tree, none);
    }

    @Override public Void visitCatch(CatchTree tree, Void none) {
      ++ways;
      if (tree.getBlock().getStatements().isEmpty())
        add(line(tree), "empty-catch", "warning", "an exception is caught and nothing is done");
      return super.visitCatch(tree, none);
    }

    @Override public Void visitBinary(BinaryTree tree, Void none) {
      boolean equality = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
      if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) ++ways;
      if (equality && (isText(tree.getLeftOperand()) || isText(tree.getRightOperand())))
        add(line(tree), "string-equality", "warning", "strings are compared by identity; use equals");
      return super.visitBinary(tree, none);
    }

    private boolean isText(Tree tree) {
      return tree instanceof LiteralTree literal && literal.getValue() instanceof String;
    }
  }
}
