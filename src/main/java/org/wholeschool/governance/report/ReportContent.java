package org.wholeschool.governance.report;

import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.Texts;

/**
 * A report as it is read: whole, in words and numbers, so that it is the same as page, PDF and spreadsheet, and stays
 * so once it was presented, whatever the product says of the same numbers later. It is kept so (JSON); every later
 * version of the product must be able to read it.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param school what the school is called
 * @param title of which term
 * @param about from when to when, and how numbers are rounded
 * @param parts its sections in their order
 * @param means what the numbers mean, a paragraph each
 * @param replaces the version that it replaces; null for the first of its term
 */
public record ReportContent(
        int format, String school, String title, String about, List<Part> parts, List<String> means, Replaced replaces)
        implements Serializable {

    /** The layout that is written. */
    public static final int FORMAT = 1;

    /** Copies the lists. */
    public ReportContent {
        parts = List.copyOf(parts);
        means = List.copyOf(means);
    }

    /** @return the same with what a lead wrote of a section */
    ReportContent with(ReportSection section, String text) {
        return new ReportContent(
                format,
                school,
                title,
                about,
                parts.stream()
                        .map(part -> part.section() == section
                                ? new Part(section, part.question(), part.says(), part.tables(), text)
                                : part)
                        .toList(),
                means,
                replaces);
    }

    /** @return the same as a version that replaces another */
    ReportContent replacing(Replaced earlier) {
        return new ReportContent(format, school, title, about, parts, means, earlier);
    }

    /**
     * The version that a report replaces.
     *
     * @param presentedOn when that one was presented
     * @param reason why it is replaced, in the lead's words; null while nothing is written
     */
    public record Replaced(String presentedOn, String reason) implements Serializable {

        /** @return the reason, or that there is none yet */
        public String written() {
            return reason == null ? Texts.of("report").get("pdf.unwritten") : reason;
        }
    }

    /**
     * A section.
     *
     * @param section which
     * @param question its heading
     * @param says what the published numbers say of it, a sentence each, which stand in the report whatever a lead
     *     writes; the draft of it begins with them
     * @param tables the numbers themselves
     * @param text what the lead wrote; empty where there is nothing to add, null where nothing is written yet
     */
    public record Part(ReportSection section, String question, List<String> says, List<Table> tables, String text)
            implements Serializable {

        /** Copies the lists. */
        public Part {
            says = List.copyOf(says);
            tables = List.copyOf(tables);
        }

        /**
         * @return the paragraphs that the lead wrote beside what the published numbers say, which stands there by
         *     itself; none where the lead says nothing more
         */
        public List<String> written() {
            return text == null
                    ? List.of()
                    : text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !says.contains(line))
                            .toList();
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param heads what its columns are called; the first one names the rows
     * @param rows its rows
     */
    public record Table(String caption, List<String> heads, List<Row> rows) implements Serializable {

        /** Copies the lists. */
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param cells as many as there are columns
     * @param bar how long a bar beside it is, 0 to 100; under 0 where it has none
     */
    public record Row(List<Cell> cells, int bar) implements Serializable {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param words as they are read
     * @param number the published number that they say; null where they are no number
     */
    public record Cell(String words, Integer number) implements Serializable {

        static Cell of(String words) {
            return new Cell(words, words.matches("[\\d,]+") ? Integer.valueOf(words.replace(",", "")) : null);
        }
    }
}
