package org.wholeschool.concern.conduct;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * A low-level concern, as a form gives it.
 *
 * @param person the account of the adult whom it is about, or null
 * @param otherName the name of an adult without an account, or null
 * @param isNotHead whether they say that this name, which can be the head's, is another adult's
 * @param isSelf whether it is about the person who logs it
 * @param happenedOn on which day it was
 * @param facts what happened
 * @param context what else matters, or null
 */
public record LowLevelEntry(
        Long person,
        String otherName,
        boolean isNotHead,
        boolean isSelf,
        LocalDate happenedOn,
        String facts,
        String context) {

    static final int LONGEST_TEXT = 20_000;

    /** No school has a record of anything older, in years. */
    private static final int OLDEST = 20;

    /** An entry about a person who cannot be taken for the head. */
    public LowLevelEntry(
            Long person, String otherName, boolean isSelf, LocalDate happenedOn, String facts, String context) {
        this(person, otherName, false, isSelf, happenedOn, facts, context);
    }

    /**
     * @param today by the school's clock
     * @param people the members of staff, and what is known of them
     * @param by whose account logs it
     * @return the same, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    LowLevelEntry checked(LocalDate today, StaffList people, long by) {
        FormCheck form = new FormCheck(LONGEST_TEXT);
        String name = form.line("otherName", otherName, null);
        boolean hasName = FormCheck.kept(otherName) != null;
        long named =
                Stream.of(person != null, hasName, isSelf).filter(each -> each).count();
        form.refuse(named == 0, "person", "person.required");
        form.refuse(named > 1, "person", "person.one");
        form.refuse(person != null && !people.has(person), "person", "person.unknown");
        form.refuse(person != null && people.isHead(person), "person", "person.head");
        form.refuse(isSelf && people.isHead(by), "self", "self.head");
        boolean isHead = name != null && people.isHead(name);
        form.refuse(isHead, "otherName", "person.head");
        boolean isKnown = name != null && !isHead && people.has(name);
        form.refuse(isKnown, "otherName", "name.known");
        form.refuse(
                name != null && !isHead && !isKnown && !isNotHead && people.mayBeHead(name),
                "notHead",
                "person.head.ask");
        form.required("happenedOn", happenedOn, "on.required");
        form.between("happenedOn", happenedOn, today.minusYears(OLDEST), today, "on.old", "on.future");
        String said = form.text("facts", facts, "facts.required");
        String more = form.text("context", context, null);
        form.orThrow();
        return new LowLevelEntry(person, name, isNotHead, isSelf, happenedOn, said, more);
    }
}
