import java.util.*;

class Solution {
    /** Which of the places from 1 on are taken (a Fenwick tree). */
    private static class Counts {
        private final int[] tree;

        Counts(int size) {
            tree = new int[size + 1];
        }

        void change(int place, int by) {
            for (; place < tree.length; place += place & -place) tree[place] += by;
        }

        int upTo(int place) {
            int count = 0;
            for (; place > 0; place &= place - 1) count += tree[place];
            return count;
        }

        int find(int count) {
            int place = 0;
            for (int step = Integer.highestOneBit(tree.length); step > 0; step /= 2) {
                if (place + step < tree.length && tree[place + step] < count) {
                    place += step;
                    count -= tree[place];
                }
            }
            return place + 1;
        }
    }

    /** Someone's stay in the queue. Nobody leaves the list of stays, and whoever comes back gets a new one. */
    private static class Stay {
        final long person;
        Stay after;
        int place; // in the list of all stays of the night

        Stay(long person, Stay after) {
            this.person = person;
            this.after = after;
        }
    }

    public long[] kioskAnswers(ListNode queue, long[][] events) {
        Stay front = new Stay(0, null);
        Map<Long, Stay> stayOf = new HashMap<>(Map.of(0L, front));
        List<Stay> evening = new ArrayList<>();
        for (Stay last = front; queue != null; queue = queue.next, last = last.after) {
            last.after = new Stay(queue.val, null);
            stayOf.put(queue.val, last.after);
            evening.add(last.after);
        }
        Stay[][] about = new Stay[events.length][];
        for (int i = 0; i < events.length; i++) {
            long[] event = events[i];
            if (event[0] == 1) {
                Stay behind = stayOf.get(event[2]);
                behind.after = new Stay(event[1], behind.after);
                stayOf.put(event[1], behind.after);
            }
            if (event[0] < 4) about[i] = new Stay[] {stayOf.get(event[1]), stayOf.get(event[event.length - 1])};
        }

        // Now every stay has a place for the whole night, and it only remains to count who is there.
        List<Stay> all = new ArrayList<>();
        for (Stay stay = front; stay != null; stay = stay.after) {
            stay.place = all.size();
            all.add(stay);
        }
        Counts there = new Counts(all.size());
        for (Stay stay : evening) there.change(stay.place, 1);
        int people = evening.size();
        List<Long> answers = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            switch ((int) events[i][0]) {
                case 1 -> {
                    there.change(about[i][0].place, 1);
                    people++;
                }
                case 2 -> {
                    there.change(about[i][0].place, -1);
                    people--;
                }
                case 3 -> answers.add(Math.abs(there.upTo(about[i][0].place) - there.upTo(about[i][1].place)) - 1L);
                default -> answers.add(events[i][1] > people ? 0 : all.get(there.find((int) events[i][1])).person);
            }
        }
        return answers.stream().mapToLong(Long::longValue).toArray();
    }
}
