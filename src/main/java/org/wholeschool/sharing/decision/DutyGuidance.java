package org.wholeschool.sharing.decision;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.platform.csv.ShippedRows;

/**
 * What is said at the question whether a recipient is under the duty to share, by the kind of agency. It is data, in
 * duty.csv beside this class.
 *
 * @param kind of agency
 * @param since the day from which it reads so
 * @param until the last day on which it is said, or null
 * @param confirmed whether the source was read for schools as they are
 * @param answer what is likely
 * @param words the guidance
 * @param edition its source
 */
public record DutyGuidance(
        AgencyKind kind,
        LocalDate since,
        LocalDate until,
        boolean confirmed,
        YesNo answer,
        String words,
        String edition) {

    private static final List<DutyGuidance> ALL = ShippedRows.of(DutyGuidance.class, "duty.csv").stream()
            .map(row -> new DutyGuidance(
                    AgencyKind.valueOf(row.getField("kind")),
                    LocalDate.parse(row.getField("since")),
                    row.getField("until").isEmpty() ? null : LocalDate.parse(row.getField("until")),
                    row.getField("confirmed").equals("yes"),
                    YesNo.valueOf(row.getField("answer")),
                    row.getField("words"),
                    row.getField("edition")))
            .toList();

    /** @return what is said on a day about an agency of a kind */
    static DutyGuidance of(AgencyKind kind, LocalDate day) {
        return ALL.stream()
                .filter(each -> each.kind == kind && (each.until == null || !each.until.isBefore(day)))
                .findFirst()
                .orElseThrow();
    }
}
