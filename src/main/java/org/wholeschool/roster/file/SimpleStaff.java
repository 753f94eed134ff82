package org.wholeschool.roster.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;

/**
 * The simple list of staff: one CSV with a row for everybody who works in the school, found by the number in the other
 * system or by the email address.
 */
final class SimpleStaff {

    private static final Set<String> NO_STAFF = Set.of("student", "pupil", "parent", "guardian", "relative");

    /**
     * Roles of this product that an import never gives: whoever has one of them in the file comes in as a teacher, and
     * that is said.
     */
    private static final Set<String> GIVEN_BY_HAND = Set.of(
            "lead",
            "dsl",
            "deputy",
            "deputy dsl",
            "ddsl",
            "safeguarding lead",
            "deputy safeguarding lead",
            "head",
            "headteacher",
            "head teacher",
            "principal",
            "administrator",
            "admin",
            "data protection officer",
            "dpo",
            "trust lead",
            "action owner");

    private final RosterTable table;
    private final PupilCells cells;
    private final LocalDate today;
    private final RosterContent.Gathered gathered = new RosterContent.Gathered();

    private SimpleStaff(RosterTable table, LocalDate today) {
        this.table = table;
        this.cells = new PupilCells(today);
        this.today = today;
    }

    /**
     * @return whether the headings are those of a list of staff: names and addresses, and nothing that only pupils or
     *     OneRoster have.
     */
    static boolean isOne(RosterTable table) {
        return table.has("email") && !table.has("upn") && !table.has("sourcedId");
    }

    /**
     * @param today in the school's zone
     * @throws RefusedFile where a column is missing that no row can do without
     */
    static RosterContent read(RosterTable table, LocalDate today) {
        for (String heading : List.of("given_name", "family_name")) {
            if (!table.has(heading)) {
                throw new RefusedFile("roster.noColumn", table.file(), heading);
            }
        }
        return new SimpleStaff(table, today).read();
    }

    private RosterContent read() {
        for (RosterTable.Row row : table.rows()) {
            try {
                take(row.checked());
            } catch (UnfitRow unfit) {
                gathered.refuseStaff(
                        unfit.of(row),
                        new StaffMention(
                                StaffCells.orNull(row.cell("email")), StaffCells.orNull(row.cell("staff_number"))));
            }
        }
        return gathered.asContent(RosterFormat.STAFF, true);
    }

    private void take(RosterTable.Row row) {
        String role = CellText.folded(row.cell("role"));
        if (NO_STAFF.contains(role)) {
            throw new UnfitRow("role", "row.roleNoStaff");
        }
        if (role.equals("governor")) {
            throw new UnfitRow("role", "row.roleGovernor");
        }
        LocalDate ends = cells.date(row.cell("end_date"), "end_date");
        gathered.member(new StaffRecord(
                row.file(),
                row.line(),
                StaffCells.number(row, "staff_number"),
                StaffCells.name(cells, row, "given_name", "family_name"),
                StaffCells.email(row),
                StaffCells.start(cells.date(row.cell("start_date"), "start_date"), today),
                ends == null && row.has("end_date") ? LocalDate.MAX : ends,
                false));
        if (GIVEN_BY_HAND.contains(role)) {
            gathered.remark(new RowNote(row.file(), row.line(), "role", Reason.of("remark.roleByHand")));
        }
        StaffCells.remarkHidden(gathered, row, "given_name", "family_name");
    }
}
