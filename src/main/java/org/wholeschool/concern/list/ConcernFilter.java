package org.wholeschool.concern.list;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryScope;

/**
 * Which concerns a lead asks for; what is null does not matter.
 *
 * @param placeId where
 * @param bandId in which part of the day
 * @param bandGroup in which group of them
 * @param categoryId what it is about
 * @param from first day of receipt
 * @param to last day of receipt, included
 * @param happened on which days it happened
 * @param scope whether it is context or casework
 * @param batchId the import that brought it in
 * @param seen how far the safeguarding team has got with it
 * @param number the one of that number
 * @param loggedBy the account of who logged it
 * @param further what else the page of the list can ask for
 */
public record ConcernFilter(
        Long placeId,
        Long bandId,
        BandGroup bandGroup,
        Long categoryId,
        LocalDate from,
        LocalDate to,
        Happened happened,
        CategoryScope scope,
        Long batchId,
        Seen seen,
        Long number,
        Long loggedBy,
        FurtherFilter further) {

    /** One that asks for nothing that only the page of the list can ask for. */
    public ConcernFilter(
            Long placeId,
            Long bandId,
            BandGroup bandGroup,
            Long categoryId,
            LocalDate from,
            LocalDate to,
            Happened happened,
            CategoryScope scope,
            Long batchId,
            Seen seen,
            Long number,
            Long loggedBy) {
        this(
                placeId,
                bandId,
                bandGroup,
                categoryId,
                from,
                to,
                happened,
                scope,
                batchId,
                seen,
                number,
                loggedBy,
                FurtherFilter.NONE);
    }

    /** Every concern. */
    public static final ConcernFilter ALL =
            new ConcernFilter(null, null, null, null, null, null, Happened.WHENEVER, null, null, null, null, null);

    /**
     * The days on which it happened or began, as hotspots count it; a concern of which no day is known is on none of
     * them.
     *
     * @param from first day, or null
     * @param to last day, included, or null
     */
    public record Happened(LocalDate from, LocalDate to) {

        /** On any day, or on one that nobody knows. */
        public static final Happened WHENEVER = new Happened(null, null);
    }

    /**
     * Those that wait for a lead. What an import brought does not: another system's years of concerns would hide
     * today's.
     */
    public static final ConcernFilter WAITING = new ConcernFilter(
            null, null, null, null, null, null, Happened.WHENEVER, null, null, Seen.NOT_YET, null, null);

    /** How far the safeguarding team has got with a concern. */
    public enum Seen {
        /** Whatever has been done about it, it is not closed. */
        OPEN("c.closedAt is null"),
        /** Logged here, and not acknowledged. */
        NOT_YET("c.acknowledgedAt is null and c.batchId is null"),
        /** Brought in with an import, and not acknowledged. */
        NOT_YET_IMPORTED("c.acknowledgedAt is null and c.batchId is not null"),
        /** Acknowledged. */
        ACKNOWLEDGED("c.acknowledgedAt is not null"),
        /** Nothing is decided about it yet, and no import brought it. */
        UNDECIDED("c.decidedAt is null and c.closedAt is null and c.batchId is null"),
        /** Decided, and not closed. */
        DECIDED("c.decidedAt is not null and c.closedAt is null"),
        CLOSED("c.closedAt is not null");

        private final String condition;

        Seen(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param readable which concerns whoever asks may read
     * @return the condition on a concern {@code c} that they may read, with a blank in front
     */
    String where(ReadableConcerns readable) {
        List<String> conditions = new ArrayList<>(List.of(readable.condition("c")));
        add(conditions, placeId, "c.place.id = :place");
        add(conditions, bandId, "c.band.id = :band");
        add(conditions, bandGroup, "c.band.bandGroup = :bandGroup");
        add(conditions, categoryId, "c.category.id = :category");
        add(conditions, from, "c.receivedAt >= :from");
        add(conditions, to, "c.receivedAt < :to");
        add(conditions, happened.from(), "c.occurredFrom >= :happenedFrom");
        add(conditions, happened.to(), "c.occurredFrom < :happenedTo");
        add(conditions, scope, "c.category.scope = :scope");
        add(conditions, batchId, "c.batchId = :batch");
        add(conditions, seen, seen == null ? null : seen.condition);
        add(conditions, number, "c.id = :number");
        add(conditions, loggedBy, "c.loggedBy = :loggedBy");
        conditions.addAll(further.conditions());
        return " where " + String.join(" and ", conditions);
    }

    /** Gives a query with that condition its values. */
    void bind(Query query, ReadableConcerns readable, ZoneId zone) {
        readable.bind(query);
        set(query, "place", placeId);
        set(query, "band", bandId);
        set(query, "bandGroup", bandGroup);
        set(query, "category", categoryId);
        set(query, "from", beginning(from, zone));
        set(query, "to", end(to, zone));
        set(query, "happenedFrom", beginning(happened.from(), zone));
        set(query, "happenedTo", end(happened.to(), zone));
        set(query, "scope", scope);
        set(query, "batch", batchId);
        set(query, "number", number);
        set(query, "loggedBy", loggedBy);
        further.bind(query);
    }

    /** @return whether it asks for nothing but pupils and days, which a note without a concern has too */
    public boolean isOfPupilsAndDays() {
        return logged(null, null).with(further.ofAnyPupil()).equals(ALL);
    }

    /** @return the same of some days on which they were logged */
    ConcernFilter logged(LocalDate first, LocalDate last) {
        return new ConcernFilter(
                placeId,
                bandId,
                bandGroup,
                categoryId,
                first,
                last,
                happened,
                scope,
                batchId,
                seen,
                number,
                loggedBy,
                further);
    }

    /** @return the same with other further choices */
    ConcernFilter with(FurtherFilter other) {
        return new ConcernFilter(
                placeId,
                bandId,
                bandGroup,
                categoryId,
                from,
                to,
                happened,
                scope,
                batchId,
                seen,
                number,
                loggedBy,
                other);
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day == null ? null : beginning(day.plusDays(1), zone);
    }

    private static void add(List<String> conditions, Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static void set(Query query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
