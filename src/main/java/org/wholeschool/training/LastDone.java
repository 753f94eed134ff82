package org.wholeschool.training;

import java.time.LocalDate;

/**
 * The latest day on which a person did a course, as a query reads it.
 *
 * @param courseId which course
 * @param accountId whose account
 * @param day the latest day
 */
record LastDone(long courseId, long accountId, LocalDate day) {

    /** Public, because a query makes it. */
    public LastDone {}
}
