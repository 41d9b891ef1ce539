import java.util.*;

class Solution {
    public String readAloud(String text) {
        int[] symbols = text.codePoints().toArray();
        StringBuilder said = new StringBuilder();
        int front = 0, back = symbols.length, last = -1;
        boolean anna = true;
        while (front < back) {
            int symbol = anna ? symbols[front++] : symbols[--back];
            if (symbol == last) continue;
            // Only a character that is said hands the turn over.
            said.appendCodePoint(symbol);
            last = symbol;
            anna = !anna;
        }
        return said.toString();
    }
}
