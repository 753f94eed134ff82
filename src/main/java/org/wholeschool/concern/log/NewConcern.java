package org.wholeschool.concern.log;

import java.time.Instant;
import java.util.List;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;

/**
 * What a form gives to be logged.
 *
 * @param submission the form's own key: the same key is logged once
 * @param origin the key of the form from which this one went on apart, because it was open in two pages: of both one is
 *     logged; null where it began by itself
 * @param facts what was seen or told
 * @param opinion what the person thinks, or null
 * @param occurredFrom first moment, or null where it is not known
 * @param occurredTo last moment, or null; equal to {@code occurredFrom} for an instant
 * @param placeId where; the place "not known" where it is not
 * @param bandId which part of the day, or null to take it from the time
 * @param categoryId what it is about
 * @param source how they know, null where they did not say
 * @param people who, with a part each; empty where nobody is named
 * @param response what was done and said at once
 * @param injuries what was marked on the body map; empty where nothing was
 */
public record NewConcern(
        String submission,
        String origin,
        String facts,
        String opinion,
        Instant occurredFrom,
        Instant occurredTo,
        Long placeId,
        Long bandId,
        Long categoryId,
        Source source,
        List<Person> people,
        FirstResponse response,
        List<Injuries.Marked> injuries) {

    public NewConcern {
        people = List.copyOf(people);
        injuries = List.copyOf(injuries);
    }

    /** A concern of a form that began by itself. */
    public NewConcern(
            String submission,
            String facts,
            String opinion,
            Instant occurredFrom,
            Instant occurredTo,
            Long placeId,
            Long bandId,
            Long categoryId,
            Source source,
            List<Person> people,
            FirstResponse response,
            List<Injuries.Marked> injuries) {
        this(
                submission,
                null,
                facts,
                opinion,
                occurredFrom,
                occurredTo,
                placeId,
                bandId,
                categoryId,
                source,
                people,
                response,
                injuries);
    }

    /** A concern of which nothing is said beyond what happened. */
    public NewConcern(
            String submission,
            String facts,
            String opinion,
            Instant occurredFrom,
            Instant occurredTo,
            Long placeId,
            Long bandId,
            Long categoryId,
            Source source,
            List<Person> people) {
        this(
                submission,
                facts,
                opinion,
                occurredFrom,
                occurredTo,
                placeId,
                bandId,
                categoryId,
                source,
                people,
                FirstResponse.NOTHING_SAID);
    }

    /** A concern in which no injury is marked. */
    public NewConcern(
            String submission,
            String facts,
            String opinion,
            Instant occurredFrom,
            Instant occurredTo,
            Long placeId,
            Long bandId,
            Long categoryId,
            Source source,
            List<Person> people,
            FirstResponse response) {
        this(
                submission,
                facts,
                opinion,
                occurredFrom,
                occurredTo,
                placeId,
                bandId,
                categoryId,
                source,
                people,
                response,
                List.of());
    }

    /** @return the opinion without what is blank around it; null for none */
    String strippedOpinion() {
        return opinion == null || opinion.isBlank() ? null : opinion.strip();
    }

    /** @return the key of the form that its writer began, whichever page went on with it */
    String begun() {
        return origin == null ? submission : origin;
    }

    /**
     * Somebody's part.
     *
     * @param pupilId who, or null for somebody who could not be named
     * @param role which part, null where it was not said
     */
    public record Person(Long pupilId, InvolvementRole role) {}
}
