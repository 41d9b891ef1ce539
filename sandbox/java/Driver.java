package assay;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a candidate's method for the judge; see sandbox/judge/runner.hpp for the frames and sandbox/judge/wire.hpp for the
 * values. Compiled once for all submissions; the class that calls {@link #serve} is generated (sandbox/judge/java_text.cpp).
 */
public final class Driver {
  private static final int MOST_TEXT = 2000;
  private static final long STACK_BYTES = 64L << 20;
  private static final String CLASSES = "assay.classes"; // the candidate's own, written by Compile

  private static final FileInputStream requests = new FileInputStream(Native.descriptor(3));
  private static final FileOutputStream answers = new FileOutputStream(Native.descriptor(4));

  private final String source;
  private Method entry;
  private Constructor<?> maker; // of the object, for a method that needs one

  private Driver(String source) {
    this.source = source;
  }

  /** Answers requests until there are no more. `spellings`, `names` and `types` are separated by spaces. */
  public static void serve(String source, String spellings, String types, String returns, String call, String expected) {
    inBigThread(() -> new Driver(source).run(spellings.split(" "), types.isEmpty() ? new String[0] : types.split(" "), returns, call, expected));
  }

  /** Runs the candidate's own main. */
  public static void program(String source) {
    inBigThread(() -> {
      try {
        Method main = findMain();
        if (main == null) throw new NoSuchMethodException("public static void main(String[] args)");
        main.invoke(null, (Object) new String[0]);
        System.out.flush();
        return;
      } catch (Throwable e) {
        System.out.flush();
        System.err.println(new Driver(source).explain(e instanceof InvocationTargetException i ? i.getCause() : e));
      }
      System.err.flush();
      Runtime.getRuntime().halt(1);
    });
  }

  private static void inBigThread(Runnable what) {
    new Thread(null, what, "candidate", STACK_BYTES).start();
  }

  // --- the candidate's code ------------------------------------------------------------------------------------------

  private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
    List<Class<?>> all = new ArrayList<>();
    ClassLoader loader = Driver.class.getClassLoader();
    try (InputStream names = loader.getResourceAsStream(CLASSES)) {
      for (String name : new String(names.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
        if (!name.isEmpty()) all.add(Class.forName(name, true, loader));
    }
    all.sort((a, b) -> Boolean.compare(b.getSimpleName().equals("Solution"), a.getSimpleName().equals("Solution")));
    return all;
  }

  private static Method findMain() throws IOException, ClassNotFoundException {
    Method found = null;
    for (Class<?> each : classes()) {
      try {
        Method main = each.getDeclaredMethod("main", String[].class);
        if (!Modifier.isStatic(main.getModifiers())) continue;
        main.setAccessible(true);
        if (found == null || each.getSimpleName().equals("Main")) found = main;
      } catch (NoSuchMethodException e) {
        continue;
      }
    }
    return found;
  }

  /** Finds the method, or says why there is none. */
  private String find(String[] spellings, Shape[] parameters, Shape returns, String call, String expected) throws Exception {
    String why = "there is no method " + call;
    for (String name : spellings) {
      for (Class<?> type : classes()) {
        for (Method method : type.getDeclaredMethods()) {
          if (method.isSynthetic() || !method.getName().equals(name) || !fits(method.getGenericParameterTypes(), parameters)) continue;
          if (!returns.writes(method.getGenericReturnType())) {
            why = "the method " + call + " answers with another type";
            continue;
          }
          if (!Modifier.isStatic(method.getModifiers())) {
            try {
              maker = type.getDeclaredConstructor();
              maker.setAccessible(true);
            } catch (NoSuchMethodException e) {
              why = "the class " + type.getSimpleName() + " has no constructor without parameters";
              continue;
            }
          }
          method.setAccessible(true);
          entry = method;
          return null;
        }
      }
    }
    return why + "; expected: " + expected;
  }

  private static boolean fits(Type[] given, Shape[] wanted) {
    if (given.length != wanted.length) return false;
    for (int i = 0; i < given.length; ++i) if (!wanted[i].reads(given[i])) return false;
    return true;
  }

  private Object call(Object[] arguments) throws Throwable {
    try {
      return entry.invoke(maker == null ? null : maker.newInstance(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The error, and the candidate's own frames, the innermost last. */
  private String explain(Throwable error) {
    while (error instanceof ExceptionInInitializerError && error.getCause() != null) error = error.getCause();
    if (error instanceof StackOverflowError) return "stack overflow: does the recursion ever end?";
    List<String> lines = new ArrayList<>();
    StackTraceElement[] trace = error.getStackTrace();
    for (int i = trace.length; i-- > 0;)
      if (source.equals(trace[i].getFileName()))
        lines.add("line " + trace[i].getLineNumber() + ", in " + trace[i].getMethodName());
    if (lines.size() > 8) {
      int more = lines.size() - 8;
      lines.subList(4, lines.size() - 4).clear();
      lines.add(4, "... " + more + " more");
    }
    String message = null;
    try {
      message = error.getMessage();
    } catch (Throwable e) {
      message = null;
    }
    String name = error.getClass().getName();
    lines.add(name.substring(name.lastIndexOf('.') + 1) + (message == null ? "" : ": " + message));
    String text = String.join("\n", lines);
    return text.length() > MOST_TEXT ? text.substring(text.length() - MOST_TEXT) : text;
  }

  // --- frames --------------------------------------------------------------------------------------------------------

  private static byte[] textForm(String text) {
    Writer out = new Writer();
    try {
      out.text(text);
    } catch (Mistyped e) { // half a character
      out = new Writer();
      out.text(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
    return out.bytes();
  }

  private static synchronized void send(String kind, byte[]... parts) {
    Writer body = new Writer();
    body.number('l', 1 + parts.length);
    body.text(kind);
    for (byte[] part : parts) body.raw(part);
    Writer frame = new Writer();
    byte[] bytes = body.bytes();
    frame.raw((bytes.length + "\n").getBytes(StandardCharsets.ISO_8859_1));
    frame.raw(bytes);
    try {
      answers.write(frame.bytes());
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void flush() {
    try {
      System.out.flush();
      System.err.flush();
    } catch (Throwable e) {
      return; // the candidate may have replaced them
    }
  }

  private static void leave() {
    flush();
    Runtime.getRuntime().halt(0); // threads of the candidate's code must not keep us
  }

  private static byte[] receive() {
    try {
      int length = 0;
      for (int c; (c = requests.read()) != '\n'; length = length * 10 + c - '0')
        if (c < 0) leave();
      byte[] text = new byte[length];
      for (int at = 0, got; at < length; at += got) // not readNBytes: that asks a pipe for its position
        if ((got = requests.read(text, at, length - at)) < 0) leave();
      return text;
    } catch (IOException e) {
      leave();
      return null;
    }
  }

  private interface Action {
    void run() throws Throwable;
  }

  /** Does something of the candidate's and tells how it went, unless the action did. */
  private boolean attempt(byte[][] nonce, Action action) {
    try {
      action.run();
      return true;
    } catch (OutOfMemoryError e) {
      send("memory", nonce);
    } catch (Mistyped e) {
      send("mistyped", nonce[0], textForm(e.getMessage()));
    } catch (Throwable e) {
      flush();
      byte[] why = textForm(explain(e));
      if (nonce.length == 0) send("raised", why);
      else send("raised", nonce[0], why);
    }
    return false;
  }

  private Object[] read(Reader from, Shape[] parameters) {
    Object[] made = new Object[parameters.length];
    Type[] types = entry.getGenericParameterTypes();
    from.whole();
    for (int i = 0; i < made.length; ++i) made[i] = parameters[i].read(from, types[i]);
    return made;
  }

  private void run(String[] spellings, String[] types, String returned, String call, String expected) {
    Shape[] parameters = new Shape[types.length];
    for (int i = 0; i < types.length; ++i) parameters[i] = Shape.of(types[i]);
    Shape returns = Shape.of(returned);
    String[] missing = {null};
    if (!attempt(new byte[0][], () -> missing[0] = find(spellings, parameters, returns, call, expected))) leave();
    if (missing[0] != null) {
      send("missing", textForm(missing[0]));
      leave();
    }
    send("ready");
    Warmth warmth = new Warmth();
    Object[][] prepared = {null};
    Object[] answered = {null}; // by the last call
    for (;;) {
      Reader request = new Reader(receive());
      request.whole();
      String what = request.text();
      byte[] nonce = textForm(request.text());
      byte[][] tagged = {nonce};
      switch (what) {
        case "case":
          attempt(tagged, () -> {
            Writer out = new Writer();
            returns.write(out, call(read(request, parameters)));
            flush();
            send("value", nonce, out.bytes());
          });
          break;
        case "answer":
          attempt(tagged, () -> {
            Writer out = new Writer();
            returns.write(out, answered[0]);
            send("value", nonce, out.bytes());
          });
          break;
        case "prepare":
          attempt(tagged, () -> {
            byte[] wire = request.rest();
            prepared[0] = null;
            answered[0] = null;
            warmth.up(() -> call(read(new Reader(wire), parameters)));
            prepared[0] = read(new Reader(wire), parameters);
            send("done", nonce);
          });
          break;
        default: // "call", for the clock: reading and writing are not in it
          attempt(tagged, () -> {
            Object[] given = prepared[0];
            warmth.timed(() -> answered[0] = call(given));
            flush();
            send("done", nonce);
          });
      }
    }
  }

  /** Calls before the calls that count, so that they meet compiled code; on arguments of their own. */
  private static final class Warmth {
    private static final long MOST_NANOS = 150_000_000, FIRST_NANOS = 60_000_000, EACH_NANOS = 15_000_000;
    private static final int MOST_CALLS = 500;
    private long spent;
    private long last;

    void up(Action call) throws Throwable {
      // A call that takes long compiles its own loops.
      long may = Math.min(spent == 0 ? FIRST_NANOS : EACH_NANOS, MOST_NANOS - spent);
      if (last > EACH_NANOS) return;
      long begin = System.nanoTime();
      for (int i = 0; i < MOST_CALLS && System.nanoTime() - begin < may; ++i) call.run();
      spent += System.nanoTime() - begin;
    }

    void timed(Action call) throws Throwable {
      long begin = System.nanoTime();
      call.run();
      last = System.nanoTime() - begin;
    }
  }
}

/** What Java has no words for. */
final class Native {
  static final sun.misc.Unsafe unsafe = find();

  private static sun.misc.Unsafe find() {
    try {
      var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (sun.misc.Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A descriptor that was there at the start. */
  static FileDescriptor descriptor(int number) {
    try {
      FileDescriptor made = new FileDescriptor();
      unsafe.putInt(made, unsafe.objectFieldOffset(FileDescriptor.class.getDeclaredField("fd")), number);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
