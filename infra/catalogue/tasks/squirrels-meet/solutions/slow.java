import java.util.*;

class Solution {
    private record Climb(TreeNode fork, long nuts) {}

    private static Map<Long, Long> sumsAbove(TreeNode lowest) {
        Map<Long, Long> sums = new HashMap<>();
        Deque<Climb> waiting = new ArrayDeque<>(List.of(new Climb(lowest, 0)));
        while (!waiting.isEmpty()) {
            Climb climb = waiting.pop();
            TreeNode fork = climb.fork();
            long nuts = climb.nuts() + fork.val;
            sums.merge(nuts, 1L, Long::sum);
            if (fork.left != null) waiting.push(new Climb(fork.left, nuts));
            if (fork.right != null) waiting.push(new Climb(fork.right, nuts));
        }
        return sums;
    }

    public long meetings(TreeNode tree, long wanted) {
        long found = 0;
        Deque<TreeNode> forks = new ArrayDeque<>();
        if (tree != null) forks.push(tree);
        while (!forks.isEmpty()) {
            TreeNode meeting = forks.pop();
            if (meeting.left != null) forks.push(meeting.left);
            if (meeting.right != null) forks.push(meeting.right);
            if (meeting.left == null || meeting.right == null) continue;
            // Everything above is walked through for each fork where they may meet.
            Map<Long, Long> others = sumsAbove(meeting.right);
            for (Map.Entry<Long, Long> each : sumsAbove(meeting.left).entrySet()) {
                found += each.getValue() * others.getOrDefault(wanted - meeting.val - each.getKey(), 0L);
            }
        }
        return found;
    }
}
