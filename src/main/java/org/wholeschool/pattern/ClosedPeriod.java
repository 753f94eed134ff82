package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.platform.RoomOnly;

/**
 * What governors may see of one half-term or school year that has closed, as it is kept (JSON). It is published once
 * and never changed, so every later version of the product must be able to read it.
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param name a half-term as people say it, "Autumn 1", or "Half-term 1" where that named somebody; empty for a school
 *     year
 * @param startsOn first day of receipt
 * @param endsOn last day of receipt, included: the holidays after a half-term belong to it
 * @param release the tables
 * @param further what the audit merged beyond the rule
 * @param measures what is told beside the tables; null for a school year
 * @param kinds what the school called its kinds of concern when it was published, in their order, but for a name that
 *     named somebody; none in what was published before that was kept
 */
public record ClosedPeriod(
        int format,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        FamilyRelease release,
        List<Further> further,
        Measures measures,
        List<Kind> kinds) {

    /**
     * The layout that is written. What was published in layout 1 had a table by category group alone
     * ({@link org.wholeschool.pattern.ClosedHalfTerm}).
     */
    public static final int FORMAT = 2;

    /** Copies the lists. */
    public ClosedPeriod {
        further = further == null ? List.of() : List.copyOf(further);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    /**
     * A kind of concern.
     *
     * @param id as the hierarchy of the release has it
     * @param name what governors read that it is called
     * @param follows the kind of the same name that was closed for this one, and counts in another group; null where
     *     there is none, and in what was published before that was kept
     * @param since from which day on this one counts instead
     */
    public record Kind(String id, String name, String follows, LocalDate since) {}

    /** @return the one name under which it is asked for, "2026-1", "2026-0" for a school year, whatever its edition. */
    public String key() {
        return key(release.schoolYear(), release.period());
    }

    /** @return the one name under which it is published once; a correction of a school year is "2026-0-1" and so on. */
    public String onceAs() {
        return key() + edition(release.edition());
    }

    @RoomOnly
    public static String edition(int edition) {
        return edition == 0 ? "" : "-" + edition;
    }

    @RoomOnly
    public static String key(int schoolYear, int period) {
        return schoolYear + "-" + period;
    }

    /** @return whether it is of a school year, and not of a half-term. */
    public boolean isOfYear() {
        return release.period() == Query.YEAR;
    }
}
