import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;

class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Integer> votes = new LinkedHashMap<>(); // in the order of arrival
        String playing = null;
        for (int commands = in.nextInt(); commands > 0; commands--) {
            String command = in.next();
            if (command.equals("next")) {
                // The whole list is looked through; the first of several with the most votes is the oldest one.
                playing = null;
                for (String song : votes.keySet()) {
                    if (playing == null || votes.get(song) > votes.get(playing)) playing = song;
                }
                votes.remove(playing);
                out.println(playing == null ? "silence" : playing);
                continue;
            }
            String song = in.next();
            if (command.equals("veto")) out.println(votes.remove(song) == null ? "unknown" : "gone");
            else if (command.equals("votes")) out.println(votes.getOrDefault(song, 0));
            else if (song.equals(playing)) out.println("playing");
            else out.println(votes.merge(song, 1, Integer::sum));
        }
    }
}
