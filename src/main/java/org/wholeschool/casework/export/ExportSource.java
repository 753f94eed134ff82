package org.wholeschool.casework.export;

import java.util.List;
import org.wholeschool.platform.tablefile.TableHead;

/** A table that can be taken out. Its provider reads what the actor may read at that moment. */
public interface ExportSource {

    /** @return its name, the same for ever: up to 20 letters and hyphens, also the beginning of the file's name */
    String name();

    /**
     * @param question which rows, as {@link Exports#ask} was given it
     * @return the page on which it is asked for, from the application's root on
     */
    String page(String question);

    /** @return the page of the menu to which that page belongs */
    String menuPage();

    /**
     * Reads what the table says before its rows, and which rows it has.
     *
     * @param question which rows, as {@link Exports#ask} was given it
     * @param names how pupils are called
     * @return the table
     */
    Opened open(String question, NameStyle names);

    /** A table whose rows can be read piece by piece. */
    interface Opened {

        /** @return what it says before its rows */
        TableHead head();

        /** @return the numbers of its rows, in their order: those of concerns where nothing else is said */
        List<Long> numbers();

        /** @return the concerns that are in it: before it is taken, whether its owner may still read each */
        default List<Long> concerns() {
            return numbers();
        }

        /**
         * @param numbers some of those
         * @return their rows, without those that the actor may no longer read
         */
        List<List<Object>> rows(List<Long> numbers);
    }
}
