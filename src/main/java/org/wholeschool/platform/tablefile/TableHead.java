package org.wholeschool.platform.tablefile;

import java.util.List;

/**
 * What a table that leaves says before its rows.
 *
 * @param title what it is called
 * @param school whose it is
 * @param notes what was asked for, when, by whom, and how people are named: a sentence each
 * @param foot what each page of a PDF says at its foot
 * @param summaries small tables, such as totals
 * @param columns those of the rows
 * @param inHeading how many of the first columns are the heading of a row in a PDF
 */
public record TableHead(
        String title,
        String school,
        List<String> notes,
        String foot,
        List<Summary> summaries,
        List<TableColumn> columns,
        int inHeading) {

    public TableHead {
        notes = List.copyOf(notes);
        summaries = List.copyOf(summaries);
        columns = List.copyOf(columns);
    }

    /**
     * A small table before the rows.
     *
     * @param caption what it is about
     * @param heads its columns
     * @param rows each with a cell for every column: a text, a number, a day or null
     */
    public record Summary(String caption, List<String> heads, List<List<Object>> rows) {}
}
