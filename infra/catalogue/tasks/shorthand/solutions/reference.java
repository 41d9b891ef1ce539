import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Main {
    private record Piece(int[] symbols, String name) {}

    private static class Abbreviation {
        final List<Piece> pieces;
        long[] ends; // where each piece of the text ends, after a 0
        boolean isBegun, isDone;

        Abbreviation(String text) {
            pieces = split(text);
        }

        long length() {
            return ends[pieces.size()];
        }
    }

    private static final Map<String, Abbreviation> all = new HashMap<>();

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        StringTokenizer numbers = new StringTokenizer(in.readLine());
        int definitions = Integer.parseInt(numbers.nextToken()), questions = Integer.parseInt(numbers.nextToken());
        for (; definitions > 0; definitions--) {
            String[] definition = in.readLine().split("=", 2);
            all.put(definition[0], new Abbreviation(definition[1]));
        }
        for (; questions > 0; questions--) {
            String[] question = in.readLine().split(" ");
            out.println(answer(question[0], Long.parseLong(question[1])));
        }
        out.flush();
    }

    private static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            char symbol = text.charAt(at);
            int end = at + 1;
            if (symbol == '{' && text.charAt(end) != '{') {
                end = text.indexOf('}', at);
                pieces.add(new Piece(null, text.substring(at + 1, end)));
                at = end + 1;
            } else if (symbol == '{' || symbol == '}') {
                pieces.add(new Piece(new int[] {symbol}, null));
                at += 2;
            } else {
                while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '}') end++;
                pieces.add(new Piece(text.substring(at, end).codePoints().toArray(), null));
                at = end;
            }
        }
        return pieces;
    }

    /** The abbreviation with all its ends, or null if it is broken. */
    private static Abbreviation find(String name) {
        Abbreviation found = all.get(name);
        if (found == null || found.isDone) return found;
        if (found.isBegun) return null; // for whoever comes back to it before it is done
        found.isBegun = true;
        found.ends = new long[found.pieces.size() + 1];
        for (int i = 0; i < found.pieces.size(); i++) {
            Piece piece = found.pieces.get(i);
            Abbreviation inner = piece.name() == null ? null : find(piece.name());
            if (piece.name() != null && inner == null) return null;
            found.ends[i + 1] = found.ends[i] + (inner == null ? piece.symbols().length : inner.length());
        }
        found.isDone = true;
        return found;
    }

    private static String answer(String name, long place) {
        Abbreviation now = find(name);
        if (now == null) return "broken";
        if (place > now.length()) return "none";
        while (true) {
            // The first piece that ends at the place or behind it; empty pieces end before.
            int from = 0, to = now.pieces.size() - 1;
            while (from < to) {
                int middle = (from + to) / 2;
                if (now.ends[middle + 1] < place) from = middle + 1;
                else to = middle;
            }
            place -= now.ends[from];
            Piece piece = now.pieces.get(from);
            if (piece.name() == null) return "[" + Character.toString(piece.symbols()[(int) place - 1]) + "]";
            now = all.get(piece.name());
        }
    }
}
