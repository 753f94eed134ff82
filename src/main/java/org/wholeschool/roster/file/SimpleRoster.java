package org.wholeschool.roster.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.roster.Upn;

/** The simple roster: one CSV with a row for each pupil on roll, found by the UPN. */
final class SimpleRoster {

    private static final List<String> NEEDED = List.of("upn", "legal_surname", "forename", "nc_year");

    private final RosterTable table;
    private final PupilCells cells;
    private final RosterContent.Gathered gathered = new RosterContent.Gathered();

    private SimpleRoster(RosterTable table, LocalDate today) {
        this.table = table;
        this.cells = new PupilCells(today);
    }

    /** @return whether the headings are those of a simple roster. */
    static boolean isOne(RosterTable table) {
        return table.has("upn") && table.has("forename");
    }

    /**
     * @param today in the school's zone
     * @throws RefusedFile where a column is missing that no row can do without
     */
    static RosterContent read(RosterTable table, LocalDate today) {
        NEEDED.stream().filter(heading -> !table.has(heading)).findFirst().ifPresent(missing -> {
            throw new RefusedFile("roster.noColumn", table.file(), missing);
        });
        return new SimpleRoster(table, today).read();
    }

    private RosterContent read() {
        for (RosterTable.Row row : table.rows()) {
            try {
                PupilRecord pupil = pupil(row.checked());
                gathered.pupil(pupil);
                remark(row, pupil);
            } catch (UnfitRow unfit) {
                String upn = row.cell("upn").toUpperCase(Locale.ROOT);
                gathered.refusePupil(unfit.of(row), new Mention(Upn.isWellFormed(upn) ? upn : null, null));
            }
        }
        return gathered.asContent(RosterFormat.SIMPLE, true);
    }

    private PupilRecord pupil(RosterTable.Row row) {
        String upn = cells.upn(row.cell("upn"), "upn");
        if (upn == null) {
            throw new UnfitRow("upn", "row.noUpn");
        }
        LocalDate leaving = cells.date(row.cell("leaving_date"), "leaving_date");
        return new PupilRecord(
                row.file(),
                row.line(),
                null,
                upn,
                cells.requiredName(row, "legal_surname"),
                cells.requiredName(row, "forename"),
                row.has("preferred_name") ? cells.name(row, "preferred_name") : null,
                cells.dateOfBirth(row, "dob"),
                cells.sex(row, "sex"),
                cells.ncYear(row, "nc_year"),
                row.has("reg_group") ? cells.regGroup(row.cell("reg_group"), "reg_group") : null,
                leaving == null && row.has("leaving_date") ? LocalDate.MAX : leaving,
                false);
    }

    private void remark(RosterTable.Row row, PupilRecord pupil) {
        if (!Upn.hasItsCheckLetter(pupil.upn())) {
            gathered.remark(new RowNote(row.file(), row.line(), "upn", Reason.of("remark.checkLetter")));
        }
        if (row.isCleaned("legal_surname", "forename", "preferred_name", "reg_group")) {
            gathered.remark(new RowNote(row.file(), row.line(), null, Reason.of("remark.hidden")));
        }
    }
}
