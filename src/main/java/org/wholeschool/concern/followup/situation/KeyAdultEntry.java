package org.wholeschool.concern.followup.situation;

import java.time.LocalDate;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * Who becomes a pupil's key adult, as a form gives it.
 *
 * @param account that of the member of staff; null where they have none
 * @param name what they are called, where they have no account
 * @param since the first day
 */
public record KeyAdultEntry(Long account, String name, LocalDate since) {

    /** A child may have been at the school for so many years. */
    private static final int YEARS_BACK = 15;

    /**
     * @param today the day at the school
     * @param isOffered whether the account is one of those who can be chosen
     * @param before the adult who was it until now, or null
     * @return the same, its name tidied
     * @throws BadInput at each field that cannot be taken
     */
    KeyAdultEntry checked(LocalDate today, boolean isOffered, KeyAdultTerm before) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        String called = form.line("adultName", name, null);
        boolean isTyped = name != null && !name.isBlank();
        form.refuse(account == null && !isTyped, "adult", "adult.required");
        form.refuse(account != null && !isOffered, "adult", "adult.unknown");
        form.refuse(account != null && isTyped, "adultName", "adult.both");
        form.refuse(before != null && isSame(before, called), account == null ? "adultName" : "adult", "adult.already");
        form.required("adultSince", since, "adult.since.required");
        form.between(
                "adultSince",
                since,
                before == null ? today.minusYears(YEARS_BACK) : before.since(),
                today,
                before == null ? "day.long-ago" : "adult.since.before",
                "adult.since.future");
        form.orThrow();
        return new KeyAdultEntry(account, called, since);
    }

    private boolean isSame(KeyAdultTerm before, String called) {
        return account == null
                ? called != null && called.equalsIgnoreCase(before.name())
                : account.equals(before.account());
    }
}
