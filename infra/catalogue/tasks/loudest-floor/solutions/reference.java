import java.util.*;

class Solution {
    public Long loudestFloor(TreeNode house) {
        Long loudest = null;
        long best = 0;
        List<TreeNode> floor = new ArrayList<>();
        if (house != null) floor.add(house);
        for (long number = 0; !floor.isEmpty(); number++) {
            long noise = 0;
            List<TreeNode> above = new ArrayList<>();
            for (TreeNode room : floor) {
                noise += room.val;
                if (room.left != null) above.add(room.left);
                if (room.right != null) above.add(room.right);
            }
            if (loudest == null || noise > best) {
                loudest = number;
                best = noise;
            }
            floor = above;
        }
        return loudest;
    }
}
