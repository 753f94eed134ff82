package org.wholeschool.platform.listimport;

import org.wholeschool.platform.csv.Reason;

/**
 * A row that stays out for one reason.
 *
 * @param line on which line of the file it begins
 * @param reason a key of the room's texts
 */
public record RefusedLine(int line, Reason reason) {}
