package org.wholeschool.platform.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in a row of a list.
 *
 * @param value what it is: a number, a date, a moment or words; null for nothing
 * @param text how it reads; "" for nothing
 * @param tone the colour of its tag: "warn", "bad", "good" or "none"; null for words without a tag
 * @param marks further tags beside it
 */
public record Cell(Object value, String text, String tone, List<Mark> marks) {

    /**
     * A tag beside the words of a cell.
     *
     * @param text its words
     * @param tone its colour, as that of the cell; null for a plain one
     */
    public record Mark(String text, String tone) {}

    /** Nothing: in no order it comes first. */
    public static final Cell NOTHING = new Cell(null, "", null, List.of());

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
        String line = text.strip().replaceAll("\\s+", " ");
        return of(text, line.codePointCount(0, line.length()) <= BEGINNING ? line : cut(line) + "\u2026");
    }

    /** Between two words, where they are not longer than half of what is read. */
    private static String cut(String line) {
        int end = line.offsetByCodePoints(0, BEGINNING);
        int word = line.lastIndexOf(' ', end);
        return line.substring(0, word > end / 2 ? word : end);
    }

    /** @return a number */
    public static Cell of(long number) {
        return of(number, Long.toString(number));
    }

    /** @return words in a tag of that colour */
    public static Cell tag(String text, String tone) {
        return new Cell(text, text, tone, List.of());
    }

    /** @return the same with further plain tags */
    public Cell with(List<String> more) {
        return with(more.stream().map(words -> new Mark(words, null)));
    }

    /** @return the same with one more tag in that colour */
    public Cell marked(String words, String colour) {
        return with(Stream.of(new Mark(words, colour)));
    }

    private Cell with(Stream<Mark> more) {
        return new Cell(value, text, tone, Stream.concat(marks.stream(), more).toList());
    }

    /** @return the words of its tags, with commas between */
    public String markWords() {
        return marks.stream().map(Mark::text).collect(Collectors.joining(", "));
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
