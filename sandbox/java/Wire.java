package assay;

import java.nio.charset.StandardCharsets;

/** The answer, or an argument, is not of the type that the signature promises. */
final class Mistyped extends RuntimeException {
  Mistyped(String why) {
    super(why, null, false, false);
  }
}

/** Takes values from wire text (sandbox/judge/wire.hpp) of the judge's, which is trusted. */
final class Reader {
  private final byte[] data;
  private int at;

  Reader(byte[] data) {
    this.data = data;
  }

  char peek() {
    return (char) data[at];
  }

  char take() {
    return (char) data[at++];
  }

  private int endOfNumber() {
    int end = at + 1;
    while (data[end] != ';' && data[end] != ':') ++end;
    return end;
  }

  /** Any number with its tag: of an int, or a count. */
  long whole() {
    int end = endOfNumber();
    boolean negative = data[at + 1] == '-';
    long value = 0; // downwards, since the least number has no counterpart
    for (int i = at + (negative ? 2 : 1); i < end; ++i) value = value * 10 - (data[i] - '0');
    at = end + 1;
    return negative ? value : -value;
  }

  double floating() {
    int end = endOfNumber();
    String digits = new String(data, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
    at = end + 1;
    switch (digits) {
      case "inf": return Double.POSITIVE_INFINITY;
      case "-inf": return Double.NEGATIVE_INFINITY;
      case "nan": return Double.NaN;
      default: return Double.parseDouble(digits);
    }
  }

  String text() {
    int length = (int) whole();
    String value = new String(data, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** What is left. */
  byte[] rest() {
    return java.util.Arrays.copyOfRange(data, at, data.length);
  }
}

/** Gathers wire text. */
final class Writer {
  private byte[] data = new byte[256];
  private int size;

  byte[] bytes() {
    return java.util.Arrays.copyOf(data, size);
  }

  private void add(byte[] more) {
    if (data.length - size < more.length) data = java.util.Arrays.copyOf(data, Math.max(data.length * 2, size + more.length));
    System.arraycopy(more, 0, data, size, more.length);
    size += more.length;
  }

  private void add(String ascii) {
    add(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  void mark(char tag) {
    add(String.valueOf(tag));
  }

  void number(char tag, long value) {
    add(tag + Long.toString(value) + ';');
  }

  void floating(double value) {
    if (Double.isNaN(value)) add("fnan;");
    else if (Double.isInfinite(value)) add(value > 0 ? "finf;" : "f-inf;");
    else add('f' + Double.toString(value).replace('E', 'e') + ';');
  }

  void text(String value) {
    for (int i = 0; i < value.length(); ++i) {
      if (!Character.isSurrogate(value.charAt(i))) continue;
      if (i + 1 == value.length() || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1)))
        throw new Mistyped("a string that is not Unicode text");
      ++i;
    }
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    add("s" + encoded.length + ':');
    add(encoded);
  }

  void raw(byte[] wire) {
    add(wire);
  }
}
