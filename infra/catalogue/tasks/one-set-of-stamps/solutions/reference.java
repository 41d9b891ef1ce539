import java.util.*;

class Solution {
    public String longestPrint(String text, long copies) {
        int[] symbols = text.codePoints().toArray();
        Map<Integer, Integer> used = new HashMap<>();
        int start = 0, bestStart = 0, bestLength = 0;
        for (int end = 0; end < symbols.length; end++) {
            used.merge(symbols[end], 1, Integer::sum);
            while (used.get(symbols[end]) > copies) used.merge(symbols[start++], -1, Integer::sum);
            if (end + 1 - start > bestLength) {
                bestStart = start;
                bestLength = end + 1 - start;
            }
        }
        return new String(symbols, bestStart, bestLength);
    }
}
