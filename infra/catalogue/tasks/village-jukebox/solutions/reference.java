import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

class Jukebox {
    private record Standing(int votes, int arrival, String song) {}

    private final Map<String, Standing> listed = new HashMap<>();
    private int arrivals = 0;
    // Entries that are out of date stay in it until they come up.
    private final PriorityQueue<Standing> ranking =
        new PriorityQueue<>(Comparator.comparingInt((Standing s) -> -s.votes()).thenComparingInt(Standing::arrival));
    private String playing = null;

    String vote(String song) {
        if (song.equals(playing)) return "playing";
        Standing before = listed.get(song);
        Standing now = before == null
            ? new Standing(1, ++arrivals, song)
            : new Standing(before.votes() + 1, before.arrival(), song);
        listed.put(song, now);
        ranking.add(now);
        return String.valueOf(now.votes());
    }

    String veto(String song) {
        return listed.remove(song) == null ? "unknown" : "gone";
    }

    String votes(String song) {
        Standing now = listed.get(song);
        return String.valueOf(now == null ? 0 : now.votes());
    }

    String next() {
        playing = null;
        while (!ranking.isEmpty()) {
            Standing best = ranking.poll();
            if (!best.equals(listed.get(best.song()))) continue;
            listed.remove(best.song());
            playing = best.song();
            return playing;
        }
        return "silence";
    }
}

class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Jukebox box = new Jukebox();
        for (int commands = Integer.parseInt(in.readLine().trim()); commands > 0; commands--) {
            String[] words = in.readLine().trim().split(" ");
            out.println(switch (words[0]) {
                case "vote" -> box.vote(words[1]);
                case "veto" -> box.veto(words[1]);
                case "votes" -> box.votes(words[1]);
                default -> box.next();
            });
        }
        out.flush();
    }
}
