import java.util.*;

class Solution {
    public String readAloud(String text) {
        int[] symbols = text.codePoints().toArray();
        boolean[] taken = new boolean[symbols.length];
        StringBuilder said = new StringBuilder();
        int last = -1;
        boolean anna = true;
        for (int left = symbols.length; left > 0; left--) {
            // The nearest free character is looked for from the very end of the sheet each time.
            int place = anna ? 0 : symbols.length - 1;
            while (taken[place]) place += anna ? 1 : -1;
            taken[place] = true;
            if (symbols[place] == last) continue;
            last = symbols[place];
            said.appendCodePoint(last);
            anna = !anna;
        }
        return said.toString();
    }
}
