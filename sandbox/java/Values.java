package assay;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A type of a signature; values of it are read into what the candidate's method asks for, and written from what it gives. */
final class Shape {
  private static final int MOST_NODES = 10_000_000;

  private final String text;
  private final String name;
  private final Shape inner;

  private Shape(String text, String name, Shape inner) {
    this.text = text;
    this.name = name;
    this.inner = inner;
  }

  static Shape of(String text) {
    int open = text.indexOf('<');
    if (open < 0) return new Shape(text, text, null);
    String name = text.substring(0, open);
    String rest = text.substring(open + 1, text.length() - 1);
    if (name.equals("map")) rest = rest.substring("string,".length());
    // A grid is a list of lists.
    return name.equals("grid") ? new Shape(text, "list", new Shape(rest, "list", of(rest))) : new Shape(text, name, of(rest));
  }

  // --- what Java types fit -------------------------------------------------------------------------------------------

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> c) return c;
    if (type instanceof ParameterizedType p) return (Class<?>) p.getRawType();
    if (type instanceof GenericArrayType a) return raw(a.getGenericComponentType()).arrayType();
    if (type instanceof WildcardType w) return raw(w.getUpperBounds()[0]);
    return Object.class;
  }

  private static Type component(Type type) {
    return type instanceof GenericArrayType a ? a.getGenericComponentType() : raw(type).getComponentType();
  }

  /** The last type argument; null when a type is used without. */
  private static Type argument(Type type) {
    if (!(type instanceof ParameterizedType p)) return null;
    Type[] all = p.getActualTypeArguments();
    return all[all.length - 1];
  }

  private static boolean isOne(Class<?> type, Class<?>... of) {
    for (Class<?> one : of) if (type == one) return true;
    return false;
  }

  private static boolean isWhole(Class<?> t) {
    return isOne(t, long.class, Long.class, int.class, Integer.class, short.class, Short.class, byte.class, Byte.class, BigInteger.class);
  }

  private static boolean isFloating(Class<?> t) {
    return isOne(t, double.class, Double.class, float.class, Float.class);
  }

  private static boolean isSequence(Class<?> t) {
    return isOne(t, List.class, Collection.class, Iterable.class, ArrayList.class, LinkedList.class, java.util.Deque.class,
        java.util.Queue.class, ArrayDeque.class);
  }

  private static boolean isMap(Class<?> t) {
    return isOne(t, Map.class, java.util.HashMap.class, LinkedHashMap.class, TreeMap.class, java.util.SortedMap.class,
        java.util.NavigableMap.class);
  }

  /** Whether values can be read into such a parameter. */
  boolean reads(Type type) {
    Class<?> t = raw(type);
    switch (name) {
      case "int": return isWhole(t);
      case "float": return isFloating(t);
      case "bool": return isOne(t, boolean.class, Boolean.class);
      case "string": return isOne(t, String.class, CharSequence.class, char.class, Character.class, char[].class);
      case "list": return t.isArray() ? inner.reads(component(type)) : isSequence(t) && inner.readsArgument(type);
      case "map": {
        if (!isMap(t)) return false;
        Type[] all = type instanceof ParameterizedType p ? p.getActualTypeArguments() : new Type[0];
        return all.length == 2 && raw(all[0]) == String.class && inner.reads(all[1]);
      }
      case "optional":
        if (t == Optional.class) return inner.readsArgument(type);
        if (isOne(t, OptionalLong.class, OptionalInt.class)) return inner.name.equals("int");
        if (t == OptionalDouble.class) return inner.name.equals("float");
        return !t.isPrimitive() && inner.reads(type);
      case "linked_list": return isNode(t, "next");
      default: return isNode(t, "left", "right");
    }
  }

  private boolean readsArgument(Type type) {
    Type argument = argument(type);
    return argument != null && reads(argument);
  }

  private boolean isNode(Class<?> t, String... links) {
    Field value = field(t, "val");
    if (value == null || !inner.reads(value.getGenericType())) return false;
    for (String name : links) {
      Field link = field(t, name);
      if (link == null || link.getType() != t) return false;
    }
    return true;
  }

  private static Field field(Class<?> t, String name) {
    try {
      Field found = t.getDeclaredField(name);
      if (Modifier.isStatic(found.getModifiers())) return null;
      found.setAccessible(true);
      return found;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** Whether values of such a type may be answers; what only the value can tell is left to {@link #write}. */
  boolean writes(Type type) {
    Class<?> t = raw(type);
    if (t == Object.class) return true;
    switch (name) {
      case "int": return isWhole(t);
      case "float": return isFloating(t) || isWhole(t) || t == Number.class;
      case "bool": return isOne(t, boolean.class, Boolean.class);
      case "string": return CharSequence.class.isAssignableFrom(t) || isOne(t, char.class, Character.class, char[].class);
      case "list":
        return t.isArray() ? inner.writes(component(type))
            : Iterable.class.isAssignableFrom(t) && (argument(type) == null || inner.writes(argument(type)));
      case "map": return Map.class.isAssignableFrom(t);
      case "optional": return isOne(t, Optional.class, OptionalLong.class, OptionalInt.class, OptionalDouble.class) || inner.writes(type);
      case "linked_list": return field(t, "val") != null && field(t, "next") != null;
      default: return field(t, "val") != null && field(t, "left") != null && field(t, "right") != null;
    }
  }

  // --- reading -------------------------------------------------------------------------------------------------------

  Object read(Reader from, Type type) {
    Class<?> t = raw(type);
    switch (name) {
      case "int": return narrow(from.whole(), t);
      case "float": {
        double value = from.floating();
        if (isOne(t, float.class, Float.class)) return (float) value;
        return value;
      }
      case "bool": return from.take() == 'T';
      case "string": {
        String value = from.text();
        if (t == char[].class) return value.toCharArray();
        if (!isOne(t, char.class, Character.class)) return value;
        if (value.length() != 1) throw new Mistyped("the argument \"" + value + "\" is not one char");
        return value.charAt(0);
      }
      case "list": return readList(from, type, t);
      case "map": return readMap(from, type, t);
      case "optional": return readOptional(from, type, t);
      case "linked_list": return readLinkedList(from, t);
      default: return readTree(from, t);
    }
  }

  private static Object narrow(long value, Class<?> t) {
    if (isOne(t, long.class, Long.class)) return value;
    if (isOne(t, int.class, Integer.class) && value == (int) value) return (int) value;
    if (isOne(t, short.class, Short.class) && value == (short) value) return (short) value;
    if (isOne(t, byte.class, Byte.class) && value == (byte) value) return (byte) value;
    if (t == BigInteger.class) return BigInteger.valueOf(value);
    throw new Mistyped("the argument " + value + " does not fit into the parameter's type");
  }

  private Object readList(Reader from, Type type, Class<?> t) {
    int count = (int) from.whole();
    if (t == long[].class) { // the usual one, without boxes
      long[] made = new long[count];
      for (int i = 0; i < count; ++i) made[i] = from.whole();
      return made;
    }
    if (t.isArray()) {
      Type of = component(type);
      Object made = Array.newInstance(raw(of), count);
      for (int i = 0; i < count; ++i) Array.set(made, i, inner.read(from, of));
      return made;
    }
    Type of = argument(type);
    Collection<Object> made = t == LinkedList.class ? new LinkedList<>()
        : isOne(t, java.util.Deque.class, java.util.Queue.class, ArrayDeque.class) ? new ArrayDeque<>(count + 1) : new ArrayList<>(count);
    for (int i = 0; i < count; ++i) made.add(inner.read(from, of));
    return made;
  }

  private Object readMap(Reader from, Type type, Class<?> t) {
    Map<String, Object> made = t.isAssignableFrom(LinkedHashMap.class) ? new LinkedHashMap<>() : new TreeMap<>();
    Type of = argument(type);
    for (long left = from.whole(); left > 0; --left) {
      String key = from.text();
      made.put(key, inner.read(from, of));
    }
    return made;
  }

  private Object readOptional(Reader from, Type type, Class<?> t) {
    boolean absent = from.peek() == 'N';
    if (absent) from.take();
    if (t == Optional.class) return absent ? Optional.empty() : Optional.of(inner.read(from, argument(type)));
    if (t == OptionalLong.class) return absent ? OptionalLong.empty() : OptionalLong.of((long) inner.read(from, long.class));
    if (t == OptionalInt.class) return absent ? OptionalInt.empty() : OptionalInt.of((int) inner.read(from, int.class));
    if (t == OptionalDouble.class) return absent ? OptionalDouble.empty() : OptionalDouble.of((double) inner.read(from, double.class));
    return absent ? null : inner.read(from, type);
  }

  /** However the candidate's class is constructed. */
  private Object readNode(Reader from, Class<?> t, Field value) {
    try {
      Object node = Native.unsafe.allocateInstance(t);
      value.set(node, inner.read(from, value.getGenericType()));
      return node;
    } catch (ReflectiveOperationException e) {
      throw new Mistyped("a " + t.getName() + " cannot be made");
    }
  }

  private static void link(Field link, Object node, Object to) {
    try {
      link.set(node, to);
    } catch (ReflectiveOperationException e) {
      throw new Mistyped("a field of " + link.getDeclaringClass().getName() + " cannot be set");
    }
  }

  private Object readLinkedList(Reader from, Class<?> t) {
    Field value = field(t, "val"), next = field(t, "next");
    Object first = null, last = null;
    for (long left = from.whole(); left > 0; --left) {
      Object node = readNode(from, t, value);
      if (last == null) first = node;
      else link(next, last, node);
      last = node;
    }
    return first;
  }

  private Object readTree(Reader from, Class<?> t) {
    Field value = field(t, "val");
    Field[] links = {field(t, "left"), field(t, "right")};
    ArrayDeque<Object> parents = new ArrayDeque<>();
    Object root = null;
    int place = 0; // of the first parent's children
    for (long left = from.whole(); left > 0; --left) {
      Object node = null;
      if (from.peek() == 'N') from.take();
      else node = readNode(from, t, value);
      if (root == null) {
        root = node;
      } else {
        if (node != null) link(links[place], parents.peekFirst(), node);
        if (++place == 2) {
          parents.pollFirst();
          place = 0;
        }
      }
      if (node != null) parents.addLast(node);
    }
    return root;
  }

  // --- writing -------------------------------------------------------------------------------------------------------

  private Mistyped wrong(Object value) {
    return new Mistyped("expected " + text + ", got " + (value == null ? "null" : value.getClass().getSimpleName()));
  }

  void write(Writer out, Object value) {
    switch (name) {
      case "int":
        if (value instanceof BigInteger big) {
          if (big.bitLength() > 63) throw new Mistyped("an int of more than 64 bits");
        } else if (!(value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte)) {
          throw wrong(value);
        }
        out.number('i', ((Number) value).longValue());
        break;
      case "float":
        if (!(value instanceof Number number)) throw wrong(value);
        out.floating(number.doubleValue());
        break;
      case "bool":
        if (!(value instanceof Boolean truth)) throw wrong(value);
        out.mark(truth ? 'T' : 'F');
        break;
      case "string":
        if (value instanceof char[] all) out.text(new String(all));
        else if (value instanceof CharSequence || value instanceof Character) out.text(value.toString());
        else throw wrong(value);
        break;
      case "list": writeList(out, value); break;
      case "map":
        if (!(value instanceof Map<?, ?> map)) throw wrong(value);
        out.number('m', map.size());
        for (Map.Entry<?, ?> each : map.entrySet()) {
          if (!(each.getKey() instanceof String key)) throw wrong(value);
          out.text(key);
          inner.write(out, each.getValue());
        }
        break;
      case "optional": writeOptional(out, value); break;
      case "linked_list": writeNodes(out, linked(value)); break;
      default: writeNodes(out, levels(value)); break;
    }
  }

  private void writeList(Writer out, Object value) {
    if (value instanceof long[] whole && inner.name.equals("int")) {
      out.number('l', whole.length);
      for (long each : whole) out.number('i', each);
    } else if (value != null && value.getClass().isArray()) {
      int count = Array.getLength(value);
      out.number('l', count);
      for (int i = 0; i < count; ++i) inner.write(out, Array.get(value, i));
    } else if (value instanceof Iterable<?> all) {
      List<Object> kept = new ArrayList<>();
      for (Object each : all) kept.add(each);
      out.number('l', kept.size());
      for (Object each : kept) inner.write(out, each);
    } else {
      throw wrong(value);
    }
  }

  private void writeOptional(Writer out, Object value) {
    if (value instanceof Optional<?> o) value = o.orElse(null);
    else if (value instanceof OptionalLong o) value = o.isPresent() ? o.getAsLong() : null;
    else if (value instanceof OptionalInt o) value = o.isPresent() ? o.getAsInt() : null;
    else if (value instanceof OptionalDouble o) value = o.isPresent() ? o.getAsDouble() : null;
    if (value == null) out.mark('N');
    else inner.write(out, value);
  }

  private Object get(Object node, String name) {
    try {
      Field found = field(node.getClass(), name);
      if (found == null) throw wrong(node);
      return found.get(node);
    } catch (ReflectiveOperationException e) {
      throw wrong(node);
    }
  }

  private List<Object> linked(Object node) {
    List<Object> nodes = new ArrayList<>();
    for (; node != null; node = get(node, "next")) {
      if (nodes.size() >= MOST_NODES) throw new Mistyped("the linked list has no end");
      nodes.add(node);
    }
    return nodes;
  }

  /** Level by level, null for a missing child, without nulls at the end. */
  private List<Object> levels(Object root) {
    List<Object> nodes = new ArrayList<>();
    nodes.add(root);
    for (int i = 0; i < nodes.size(); ++i) {
      if (nodes.size() > MOST_NODES) throw new Mistyped("the binary tree has no end");
      Object node = nodes.get(i);
      if (node == null) continue;
      nodes.add(get(node, "left"));
      nodes.add(get(node, "right"));
    }
    while (!nodes.isEmpty() && nodes.get(nodes.size() - 1) == null) nodes.remove(nodes.size() - 1);
    return nodes;
  }

  private void writeNodes(Writer out, List<Object> nodes) {
    out.number('l', nodes.size());
    for (Object node : nodes) {
      if (node == null) out.mark('N');
      else inner.write(out, get(node, "val"));
    }
  }
}
