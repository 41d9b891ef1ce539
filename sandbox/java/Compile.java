package assay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the sources named by its arguments, the candidate's first, into `/work/program.jar`. The compiler is the JDK's own,
 * called without its command so that a public class may have any name and everything comes out of one archived JVM.
 */
public final class Compile {
  private static final int MOST_ERRORS = 50;
  private static final long STACK_BYTES = 32L << 20;

  public static void main(String[] sources) throws InterruptedException {
    int[] code = {1};
    Thread compiling = new Thread(null, () -> code[0] = compile(sources), "compiler", STACK_BYTES);
    compiling.start();
    compiling.join();
    System.err.flush();
    Runtime.getRuntime().halt(code[0]);
  }

  private static int compile(String[] names) {
    try {
      List<Source> sources = new ArrayList<>();
      for (String name : names) sources.add(new Source(Path.of(name)));
      // What is prepared once holds the driver; without it the driver goes into the program.
      if (!Files.exists(Path.of("/prepared/driver.jar")))
        for (String name : new String[] {"Driver", "Values", "Wire"}) sources.add(new Source(Path.of("/box/" + name + ".java")));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      Memory files = new Memory(compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));
      int[] errors = {0};
      List<String> options = List.of("-proc:none", "-nowarn", "-g:source,lines", "-encoding", "UTF-8", "-implicit:class",
          "-sourcepath", "/box", "-Xmaxerrs", String.valueOf(MOST_ERRORS));
      boolean made = compiler.getTask(null, files, said -> {
        if (said.getKind() == Diagnostic.Kind.ERROR && errors[0]++ < MOST_ERRORS) tell(said);
      }, options, null, sources).call();
      if (!made) return 1;
      files.write(Path.of("/work/program.jar"), sources.get(0));
      return 0;
    } catch (IOException e) {
      System.err.println(e);
    } catch (StackOverflowError e) {
      System.err.println("error: the compiler's stack overflowed: the source is nested too deeply");
    } catch (OutOfMemoryError e) {
      System.err.println("error: the compiler needed more memory than it may have");
    } catch (RuntimeException | AssertionError e) {
      System.err.println("error: the compiler failed: " + e.getClass().getSimpleName());
    }
    return 1;
  }

  /** One line, as `candidate_messages` reads them. */
  private static void tell(Diagnostic<? extends JavaFileObject> said) {
    StringBuilder text = new StringBuilder();
    for (String line : said.getMessage(Locale.ENGLISH).split("\n")) {
      if (line.isBlank()) continue;
      text.append(text.isEmpty() ? "" : "; ").append(line.strip().replaceAll("\\s+", " "));
    }
    String where = said.getSource() == null ? "" : Path.of(said.getSource().getName()).getFileName() + ":" + said.getLineNumber() + ": ";
    System.err.println(where + "error: " + text);
  }

  /** A source that may hold a public class of any name. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Path path) throws IOException {
      super(path.toUri(), Kind.SOURCE);
      text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }

    @Override public CharSequence getCharContent(boolean lenient) {
      return text;
    }

    @Override public boolean isNameCompatible(String name, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  /** Keeps the classes that come out. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    private final Map<String, FileObject> origins = new LinkedHashMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override public boolean isSameFile(FileObject a, FileObject b) {
      return a.toUri().equals(b.toUri());
    }

    @Override public JavaFileObject getJavaFileForOutput(Location where, String name, JavaFileObject.Kind kind, FileObject sibling) {
      origins.put(name, sibling);
      return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
        @Override public OutputStream openOutputStream() {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          classes.put(name, out);
          return out;
        }
      };
    }

    void write(Path target, FileObject candidates) throws IOException {
      StringBuilder own = new StringBuilder();
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
        for (Map.Entry<String, ByteArrayOutputStream> each : classes.entrySet()) {
          add(out, each.getKey().replace('.', '/') + ".class", each.getValue().toByteArray());
          FileObject origin = origins.get(each.getKey());
          if (origin != null && isSameFile(origin, candidates) && each.getKey().indexOf('$') < 0) own.append(each.getKey()).append('\n');
        }
        add(out, "assay.classes", own.toString().getBytes(StandardCharsets.UTF_8));
      }
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(content);
    }
  }
}
