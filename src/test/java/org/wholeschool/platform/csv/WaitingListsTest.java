package org.wholeschool.platform.csv;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Checks that lists that wait to be taken in have a bound, for each person and for all. */
class WaitingListsTest {

    private static final int HALF = CsvText.MAX_BYTES / 2;

    private final WaitingLists lists = new WaitingLists();

    private String keep(String owner, int bytes) {
        return lists.keep(owner, "list.csv", new byte[bytes], "checked");
    }

    @Test
    void aPersonHasAsMuchAsOneLongListAndTheOldestGoes() {
        String first = keep("one", HALF);
        String second = keep("one", HALF);
        String other = keep("other", HALF);
        assertNotNull(lists.find(first));
        keep("one", HALF);
        assertNull(lists.find(first));
        assertNotNull(lists.find(second));
        keep("one", CsvText.MAX_BYTES + 1);
        assertNull(lists.find(second));
        assertNotNull(lists.find(other));
    }

    @Test
    void allTogetherHaveABound() {
        String first = keep("1", CsvText.MAX_BYTES);
        String second = keep("2", CsvText.MAX_BYTES);
        assertNotNull(lists.find(first));
        keep("3", HALF);
        assertNull(lists.find(first));
        assertNotNull(lists.find(second));
    }

    @Test
    void whatWasTakenInIsForgotten() {
        String list = keep("one", 1);
        lists.remove(list);
        assertNull(lists.find(list));
        assertNull(lists.find(null));
    }
}
