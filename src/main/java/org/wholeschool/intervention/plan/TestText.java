package org.wholeschool.intervention.plan;

import java.time.LocalDate;
import java.util.Set;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.platform.RoomOnly;

/**
 * What is said, before a plan starts, of how one will see whether it worked.
 *
 * @param chosen why this place, or null
 * @param selectedFrom the first of the days by which it was chosen, or null
 * @param selectedTo the last of them, or null
 * @param compared ids of the places to compare with
 */
public record TestText(Design.Chosen chosen, LocalDate selectedFrom, LocalDate selectedTo, Set<Long> compared) {

    /** Nothing is said yet. */
    public static final TestText NONE = new TestText(null, null, null, Set.of());

    /** Copies the set. */
    public TestText {
        compared = Set.copyOf(compared);
    }

    /** @return the same, compared with other places */
    @RoomOnly
    public TestText comparedWith(Set<Long> places) {
        return new TestText(chosen, selectedFrom, selectedTo, places);
    }
}
