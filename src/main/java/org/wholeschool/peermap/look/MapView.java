package org.wholeschool.peermap.look;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.facts.LinkMapFacts;
import org.wholeschool.peermap.drawing.Graph;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;
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
 * @param asked for how many rings around those directly involved it was approved
 * @param rings those directly involved, then ring by ring
 * @param ties the links between them
 * @param places where they were named together in concerns
 * @param cut whether a ring was left out because there are too many in it
 */
public record MapView(
        long id,
        String mark,
        String closes,
        long seconds,
        String purpose,
        int asked,
        List<Ring> rings,
        List<Tie> ties,
        List<MapPlace> places,
        boolean cut) {

    /** Copies the lists. */
    public MapView {
        rings = List.copyOf(rings);
        ties = List.copyOf(ties);
        places = List.copyOf(places);
    }

    /** @return everybody on it in the order of the lists, which is that of their numbers */
    public List<Child> children() {
        return rings.stream().flatMap(ring -> ring.children().stream()).toList();
    }

    /** @return the number of a child in the lists and in the drawing, from 1 */
    public int number(long child) {
        List<Child> all = children();
        return IntStream.range(0, all.size())
                        .filter(i -> all.get(i).id() == child)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    /**
     * @return the letters of the places at which a child was named, in their order: what stands at it in the drawing
     */
    public String placesOf(long child) {
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).pupils().contains(child))
                .mapToObj(MapView::letter)
                .collect(Collectors.joining());
    }

    /**
     * @param place which one it is, from 0
     * @return the letter of a place, in the list and in the drawing
     */
    public String placeLetter(int place) {
        return letter(place);
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /** @return the parts that someone on it had in the concern, for the key */
    public List<InvolvementRole> parts() {
        return children().stream()
                .map(Child::part)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** @return whether a child is directly involved */
    public boolean direct(long child) {
        return rings.stream()
                .filter(ring -> ring.number() == 0)
                .flatMap(ring -> ring.children().stream())
                .anyMatch(each -> each.id() == child);
    }

    /**
     * @param style "dashed", "protective": as {@link Tie#style} calls it
     * @return whether a line is drawn in it, for the key
     */
    public boolean draws(String style) {
        return ties.stream().anyMatch(tie -> tie.isIn(style));
    }

    /** @return whether it was approved for more rings than there are pupils to be found in */
    public boolean emptyBeyond() {
        return !cut && rings.size() <= asked;
    }

    /** @return what is drawn of it */
    @RoomOnly
    public Graph graph() {
        List<Graph.Node> nodes = new ArrayList<>();
        for (Ring ring : rings) {
            for (Child child : ring.children()) {
                nodes.add(new Graph.Node(child.id(), ring.number(), (nodes.size() + 1) + " " + child.label()));
            }
        }
        return new Graph(
                nodes,
                ties.stream()
                        .map(tie -> new Graph.Link(tie.id(), tie.one(), tie.other()))
                        .toList());
    }

    /** Those as far from the middle as each other. */
    public record Ring(int number, List<Child> children) {}

    /**
     * A child on the map.
     *
     * @param label the name that stands in the drawing: first name and initial
     * @param form the year group, and the form where there is one, in words
     * @param role which part they had in the concern that the map began with, in words; null where there is none, or
     *     whoever looks may not read it
     * @param part the same as it is recorded
     */
    public record Child(long id, String name, String label, String form, String role, InvolvementRole part) {

        /** @return the style of its figure */
        public String look() {
            if (part == null) {
                return "no-part";
            }
            return switch (part) {
                case HARMED -> "harmed";
                case ALLEGED -> "alleged";
                case WITNESS -> "witness";
                case INTERVENED -> "intervened";
                default -> "other-part";
            };
        }

        /** @return the letter of its part; "" where there is none */
        public String letter() {
            return part == null ? "" : Texts.of("concern").get("role.letter." + part);
        }
    }

    /**
     * A link on the map.
     *
     * @param kind what ties them
     * @param established whether it is a fact: a solid line; else a dashed one
     * @param challenged whether someone says that it is wrong and has no answer yet: a dotted line, whatever it was
     *     before
     * @param keeper of a protective link, who keeps whom safe; null where no one has said, and of others
     * @param safe of a protective link, what is good in it, in the words of whoever recorded it; null where no one
     *     said, and of others
     * @param reviewOn the last day on which it is valid without a review
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
            LocalDate reviewOn,
            List<LinkMapFacts.Told> sources) {

        /** @return until when it is valid without a review, in words */
        public String review() {
            return SchoolDates.DATE.format(reviewOn);
        }

        /** @return who keeps whom safe, in words; null where no one has said */
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

        /** @return the figure on a protective one, around 0, 0: it points at the one who is kept safe */
        public String tip() {
            if (keeper == null) {
                return "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z";
            }
            return switch (keeper) {
                case FIRST -> "M-7 -8L9 0L-7 8Z";
                case SECOND -> "M7 -8L-9 0L7 8Z";
                case BOTH -> "M2 -8L14 0L2 8ZM-2 -8L-14 0L-2 8Z";
            };
        }

        /** @return whether it is drawn in a style: "solid", "dashed", "dotted", "protective", "conflict" */
        boolean isIn(String style) {
            return List.of(style().split(" ")).contains(style);
        }

        /** @return the names of the style in which it is drawn */
        public String style() {
            String line = challenged ? "dotted" : established ? "solid" : "dashed";
            return switch (kind) {
                case PROTECTIVE -> String.join(" ", line, "protective");
                case CONFLICT -> String.join(" ", line, "conflict");
                default -> line;
            };
        }
    }

    /**
     * A child whom someone looks at on the map.
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
