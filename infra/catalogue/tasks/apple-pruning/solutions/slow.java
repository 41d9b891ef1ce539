import java.util.*;

class Solution {
    private static boolean bearsEnough(TreeNode whole, long least) {
        // Everything that still grows from the branch is counted, for each branch anew.
        long apples = 0, count = 0;
        Deque<TreeNode> growing = new ArrayDeque<>(List.of(whole));
        while (!growing.isEmpty()) {
            TreeNode branch = growing.pop();
            apples += branch.val;
            count++;
            if (branch.left != null) growing.push(branch.left);
            if (branch.right != null) growing.push(branch.right);
        }
        return apples >= least * count;
    }

    public TreeNode pruneApples(TreeNode tree, long least) {
        if (tree == null) return null;
        List<TreeNode> branches = new ArrayList<>(List.of(tree));
        for (int at = 0; at < branches.size(); at++) {
            TreeNode branch = branches.get(at);
            if (branch.left != null) branches.add(branch.left);
            if (branch.right != null) branches.add(branch.right);
        }
        Collections.reverse(branches);
        for (TreeNode branch : branches) {
            if (branch.left != null && !bearsEnough(branch.left, least)) branch.left = null;
            if (branch.right != null && !bearsEnough(branch.right, least)) branch.right = null;
        }
        return bearsEnough(tree, least) ? tree : null;
    }
}
