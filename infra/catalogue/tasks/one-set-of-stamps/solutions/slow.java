import java.util.*;

class Solution {
    public String longestPrint(String text, long copies) {
        int[] symbols = text.codePoints().toArray();
        int bestStart = 0, bestLength = 0;
        for (int start = 0; start < symbols.length; start++) {
            // Counts anew from each place on.
            Map<Integer, Integer> used = new HashMap<>();
            int end = start;
            while (end < symbols.length && used.merge(symbols[end], 1, Integer::sum) <= copies) end++;
            if (end - start > bestLength) {
                bestStart = start;
                bestLength = end - start;
            }
        }
        return new String(symbols, bestStart, bestLength);
    }
}
