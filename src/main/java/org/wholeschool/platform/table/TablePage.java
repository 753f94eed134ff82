package org.wholeschool.platform.table;

import java.util.List;

/**
 * Which page of a list is shown.
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 */
public record TablePage(int number, int pages) {

    /** So many rows are on a page. */
    public static final int ROWS = 50;

    /**
     * @param asked which page is asked for; behind the last one it is the last one
     * @param rows how many the whole list has
     * @return the page
     */
    public static TablePage of(int asked, int rows) {
        int pages = Math.max(1, (rows + ROWS - 1) / ROWS);
        return new TablePage(Math.max(1, Math.min(asked, pages)), pages);
    }

    /** @return those of the list that are on it */
    public <R> List<R> of(List<R> all) {
        return all.subList(Math.min((number - 1) * ROWS, all.size()), Math.min(number * ROWS, all.size()));
    }
}
