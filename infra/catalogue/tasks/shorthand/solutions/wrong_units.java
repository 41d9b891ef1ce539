import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Main {
    private static final long BROKEN = -1;
    private static final Map<String, List<String>> texts = new HashMap<>();

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        StringTokenizer numbers = new StringTokenizer(in.readLine());
        int definitions = Integer.parseInt(numbers.nextToken()), questions = Integer.parseInt(numbers.nextToken());
        for (; definitions > 0; definitions--) {
            String[] definition = in.readLine().split("=", 2);
            texts.put(definition[0], split(definition[1]));
        }
        for (; questions > 0; questions--) {
            String[] question = in.readLine().split(" ");
            out.println(answer(question[0], Long.parseLong(question[1])));
        }
        out.flush();
    }

    /** The parts of a text: characters, and names in braces. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int symbol = text.charAt(at), end = at + 1; // half a character beyond the basic plane
            boolean isBrace = symbol == '{' || symbol == '}';
            if (isBrace && text.charAt(end) != symbol) end = text.indexOf('}', at) + 1;
            parts.add(text.substring(at, end));
            at = isBrace && end == at + 1 ? at + 2 : end;
        }
        return parts;
    }

    private static boolean isName(String part) {
        return part.length() > 2;
    }

    private static String nameIn(String part) {
        return part.substring(1, part.length() - 1);
    }

    private static long lengthOf(String name, Map<String, Long> lengths) {
        if (!texts.containsKey(name)) return BROKEN;
        if (lengths.containsKey(name)) return lengths.get(name);
        lengths.put(name, BROKEN);
        long length = 0;
        for (String part : texts.get(name)) {
            long inner = isName(part) ? lengthOf(nameIn(part), lengths) : 1;
            if (inner == BROKEN) return BROKEN;
            length += inner;
        }
        lengths.put(name, length);
        return length;
    }

    private static String answer(String name, long place) {
        Map<String, Long> lengths = new HashMap<>();
        long length = lengthOf(name, lengths);
        if (length == BROKEN) return "broken";
        if (place > length) return "none";
        while (true) {
            String found = null;
            for (String part : texts.get(name)) {
                found = part;
                long inner = isName(part) ? lengths.get(nameIn(part)) : 1;
                if (place <= inner) break;
                place -= inner;
            }
            if (!isName(found)) return "[" + found + "]";
            name = nameIn(found);
        }
    }
}
