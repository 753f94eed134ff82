package org.wholeschool.peermap;

import java.util.List;
import java.util.Locale;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkMapFacts;
import org.wholeschool.platform.Texts;

/**
 * A map while it is open. It says who stands in which ring and what ties whom, and nothing that puts one child before
 * another.
 *
 * @param id the request's id
 * @param mark who looks and when: stands across the page
 * @param closes until when it is open
 * @param seconds how long that still is
 * @param purpose what it was approved for
 * @param rings those directly involved, then ring by ring
 * @param ties the links between them
 * @param cut whether a ring was left out because there are too many in it
 */
public record MapView(
        long id,
        String mark,
        String closes,
        long seconds,
        String purpose,
        List<Ring> rings,
        List<Tie> ties,
        boolean cut) {

    /** Those as far from the middle as each other. */
    public record Ring(int number, List<Child> children) {}

    /**
     * A child on the map.
     *
     * @param form the year group, and the form where there is one, in words
     * @param role which part they had in the concern that the map began with, in words; null where there is none, or
     *     whoever looks may not read it
     */
    public record Child(long id, String name, String form, String role) {}

    /**
     * A link on the map.
     *
     * @param kind what ties them
     * @param established whether it is a fact: a solid line; else a dashed one
     * @param challenged whether somebody says that it is wrong and has no answer yet: a dotted line, whatever it was
     *     before
     * @param keeper of a protective link, who keeps whom safe; null where nobody has said, and of others
     * @param safe of a protective link, what is good in it, in the words of whoever recorded it; null where nobody
     *     said, and of others
     */
    public record Tie(
            long id,
            long one,
            long other,
            String oneName,
            String otherName,
            LinkKind kind,
            boolean established,
            boolean challenged,
            Keeper keeper,
            String safe,
            List<LinkMapFacts.Told> sources) {

        /** @return who keeps whom safe, in words; null where nobody has said */
        public String keeps() {
            return keeper == null ? null : Texts.of("link").get("keeper." + keeper, oneName, otherName);
        }

        /** @return how far it can be relied on, as the texts call it */
        public String standing() {
            return challenged ? "challenged" : established ? "established" : "unconfirmed";
        }

        /** @return what it is and how far it can be relied on, in words, and of a protective one who keeps whom safe */
        public String says() {
            String words = Texts.of("link").get("kind." + kind) + ", "
                    + Texts.of("peermap").get("tie." + standing());
            return keeper == null ? words : words + ", " + keeps();
        }

        /** @return the names of the style in which it is drawn */
        public String style() {
            String line = challenged ? "dotted" : established ? "solid" : "dashed";
            String keeps = keeper == null ? "" : " " + keeper.name().toLowerCase(Locale.ROOT);
            return kind == LinkKind.PROTECTIVE
                    ? line + " protective" + keeps
                    : kind == LinkKind.CONFLICT ? line + " conflict" : line;
        }
    }

    /**
     * A child whom somebody looks at on the map.
     *
     * @param map the request's id
     * @param child who
     * @param ring how far from those directly involved
     * @param why why the child is named in the request; null where only links lead to the child
     * @param ties the links that the child has on the map
     */
    public record Card(
            long map, String mark, String closes, long seconds, Child child, int ring, String why, List<Tie> ties) {}
}
