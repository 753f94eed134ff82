package org.wholeschool.access.menu;

/**
 * Says how much waits for the reader at one page of the menu. This room names what the menu needs, and a room above
 * provides it, for each page at most once. Its answer is a permitted action like any other.
 */
public interface MenuCount {

    /** @return the page at which it waits, "/concern/inbox.xhtml" */
    String countedPage();

    /** @return how much waits there; asked once in a request, and only for people who may open that page */
    Waiting countWaiting();

    /**
     * How much waits.
     *
     * @param count how many
     * @param late whether any of them is past its day or its target
     * @param words the same in words, "9 not acknowledged"
     */
    record Waiting(long count, boolean late, String words) {

        /** Nothing waits. */
        public static final Waiting NOTHING = new Waiting(0, false, "");
    }
}
