import java.util.*;

class Solution {
    private record Book(long worn, int number) {}

    public long[] handOut(long[] wear, long[] pages, long limit) {
        PriorityQueue<Book> shelf =
            new PriorityQueue<>(Comparator.comparingLong(Book::worn).thenComparingInt(Book::number));
        for (int number = 0; number < wear.length; number++) {
            if (wear[number] < limit) shelf.add(new Book(wear[number], number));
        }

        long[] given = new long[pages.length];
        for (int visitor = 0; visitor < pages.length; visitor++) {
            Book book = shelf.poll();
            if (book == null) {
                given[visitor] = -1;
                continue;
            }
            given[visitor] = book.number();
            long worn = book.worn() + pages[visitor];
            if (worn < limit) shelf.add(new Book(worn, book.number()));
        }
        return given;
    }
}
