package org.wholeschool.access.home;

/**
 * One thing that waits for the reader.
 *
 * @param id names the row in the page
 * @param words what waits, in a sentence
 * @param about what else to know; "" for nothing
 * @param page where it is dealt with, from the "/" on; null where no page does it
 * @param act the button's words; null where there is no page
 * @param urgent whether it cannot wait until tomorrow
 */
public record HomeRow(String id, String words, String about, String page, String act, boolean urgent) {

    /** @return a row of which the words say everything */
    public static HomeRow of(String id, String words, String page, String act) {
        return new HomeRow(id, words, "", page, act, false);
    }

    /** @return how it looks beside others */
    public String getTone() {
        return urgent ? "bad" : "";
    }
}
