package org.wholeschool.casework.export;

import org.wholeschool.concern.record.InvolvementRole;

/**
 * A pupil's part in what a row is about.
 *
 * @param pupilId which pupil, or null for one who was not named
 * @param name what they are called, or null
 * @param initials theirs, or null
 * @param year their year group now, or null
 * @param role which part; null where there is no concern
 */
public record ShownPerson(Long pupilId, String name, String initials, Integer year, InvolvementRole role) {

    /** @return a pupil who was named */
    public static ShownPerson named(long pupilId, String name, int year, InvolvementRole role) {
        return new ShownPerson(pupilId, name, Initials.of(name), year, role);
    }

    /** @return one who was not */
    public static ShownPerson unnamed(InvolvementRole role) {
        return new ShownPerson(null, null, null, null, role);
    }
}
