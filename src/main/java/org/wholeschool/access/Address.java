package org.wholeschool.access;

import java.time.DateTimeException;
import java.util.function.Function;

/** Reads what stands in a page's address. One that was typed or cut short leads nowhere; it is no fault of ours. */
public final class Address {

    private Address() {}

    /**
     * @param text a value in an address, null where it is left out
     * @param kind of what it is
     * @param reading how it is read
     * @return the value, or null where it is left out
     * @throws NotFound where it cannot be read
     */
    public static <T> T optional(String text, String kind, Function<String, T> reading) {
        try {
            T value = text == null || text.isEmpty() ? null : reading.apply(text);
            if (value instanceof Long id && id <= 0) {
                throw new NotFound(kind);
            }
            return value;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new NotFound(kind);
        }
    }

    /**
     * @param text a number in an address
     * @param kind of what it is
     * @return the number
     * @throws NotFound where it is none
     */
    public static long id(String text, String kind) {
        Long id = optional(text, kind, Long::valueOf);
        if (id == null) {
            throw new NotFound(kind);
        }
        return id;
    }
}
