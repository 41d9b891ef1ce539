import java.util.*;

class Solution {
    private record Way(TreeNode chamber, int depth) {}

    public long countCodes(TreeNode cave, ListNode code) {
        int length = 0;
        for (ListNode rune = code; rune != null; rune = rune.next) length++;
        long[] runes = new long[length];
        for (int i = 0; i < length; i++, code = code.next) runes[i] = code.val;

        long ends = 0;
        List<Long> path = new ArrayList<>();
        Deque<Way> ways = new ArrayDeque<>();
        if (cave != null) ways.push(new Way(cave, 0));
        while (!ways.isEmpty()) {
            Way way = ways.pop();
            TreeNode chamber = way.chamber();
            int depth = way.depth();
            while (path.size() > depth) path.remove(path.size() - 1);
            path.add(chamber.val);
            // The last runes of the way are compared one by one, for each chamber anew.
            int fit = 0;
            while (fit < length && fit <= depth && path.get(depth - fit) == runes[length - 1 - fit]) fit++;
            if (fit == length) ends++;
            if (chamber.left != null) ways.push(new Way(chamber.left, depth + 1));
            if (chamber.right != null) ways.push(new Way(chamber.right, depth + 1));
        }
        return ends;
    }
}
