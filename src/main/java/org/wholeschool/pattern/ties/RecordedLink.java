package org.wholeschool.pattern.ties;

import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.pattern.group.TieKind;

/**
 * A link between two pupils as it was recorded, with the day from which it may be compared with concerns.
 *
 * @param one a pupil, as in {@link NamedConcern#pupils}
 * @param other another pupil
 * @param kind what ties them
 * @param established whether evidence establishes it
 * @param recordedOn from when on evidence that was recorded and graded establishes it, in days since 1970. Links are
 *     written down after incidents, so only what was recorded before an incident says anything about it; nor can that
 *     cite it
 */
public record RecordedLink(int one, int other, TieKind kind, boolean established, long recordedOn) {

    /**
     * Kinds that say that two know each other. "Together in concerns" is left out, because it is made of the concerns
     * that it would be compared with; relationships are a restricted kind.
     */
    private static final Set<TieKind> KNOW_EACH_OTHER =
            EnumSet.of(TieKind.FRIENDSHIP, TieKind.ONLINE, TieKind.TRAVEL_TOGETHER);

    /** @throws IllegalArgumentException if it ties a pupil to themself, or says no kind */
    public RecordedLink {
        if (one == other || kind == null) {
            throw new IllegalArgumentException("Not a link: " + one + " and " + other + ", " + kind);
        }
    }

    /** @return whether it counts here: established, and of a kind that says that two know each other */
    public boolean counts() {
        return established && KNOW_EACH_OTHER.contains(kind);
    }
}
