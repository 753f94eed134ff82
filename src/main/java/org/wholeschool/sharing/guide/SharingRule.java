package org.wholeschool.sharing.guide;

import java.time.LocalDate;

/**
 * A rule for sharing information about a child.
 *
 * @param code "1" to "7" for the golden rules, "DUTY" for the duty in law
 * @param since the day from which it holds
 * @param confirmed whether that day was read in more than one place
 * @param source the guidance or the law
 * @param edition of it
 * @param words the rule in short
 */
public record SharingRule(
        String code, LocalDate since, boolean confirmed, String source, String edition, String words) {

    /** The code of the duty in law. */
    static final String DUTY = "DUTY";

    public boolean isDuty() {
        return code.equals(DUTY);
    }
}
