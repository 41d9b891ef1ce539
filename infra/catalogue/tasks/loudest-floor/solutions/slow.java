import java.util.*;

class Solution {
    public Long loudestFloor(TreeNode house) {
        Long loudest = null;
        long best = 0;
        for (long number = 0;; number++) {
            List<TreeNode> floor = roomsOn(house, number);
            if (floor.isEmpty()) return loudest;
            long noise = 0;
            for (TreeNode room : floor) noise += room.val;
            if (loudest == null || noise > best) {
                loudest = number;
                best = noise;
            }
        }
    }

    /** Walks up from the entrance each time. */
    private List<TreeNode> roomsOn(TreeNode house, long number) {
        List<TreeNode> floor = new ArrayList<>();
        if (house != null) floor.add(house);
        for (long i = 0; i < number; i++) {
            List<TreeNode> above = new ArrayList<>();
            for (TreeNode room : floor) {
                if (room.left != null) above.add(room.left);
                if (room.right != null) above.add(room.right);
            }
            floor = above;
        }
        return floor;
    }
}
