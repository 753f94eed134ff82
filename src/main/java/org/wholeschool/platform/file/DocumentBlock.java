package org.wholeschool.platform.file;

import java.util.List;

/**
 * A piece of a document as a page shows it, from top to bottom.
 *
 * @param kind what it is
 * @param label the words of ours that go with it, or null
 * @param number the level of a heading, the number of a picture or comment, the bytes of a file, or how many of
 *     something are not shown
 * @param name of a sheet or a file, the author of a comment, or what a picture is said to show; empty where there is
 *     none
 * @param text its words
 * @param rows those of a table
 */
public record DocumentBlock(Kind kind, DocumentLabel label, int number, String name, List<Span> text, List<Row> rows) {

    /** What a block is. */
    public enum Kind {
        FIELD,
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        PICTURE,
        COMMENT,
        PART,
        SHEET,
        FILE,
        REMARK
    }

    /** What is special about words. */
    public enum Mark {
        PLAIN,
        INSERTED,
        DELETED,
        HIDDEN,
        COMMENT,
        NOTE
    }

    /** Words that are all of one kind. */
    public record Span(Mark mark, String text) {}

    /**
     * A row of a table.
     *
     * @param label its number in a workbook; empty in other tables
     * @param head whether it names the columns
     * @param hidden whether the original, when it is opened, does not show it
     */
    public record Row(String label, boolean head, boolean hidden, List<List<Span>> cells) {}

    static DocumentBlock words(Kind kind, int number, List<Span> text) {
        return new DocumentBlock(kind, null, number, "", text, List.of());
    }

    static DocumentBlock words(Kind kind, String text) {
        return words(kind, 0, plain(text));
    }

    static DocumentBlock labelled(Kind kind, DocumentLabel label, int number, String name, String text) {
        return new DocumentBlock(kind, label, number, name, text.isEmpty() ? List.of() : plain(text), List.of());
    }

    static DocumentBlock table(List<Row> rows) {
        return new DocumentBlock(Kind.TABLE, null, 0, "", List.of(), rows);
    }

    static List<Span> plain(String text) {
        return List.of(new Span(Mark.PLAIN, text));
    }
}
