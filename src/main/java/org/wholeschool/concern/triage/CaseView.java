package org.wholeschool.concern.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.InvolvementRole;

/**
 * The record of a concern as those who may read it see it.
 *
 * @param version the number of its last version
 * @param values what the safeguarding team says of it
 * @param said the same in words, without what has no value
 * @param decidedAt when that was decided, null while it is not
 * @param decidedBy by whom, null where that is not known any more
 * @param closedAt when it was closed, null while it is open
 * @param closedBy by whom
 * @param readers the accounts of those to whom it is restricted, with their names; nothing where it is not
 * @param loggedCategory what it was logged as, where that is another category now; else null
 * @param further the names of its further categories
 * @param people who has which part
 * @param reports other reports of the same event that they may read
 * @param linked whether it is linked with others, whether they may read those or not
 * @param history every change, the latest first
 */
public record CaseView(
        int version,
        CaseValues values,
        Map<CaseField, String> said,
        Instant decidedAt,
        String decidedBy,
        Instant closedAt,
        String closedBy,
        List<Reader> readers,
        String loggedCategory,
        List<String> further,
        List<Part> people,
        List<Report> reports,
        boolean linked,
        List<Entry> history) {

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isRestricted() {
        return !readers.isEmpty();
    }

    /** @return the changes after a version, the latest first */
    public List<Entry> since(int seen) {
        return history.stream().filter(entry -> entry.number() > seen).toList();
    }

    /** Somebody to whom it is restricted. */
    public record Reader(long id, String name) {}

    /**
     * Somebody's part.
     *
     * @param id the involvement
     * @param name null for somebody who could not be named
     * @param form registration group, or null
     * @param role which part
     * @param logged which part was logged, where that is another; else null
     */
    public record Part(long id, String name, String form, InvolvementRole role, InvolvementRole logged) {}

    /** Another report of the same event. */
    public record Report(long id, String category, Instant receivedAt) {}

    /**
     * A change.
     *
     * @param number which version came of it, from 1
     * @param at when
     * @param by who, null where that is not known any more
     * @param kind what was done
     * @param whose whose part it was about, in words; null where it was about nobody's
     * @param reason why, or null
     * @param lines what stands there now, and what stood there
     */
    public record Entry(
            int number, Instant at, String by, ChangeKind kind, String whose, String reason, List<Line> lines) {}

    /**
     * One field of a change, in words.
     *
     * @param label which field
     * @param before null for nothing
     * @param after null for nothing
     */
    public record Line(String label, String before, String after) {}
}
