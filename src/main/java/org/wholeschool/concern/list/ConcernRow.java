package org.wholeschool.concern.list;

import java.time.Instant;
import java.util.List;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.InvolvementRole;

/**
 * A concern in a list or an export, with a value for each {@link ConcernColumn}.
 *
 * @param id its number
 * @param receivedAt when it was logged
 * @param occurredFrom first moment at which it happened, or null
 * @param occurredTo last moment, or null
 * @param category the kind by which it counts, with what it was called then
 * @param further what else it is about
 * @param casework whether patterns leave it out
 * @param pupils who is named in it: those harmed first, then those alleged, then the others
 * @param unnamed how many people it has who could not be named
 * @param place where
 * @param band in which part of the day
 * @param state how far the safeguarding team has got with it
 * @param restricted whether only those who are named read it
 * @param imported whether another system logged it
 * @param decision what was decided, or null
 * @param owner the case lead's name, or null
 * @param days how many days it was open, or has been until today
 * @param closedAt when it was closed, or null
 * @param agencies to whom it was referred
 * @param actions how many actions are open
 * @param tags the school's own words for it
 * @param facts what happened
 */
public record ConcernRow(
        long id,
        Instant receivedAt,
        Instant occurredFrom,
        Instant occurredTo,
        String category,
        List<String> further,
        boolean casework,
        List<Named> pupils,
        int unnamed,
        String place,
        String band,
        ConcernState state,
        boolean restricted,
        boolean imported,
        Decision decision,
        String owner,
        long days,
        Instant closedAt,
        List<String> agencies,
        int actions,
        List<String> tags,
        String facts) {

    /** A pupil in it, as the roll says now. */
    public record Named(long id, String name, int year, String form, InvolvementRole role) {}
}
