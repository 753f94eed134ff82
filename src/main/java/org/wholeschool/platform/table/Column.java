package org.wholeschool.platform.table;

/**
 * A column of a list: a constant of the list's enum. Its name stands in addresses and in saved filters, and so is never
 * changed.
 */
public interface Column {

    /** @return the name of the constant */
    String name();

    /** @return its heading */
    String label();

    /** @return whether it holds numbers, which are set to the right */
    default boolean isNumber() {
        return false;
    }

    /** @return whether the list can be put in its order */
    default boolean isSorted() {
        return true;
    }
}
