package org.wholeschool.roster.check;

import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.RollEntry;

/**
 * A pupil whom the school has or had.
 *
 * @param pupilId the pupil's id
 * @param entry what the roll says
 * @param takenBack whether the pupil was added by an import that was undone: to whoever imports as if never added
 */
@RoomOnly
public record OnRoll(long pupilId, RollEntry entry, boolean takenBack) {}
