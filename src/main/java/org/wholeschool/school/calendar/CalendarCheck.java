package org.wholeschool.school.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.school.Words;

/** What has to be true of the half-terms and closures of one school year. */
final class CalendarCheck {

    private static final int HALF_TERMS = 6;
    private static final int LONGEST_NAME = 60;
    static final int LONGEST_REASON = 120;
    private static final int MOST_CLOSURES = 60;

    private final int schoolYear;
    private final List<Term> ofOtherYears;

    CalendarCheck(int schoolYear, List<Term> ofOtherYears) {
        this.schoolYear = schoolYear;
        this.ofOtherYears = List.copyOf(ofOtherYears);
    }

    /** @return the first day that can belong to a school year: some begin in August */
    static LocalDate firstDay(int schoolYear) {
        return LocalDate.of(schoolYear, Month.AUGUST, 1);
    }

    void halfTerms(List<Calendar.NewHalfTerm> halfTerms) {
        for (int i = 0; i < halfTerms.size(); i++) {
            Calendar.NewHalfTerm half = halfTerms.get(i);
            String row = "half:" + (half.position() - 1);
            if (half.position() < 1 || half.position() > HALF_TERMS) {
                throw new BadInput(null, "terms.six", HALF_TERMS);
            }
            Words.name(row + ":name", half.name(), LONGEST_NAME, "terms.name.length");
            dates(row, half.startsOn(), half.endsOn());
            for (Calendar.NewHalfTerm other : halfTerms.subList(0, i)) {
                overlap(row, half, other.name().strip(), other.startsOn(), other.endsOn());
                if (half.startsOn().isBefore(other.startsOn())) {
                    throw new BadInput(
                            row + ":from", "terms.order", other.name().strip());
                }
            }
            ofOtherYears.forEach(other -> overlap(
                    row,
                    half,
                    other.getName() + " " + EnglishYear.name(other.getSchoolYear()),
                    other.getStartsOn(),
                    other.getEndsOn()));
        }
    }

    private void dates(String row, LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw new BadInput(row + (from == null ? ":from" : ":to"), "terms.both");
        }
        if (to.isBefore(from)) {
            throw new BadInput(row + ":to", "terms.backwards");
        }
        if (from.isBefore(firstDay(schoolYear))
                || !to.isBefore(firstDay(schoolYear + 1).plusMonths(1))) {
            throw new BadInput(
                    row + (from.isBefore(firstDay(schoolYear)) ? ":from" : ":to"),
                    "terms.other-year",
                    EnglishYear.name(schoolYear));
        }
    }

    private static void overlap(String row, Calendar.NewHalfTerm half, String other, LocalDate from, LocalDate to) {
        if (half.startsOn().isAfter(to) || half.endsOn().isBefore(from)) {
            return;
        }
        boolean inside = !half.startsOn().isBefore(from) && !half.endsOn().isAfter(to);
        boolean startsInside = !half.startsOn().isBefore(from);
        throw new BadInput(
                row + (startsInside ? ":from" : ":to"),
                inside ? "terms.inside" : "terms.overlap",
                other,
                from.format(SchoolDates.DATE),
                to.format(SchoolDates.DATE));
    }

    void closures(List<Calendar.NewClosure> closures) {
        if (closures.size() > MOST_CLOSURES) {
            throw new BadInput(null, "closures.most", MOST_CLOSURES);
        }
        for (int i = 0; i < closures.size(); i++) {
            Calendar.NewClosure closed = closures.get(i);
            String row = "closed:" + closed.row();
            dates(row, closed.startsOn(), closed.endsOn());
            Words.name(row + ":reason", closed.reason(), LONGEST_REASON, "closures.reason.length");
            for (Calendar.NewClosure other : closures.subList(0, i)) {
                if (!closed.startsOn().isAfter(other.endsOn())
                        && !closed.endsOn().isBefore(other.startsOn())) {
                    throw new BadInput(
                            row + ":from", "closures.overlap", other.reason().strip());
                }
            }
        }
    }
}
