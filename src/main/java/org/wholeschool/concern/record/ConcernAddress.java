package org.wholeschool.concern.record;

import java.util.function.Function;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;

/** What stands in the address of a page of a concern ({@link Address}), and the address of its own page. */
public final class ConcernAddress {

    private ConcernAddress() {}

    /**
     * @param text an id in an address
     * @return the id
     * @throws NotFound where it is none
     */
    public static long id(String text) {
        return Address.id(text, "concern");
    }

    /**
     * @param id a concern
     * @param isAboutAdult whether it is about an adult who works here, and so with the head alone
     * @return the page on which whoever may read it reads it
     */
    public static String page(long id, boolean isAboutAdult) {
        return "/concern/" + (isAboutAdult ? "head-view" : "view") + ".xhtml?id=" + id;
    }

    /**
     * @param text a value in an address, null where it is left out
     * @param reading how it is read
     * @return the value, or null where it is left out
     * @throws NotFound where it cannot be read
     */
    public static <T> T optional(String text, Function<String, T> reading) {
        return Address.optional(text, "concern", reading);
    }
}
