package org.wholeschool.roster.rosterimport;

import org.wholeschool.roster.RollEntry;

/**
 * A pupil whom the school has or had.
 *
 * @param pupilId the pupil's id
 * @param entry   what the roll says
 */
record OnRoll(long pupilId, RollEntry entry) {
}
