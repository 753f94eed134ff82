package org.wholeschool.platform.table;

import java.time.LocalDate;
import java.util.List;

/**
 * A value in a row of a list.
 *
 * @param value what it is: a number, a date, a moment or words; null for nothing
 * @param text how it reads; "" for nothing
 * @param tone the colour of its tag: "warn", "bad", "good" or "none"; null for words without a tag
 * @param marks further tags beside it
 */
public record Cell(Object value, String text, String tone, List<String> marks) {

    private static final int BEGINNING = 160;

    /** @return words; nothing where they are null */
    public static Cell of(String text) {
        return of(text, text == null ? "" : text);
    }

    /** @return a value and how it reads */
    public static Cell of(Object value, String text) {
        return new Cell(value, text, null, List.of());
    }

    /**
     * @return a text whole as its value, of which the first {@value #BEGINNING} characters are read; nothing for null
     */
    public static Cell beginning(String text) {
        if (text == null) {
            return of("");
        }
        String line = text.replaceAll("\\s+", " ");
        return of(
                text,
                line.codePointCount(0, line.length()) <= BEGINNING
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "\u2026");
    }

    /** @return a number */
    public static Cell of(long number) {
        return of(number, Long.toString(number));
    }

    /** @return words in a tag of that colour */
    public static Cell tag(String text, String tone) {
        return new Cell(text, text, tone, List.of());
    }

    /** @return the same with further tags */
    public Cell with(List<String> more) {
        return new Cell(value, text, tone, more);
    }

    /** @return whether it is a day, which is not broken into two lines */
    public boolean isDay() {
        return value instanceof LocalDate;
    }

    /** @return whether there is nothing in it */
    public boolean isNothing() {
        return text.isEmpty() && marks.isEmpty();
    }
}
