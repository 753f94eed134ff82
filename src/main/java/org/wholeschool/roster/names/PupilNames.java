package org.wholeschool.roster.names;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a pupil is or was called, as a query reads it without anything else of the pupil.
 *
 * @param pupilId which pupil
 * @param forename or null
 * @param preferredName or null
 * @param legalSurname or null
 */
record PupilNames(long pupilId, String forename, String preferredName, String legalSurname) {

    /** Public, because a query makes it. */
    public PupilNames {}

    /** @return those that are known */
    List<String> names() {
        return Stream.of(forename, preferredName, legalSurname)
                .filter(Objects::nonNull)
                .toList();
    }
}
