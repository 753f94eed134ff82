package org.wholeschool.concern.incidentlog.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;

/**
 * Reads what a cell says about when: a date, a date with a time, or two of them as an interval, in the ways that school
 * systems and people write them ({@code 14/11/2025 17:10}, {@code 2025-11-14T17:10Z}, {@code 14 Nov 2025 5.10pm},
 * {@code 11/14/2025 1710 hours}, {@code Between11/14/2025 153011/14/2025 1600}).
 */
@RoomOnly
public final class WhenReader {

    private final DateOrder order;
    private final ZoneId zone;

    /** @param zone the school's: a time that carries an offset is brought to its clock. */
    @RoomOnly
    public WhenReader(DateOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /** @param shape the cell with its numbers replaced by what they were read as: {@code MM/DD/YYYY HHMM hours} */
    @RoomOnly
    public record Reading(When when, String shape) {}

    /** @throws RefusedRow when the cell is blank, no date, no such date, or an interval that ends before it begins. */
    @RoomOnly
    public Reading read(String cell) {
        String text = CellText.clean(cell).text();
        if (text.isEmpty()) {
            throw new RefusedRow("row.noDate");
        }
        WhenScanner scanner = new WhenScanner(text, order, zone);
        scanner.skipOpening();
        When when = moment(scanner);
        if (!scanner.isAtEnd()) {
            scanner.skipJoiner();
            when = when.until(scanner.seesDate() ? moment(scanner) : timeOfSameDay(scanner, when), text);
        }
        scanner.requireEnd();
        return new Reading(when, scanner.shape());
    }

    /** @throws RefusedRow when the cell is no time of day. */
    LocalTime readTime(String cell) {
        String text = CellText.clean(cell).text();
        WhenScanner scanner = new WhenScanner(text, order, zone);
        LocalTime time = scanner.time().orElseThrow(() -> new RefusedRow("row.noTime", text));
        scanner.requireEnd();
        return time;
    }

    /**
     * @param day the day that a time without a date belongs to
     * @throws RefusedRow when the cell is neither a date nor a time
     */
    When readDateOrTime(String cell, LocalDate day) {
        boolean date = new WhenScanner(CellText.clean(cell).text(), order, zone).seesDate();
        return date ? read(cell).when() : When.at(day.atTime(readTime(cell)));
    }

    private static When moment(WhenScanner scanner) {
        LocalDate date = scanner.date();
        return scanner.timeOf(date).map(When::at).orElseGet(() -> When.on(date));
    }

    private static When timeOfSameDay(WhenScanner scanner, When begin) {
        return scanner.time()
                .map(time -> When.at(begin.from().toLocalDate().atTime(time)))
                .orElseThrow(scanner::notUnderstood);
    }
}
