import java.util.*;

class Solution {
    public String readAloud(String text) {
        int[] symbols = text.codePoints().toArray();
        StringBuilder said = new StringBuilder();
        int front = 0, back = symbols.length;
        int lastOfThis = -1, lastOfOther = -1; // each reader minds only what he or she said
        boolean anna = true;
        while (front < back) {
            int symbol = anna ? symbols[front++] : symbols[--back];
            if (symbol == lastOfThis) continue;
            said.appendCodePoint(symbol);
            lastOfThis = lastOfOther;
            lastOfOther = symbol;
            anna = !anna;
        }
        return said.toString();
    }
}
