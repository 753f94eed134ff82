package org.wholeschool.governance.report;

import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/**
 * A term: its half-terms are two.
 *
 * @param schoolYear the calendar year in which its school year began
 * @param number 1 for autumn, 2 for spring, 3 for summer
 */
record Term(int schoolYear, int number) {

    static Term of(Published halfTerm) {
        return new Term(halfTerm.release().schoolYear(), (halfTerm.release().period() + 1) / 2);
    }

    boolean holds(Published each) {
        return !each.period().isOfYear() && of(each).equals(this);
    }

    /** @return the position of its last half-term in the school year */
    int last() {
        return 2 * number;
    }

    String title() {
        Texts texts = Texts.of("report");
        return texts.get("title.of", texts.get("term." + number), SchoolYear.name(schoolYear));
    }

    /** @return how it is asked for, "2026-1" */
    String key() {
        return schoolYear + "-" + number;
    }

    /** @return the term of that key; null where there is none */
    static Term read(String key) {
        return key != null && key.matches("\\d{4}-[123]")
                ? new Term(Integer.parseInt(key.substring(0, 4)), key.charAt(5) - '0')
                : null;
    }
}
