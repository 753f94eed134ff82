package org.wholeschool.link.group;

import java.util.List;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.entry.NewLink;
import org.wholeschool.link.record.Grading;

/**
 * Links between pupils of a group, as a form gives them.
 *
 * @param pupils who is in the group, by their ids
 * @param pairs which two of them are linked
 * @param kind how they know each other
 * @param texts what is said of each link as a whole
 * @param evidence what was seen or said of the group
 * @param grade how far that can be relied on
 */
public record NewGroup(
        List<Long> pupils, List<Pair> pairs, LinkKind kind, LinkTexts texts, NewEvidence evidence, Grading grade) {

    /** @return the link of one of the pairs */
    NewLink link(Pair pair) {
        return new NewLink(pair.one(), pair.other(), kind, texts, evidence);
    }

    /** Two pupils, the one with the smaller id first. */
    public record Pair(long one, long other) {

        public static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        /** @return the field of a fault that is about this pair */
        public String field() {
            return "pair:" + one + ":" + other;
        }
    }
}
