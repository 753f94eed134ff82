package org.wholeschool.concern;

import java.util.function.Function;
import org.wholeschool.access.NotFound;

/** Reads what stands in a page's address. An address that was typed or cut short leads nowhere; it is no fault of ours. */
public final class ConcernAddress {

    private ConcernAddress() {
    }

    /**
     * @param text an id in an address
     * @return the id
     * @throws NotFound where it is none
     */
    public static long id(String text) {
        Long id = optional(text, Long::valueOf);
        if (id == null) {
            throw new NotFound("concern");
        }
        return id;
    }

    /**
     * @param id           a concern
     * @param isAboutAdult whether it is about an adult who works here, and so with the head alone
     * @return the page on which whoever may read it reads it
     */
    public static String page(long id, boolean isAboutAdult) {
        return "/concern/" + (isAboutAdult ? "head-view" : "view") + ".xhtml?id=" + id;
    }

    /**
     * @param text    a value in an address, null where it is left out
     * @param reading how it is read
     * @return the value, or null where it is left out
     * @throws NotFound where it cannot be read
     */
    public static <T> T optional(String text, Function<String, T> reading) {
        try {
            return text == null || text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw new NotFound("concern");
        }
    }
}
