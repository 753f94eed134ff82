package org.wholeschool.roster.file;

import org.wholeschool.platform.csv.Reason;

/**
 * Something about a row that a person should know.
 *
 * @param file which file of the roster, "users.csv"
 * @param line counted from 1, as editors and spreadsheets do
 * @param field the heading of the cell, null for the row as a whole
 * @param reason why it stays out, or what was odd about it
 */
public record RowNote(String file, int line, String field, Reason reason) {}
