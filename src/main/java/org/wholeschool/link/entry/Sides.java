package org.wholeschool.link.entry;

import org.wholeschool.concern.record.InvolvementRole;

/**
 * On which side of a concern two pupils were. Whoever saw it, came to help or stood by is on none; and whoever did not
 * say which part somebody had said nothing of a side.
 */
final class Sides {

    private Sides() {}

    /** @return whether both were harmed, or both are alleged to have harmed: only that can be what ties them */
    static boolean areOne(InvolvementRole one, InvolvementRole other) {
        return one == other && (one == InvolvementRole.HARMED || one == InvolvementRole.ALLEGED);
    }

    /** @return whether one of them was harmed where the other is alleged to have done it */
    static boolean areBoth(InvolvementRole one, InvolvementRole other) {
        return one == InvolvementRole.HARMED && other == InvolvementRole.ALLEGED
                || one == InvolvementRole.ALLEGED && other == InvolvementRole.HARMED;
    }
}
