import java.util.*;

class Solution {
    private record Way(TreeNode chamber, int fit) {}

    public long countCodes(TreeNode cave, ListNode code) {
        int length = 0;
        for (ListNode rune = code; rune != null; rune = rune.next) length++;
        long[] runes = new long[length];
        for (int i = 0; i < length; i++, code = code.next) runes[i] = code.val;

        // back[k]: how much of the code may still be at hand when k runes fit and the next one does not. Lengths after
        // which the same rune would be wanted again are left out: otherwise side chambers could walk a long way back.
        int[] back = new int[length + 1];
        back[0] = -1;
        int k = -1;
        for (int i = 0; i < length; i++) {
            while (k >= 0 && runes[k] != runes[i]) k = back[k];
            k++;
            back[i + 1] = i + 1 < length && runes[i + 1] == runes[k] ? back[k] : k;
        }

        long ends = 0;
        Deque<Way> ways = new ArrayDeque<>();
        if (cave != null) ways.push(new Way(cave, 0));
        while (!ways.isEmpty()) {
            Way way = ways.pop();
            TreeNode chamber = way.chamber();
            int fit = way.fit();
            while (fit >= 0 && (fit == length || runes[fit] != chamber.val)) fit = back[fit];
            if (++fit == length) ends++;
            if (chamber.left != null) ways.push(new Way(chamber.left, fit));
            if (chamber.right != null) ways.push(new Way(chamber.right, fit));
        }
        return ends;
    }
}
