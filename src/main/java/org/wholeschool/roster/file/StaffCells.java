package org.wholeschool.roster.file;

import java.time.LocalDate;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.platform.csv.Reason;

/** Reads the cells that both kinds of lists of staff have, each with the reason why it cannot be taken. */
final class StaffCells {

    private static final int LONGEST_NUMBER = 200;

    private StaffCells() {}

    static String name(PupilCells cells, RosterTable.Row row, String given, String family) {
        String name = cells.requiredName(row, given) + " " + cells.requiredName(row, family);
        if (name.length() > PupilCells.LONGEST_NAME) {
            throw new UnfitRow(family, "row.nameTooLong", PupilCells.LONGEST_NAME);
        }
        return name;
    }

    static String email(RosterTable.Row row) {
        String email = row.cell("email");
        if (!PersonFields.isAddress(email)) {
            throw new UnfitRow("email", email.isEmpty() ? "row.noEmail" : "row.emailNotOne");
        }
        return email;
    }

    static String number(RosterTable.Row row, String heading) {
        String number = row.cell(heading);
        if (number.length() > LONGEST_NUMBER) {
            throw new UnfitRow(heading, "row.numberTooLong", LONGEST_NUMBER);
        }
        return orNull(number);
    }

    /** @return the first day where it is still to come, else null. */
    static LocalDate start(LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today) ? day : null;
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static void remarkHidden(RosterContent.Gathered gathered, RosterTable.Row row, String... headings) {
        if (row.isCleaned(headings)) {
            gathered.remark(new RowNote(row.file(), row.line(), null, Reason.of("remark.hidden")));
        }
    }
}
