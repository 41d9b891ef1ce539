import java.util.*;

class Solution {
    private static class Part {
        final TreeNode branch;
        final Part up; // the one from which this one grows
        long apples;
        long count = 1;

        Part(TreeNode branch, Part up) {
            this.branch = branch;
            this.up = up;
            apples = branch.val;
        }
    }

    public TreeNode pruneApples(TreeNode tree, long least) {
        if (tree == null) return null;
        List<Part> parts = new ArrayList<>(List.of(new Part(tree, null)));
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            if (part.branch.left != null) parts.add(new Part(part.branch.left, part));
            if (part.branch.right != null) parts.add(new Part(part.branch.right, part));
        }

        for (int at = parts.size() - 1; at > 0; at--) {
            Part part = parts.get(at);
            if (part.apples >= least * part.count) {
                part.up.apples += part.apples;
                part.up.count += part.count;
            } else if (part.up.branch.left == part.branch) {
                part.up.branch.left = null;
            } else {
                part.up.branch.right = null;
            }
        }
        Part trunk = parts.get(0);
        return trunk.apples < least * trunk.count ? null : tree;
    }
}
