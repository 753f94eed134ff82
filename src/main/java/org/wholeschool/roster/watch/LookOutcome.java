package org.wholeschool.roster.watch;

/**
 * What a look led to.
 *
 * @param batchId a file that is kept, or null
 * @param apply whether it is to be taken in at once
 * @param taken the file in the folder that has been taken, or null
 */
record LookOutcome(Long batchId, boolean apply, SchoolFolder.Found taken) {

    static final LookOutcome NOTHING = new LookOutcome(null, false, null);
}
