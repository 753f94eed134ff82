package org.wholeschool.concern.api;

import java.time.Instant;
import java.util.List;
import org.wholeschool.access.token.Problem;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;

/**
 * A concern as another system sent it, read and not yet looked up. What was not given, or could not be read, is null.
 *
 * @param aboutAnAdult whether it is about an adult who works in the school
 * @param facts what was seen or told
 * @param opinion what whoever wrote it thinks
 * @param from first moment, null where it is not known
 * @param to last moment, null where it is not known
 * @param place where, by code or name
 * @param band in which part of the day, by code or name
 * @param category what it is about, by code or name
 * @param source how they know, null where they did not say
 * @param people who, with a part each
 * @param response what was done and said at once
 * @param faults what could not be read, field for field
 */
record ConcernMessage(
        Boolean aboutAnAdult,
        String facts,
        String opinion,
        Instant from,
        Instant to,
        String place,
        String band,
        String category,
        Source source,
        List<Person> people,
        FirstResponse response,
        List<Problem.Fault> faults) {

    /**
     * Somebody's part.
     *
     * @param upn the unique pupil number, null for somebody who could not be named
     * @param role which part, null where it was not said
     */
    record Person(String upn, InvolvementRole role) {}
}
