package org.wholeschool.disclosure.family;

import java.util.function.Predicate;

/**
 * A concern that is not what it was when its school year was published. It never leaves the run.
 *
 * @param was as it was counted then; null where it was not
 * @param is as it counts by now; null where it does not
 */
public record Changed(Fact was, Fact is) {

    /**
     * @return whether it came to some cells, or for false went from them: it is in them by now and was not, or was and
     *     is not.
     */
    boolean counts(boolean came, Predicate<Fact> inThem) {
        boolean before = was != null && inThem.test(was);
        boolean now = is != null && inThem.test(is);
        return before != now && now == came;
    }
}
