package org.wholeschool.concern.triage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.category.Category;

/** Changes the record of a concern: each change makes its version, which whoever calls this writes down. */
public final class CaseFile {

    private CaseFile() {}

    /**
     * Takes over what was decided, and closes the concern where it is over with that.
     *
     * @param concern whose record
     * @param after what is said of it now, checked
     * @param primary its primary category
     * @param further its further ones
     * @param close whether it is over
     * @param by whose account decided it
     * @param at when
     * @return the version that came of it
     */
    public static ConcernVersion decide(
            Concern concern,
            CaseValues after,
            Category primary,
            List<Category> further,
            boolean close,
            Long by,
            Instant at) {
        return decide(concern, after, primary, further, close, by, at, null);
    }

    /**
     * As {@link #decide(Concern, CaseValues, Category, List, boolean, Long, Instant)}, closed while something is still
     * open for a reason; null where nothing is.
     */
    static ConcernVersion decide(
            Concern concern,
            CaseValues after,
            Category primary,
            List<Category> further,
            boolean close,
            Long by,
            Instant at,
            String anyway) {
        CaseValues before = CaseValues.of(concern);
        boolean closes = close && concern.getClosedAt() == null;
        concern.categorise(primary, further, at);
        concern.decide(after, by, at);
        concern.acknowledge(by, at);
        if (closes) {
            concern.close(by, at);
        }
        return new ConcernVersion(
                concern, closes ? ChangeKind.CLOSED : ChangeKind.DECIDED, by, at, anyway, changes(before, after));
    }

    /**
     * @param readers the accounts of those who may read it from now on
     * @return the version that came of it
     */
    public static ConcernVersion restrict(Concern concern, Set<Long> readers, Long by, Instant at, String reason) {
        List<FieldChange> change = List.of(
                new FieldChange(FieldChange.READERS, CaseValues.ids(concern.getReaders()), CaseValues.ids(readers)));
        concern.restrictTo(readers, at);
        return new ConcernVersion(
                concern, readers.isEmpty() ? ChangeKind.OPENED_TO_ALL : ChangeKind.RESTRICTED, by, at, reason, change);
    }

    /**
     * Gives a concern about an adult who works here to the head.
     *
     * @param reason why, for the head; null where none was given
     * @return the version that came of it
     */
    public static ConcernVersion giveToHead(Concern concern, Long by, Instant at, String reason) {
        concern.giveToHead(at);
        return new ConcernVersion(concern, ChangeKind.GIVEN_TO_HEAD, by, at, reason, List.of());
    }

    /**
     * @param report one of two reports of one event
     * @param other the number of the other one
     * @return the version in which it was linked with that
     */
    public static ConcernVersion linked(Concern report, long other, Long by, Instant at) {
        return new ConcernVersion(
                report,
                ChangeKind.LINKED,
                by,
                at,
                null,
                List.of(new FieldChange(FieldChange.REPORT, null, Long.toString(other))));
    }

    static List<FieldChange> changes(CaseValues before, CaseValues after) {
        return before.differences(after).stream()
                .map(field -> new FieldChange(field.name(), before.get(field), after.get(field)))
                .toList();
    }

    /**
     * @param concern locked, so that nobody changes it meanwhile
     * @param seen the version of its record that the change was made on
     * @throws Outdated where the record has another one by now
     */
    @RoomOnly
    public static void expect(Concern concern, int seen) {
        if (concern.getRecordVersion() != seen) {
            throw new Outdated();
        }
    }

    /**
     * @param reason what was given
     * @param key the sentence where nothing was
     * @return it without blanks around it
     * @throws BadInput where there is none, or it is too long
     */
    @RoomOnly
    public static String reason(String reason, String key) {
        return reason("reason", reason, key);
    }

    /** As {@link #reason(String, String)}, in a field that is called something else. */
    @RoomOnly
    public static String reason(String field, String reason, String key) {
        if (reason == null || reason.isBlank()) {
            throw new BadInput(field, key);
        }
        if (reason.strip().length() > CaseCheck.LONGEST_TEXT) {
            throw new BadInput(field, "text.long", CaseCheck.LONGEST_TEXT);
        }
        return reason.strip();
    }
}
