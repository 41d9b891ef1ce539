import java.util.*;

class Solution {
    private record Way(TreeNode chamber, int fit) {}

    public long countCodes(TreeNode cave, ListNode code) {
        int length = 0;
        for (ListNode rune = code; rune != null; rune = rune.next) length++;
        long[] runes = new long[length];
        for (int i = 0; i < length; i++, code = code.next) runes[i] = code.val;

        long ends = 0;
        Deque<Way> ways = new ArrayDeque<>();
        if (cave != null) ways.push(new Way(cave, 0));
        while (!ways.isEmpty()) {
            Way way = ways.pop();
            TreeNode chamber = way.chamber();
            int fit = way.fit();
            if (fit == length || runes[fit] != chamber.val) fit = 0; // drops everything that fitted so far
            if (runes[fit] == chamber.val) fit++;
            if (fit == length) ends++;
            if (chamber.left != null) ways.push(new Way(chamber.left, fit));
            if (chamber.right != null) ways.push(new Way(chamber.right, fit));
        }
        return ends;
    }
}
