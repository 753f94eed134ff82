package org.wholeschool.concern.followup;

import java.util.List;

/**
 * Something that is kept in versions, as leads read it.
 *
 * @param id its id
 * @param concernId the concern that it hangs on; 0 where it belongs to a pupil
 * @param edition which version this is
 * @param entry what it says
 * @param pupil the name of the pupil whom it is about, or null
 * @param kept when it came to be so, and by whom, in words
 * @param history what it was before, the latest first
 */
public record Kept<T>(
        long id, long concernId, int edition, T entry, String pupil, String kept, List<History.Change> history) {}
