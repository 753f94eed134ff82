package org.wholeschool.pattern.peers.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.place.PlaceGroup;

/**
 * A picture of the school for its lead: each group a bubble, by its year and the kind of place where it is most often.
 *
 * <p>It has numbers of groups and no names, and no line between two: who knows whom is in no picture of all.
 *
 * @param bubbles the groups
 * @param rows years, the youngest first, and groups of several
 * @param columns kinds of places
 * @param height how high it is
 * @param says all of it in words
 */
public record SchoolPicture(List<Bubble> bubbles, List<Row> rows, List<Column> columns, double height, String says) {

    private static final int MIXED = Integer.MAX_VALUE;

    /** The column of groups whose concerns are spread over many places. */
    private static final String SPREAD = "SPREAD";

    /** The words of a column have two lines. */
    private static final int LINE = 14;

    /** The middle of a line of words is so far above its baseline. */
    private static final double WORDS_BELOW = 4.5;

    /** Copies the lists. */
    public SchoolPicture {
        bubbles = List.copyOf(bubbles);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * A group.
     *
     * @param id its row
     * @param number what is written in it
     * @param rises whether it has a sign that it rises
     * @param says the same in words
     */
    public record Bubble(long id, String number, boolean rises, double x, double y, double radius, String says) {

        private static final double FONT = 12;

        /** Smaller numbers cannot be read on a phone. */
        private static final double LEAST_FONT = 8;

        /** A bubble of this radius has room for the sign above a number in full size. */
        private static final double ROOM_FOR_BOTH = 12.7;

        private static final double BELOW = .375;
        private static final double UNDER_SIGN = 7.5;

        /** The ring of one that rises is so thick. */
        private static final double RING = 2.5;

        /** @return where the middle of its edge is: the ring of one that rises lies within it */
        public double edge() {
            return tenths(rises ? radius - (RING - 1) / 2 : radius);
        }

        private double scale() {
            return rises ? Math.min(1, radius / ROOM_FOR_BOTH) : 1;
        }

        /** @return the size of its number: as large as its digits have room */
        public double font() {
            return tenths(Math.min(FONT * scale(), radius * Math.min(1.8, 3. / number.length())));
        }

        /** @return whether its number can be read; else its words alone say which group it is */
        public boolean isNumbered() {
            return font() >= LEAST_FONT;
        }

        /** @return the baseline of its number */
        public double foot() {
            return tenths(y + (rises ? UNDER_SIGN * scale() : BELOW * font()));
        }

        /** @return a triangle: above its number, or in the middle where there is none */
        public String sign() {
            double by = isNumbered() ? scale() : Math.min(1, radius / 6);
            double top = isNumbered() ? y - 10 * by : y - 3.5 * by;
            return "M" + x + " " + tenths(top) + "l" + tenths(4 * by) + " " + tenths(6.5 * by) + "h-" + tenths(8 * by)
                    + "z";
        }
    }

    /** A year: its words, their baseline, and the line above it. */
    public record Row(String name, double middle, double top) {}

    /** A kind of place: its words in two lines, and their middle. */
    public record Column(String first, String second, double middle) {

        public int above() {
            return GroupBubbles.TOP - LINE - 10;
        }

        public int below() {
            return GroupBubbles.TOP - 10;
        }
    }

    /**
     * @param groups what is known of each
     * @param idOf by the group's number its row
     * @param placeOf by place the kind of place
     */
    static SchoolPicture of(Collection<GroupPicture> groups, Function<Long, Long> idOf, Map<Long, PlaceGroup> placeOf) {
        List<GroupPicture> all = groups.stream()
                .sorted(Comparator.comparingLong(GroupPicture::groupNo))
                .toList();
        List<Integer> years =
                all.stream().map(SchoolPicture::year).distinct().sorted().toList();
        Map<Long, String> kindOf = all.stream()
                .collect(Collectors.toMap(GroupPicture::groupNo, group -> kind(group.strongest(), placeOf)));
        List<String> kinds = kinds(kindOf);
        GroupBubbles.Drawn drawn = GroupBubbles.draw(
                all.stream()
                        .map(group -> new GroupBubbles.Group(
                                years.indexOf(year(group)), kinds.indexOf(kindOf.get(group.groupNo())), group.size()))
                        .toList(),
                years.size(),
                kinds.size());
        Texts texts = Texts.of("groupcard");
        List<Bubble> bubbles = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            GroupPicture group = all.get(i);
            GroupBubbles.Bubble at = drawn.bubbles().get(i);
            bubbles.add(new Bubble(
                    idOf.apply(group.groupNo()),
                    Long.toString(group.groupNo()),
                    rises(group),
                    tenths(at.x()),
                    tenths(at.y()),
                    tenths(at.radius()),
                    says(texts, group, kindOf.get(group.groupNo()))));
        }
        return new SchoolPicture(
                bubbles,
                IntStream.range(0, years.size())
                        .mapToObj(i -> row(texts, years.get(i), drawn.rows(), i))
                        .toList(),
                IntStream.range(0, kinds.size())
                        .mapToObj(i -> column(texts, kinds.get(i), kinds.size(), i))
                        .toList(),
                tenths(drawn.height()),
                says(texts, all, years, kinds, kindOf));
    }

    private static List<String> kinds(Map<Long, String> kindOf) {
        return IntStream.rangeClosed(0, PlaceGroup.values().length)
                .mapToObj(i -> i < PlaceGroup.values().length ? PlaceGroup.values()[i].name() : SPREAD)
                .filter(kindOf::containsValue)
                .toList();
    }

    /** @return the box that it is drawn in */
    public String box() {
        return "0 0 " + GroupBubbles.WIDTH + " " + height;
    }

    public int width() {
        return GroupBubbles.WIDTH;
    }

    private static Row row(Texts texts, int year, List<Double> edges, int row) {
        return new Row(
                year(texts, year),
                tenths((edges.get(row) + edges.get(row + 1)) / 2 + WORDS_BELOW),
                tenths(edges.get(row)));
    }

    private static Column column(Texts texts, String kind, int columns, int column) {
        return new Column(
                texts.get("picture." + kind + ".1"),
                texts.get("picture." + kind + ".2"),
                tenths(GroupBubbles.LEFT + (column + .5) * GroupBubbles.columnWidth(columns)));
    }

    private static int year(GroupPicture group) {
        return group.years().size() == 1 ? group.years().get(0) : MIXED;
    }

    private static String year(Texts texts, int year) {
        return year == MIXED ? texts.get("picture.mixed") : texts.get("year", Integer.toString(year));
    }

    private static boolean rises(GroupPicture group) {
        return group.trend() == GroupPicture.Trend.RISING;
    }

    private static String kind(GroupPicture.Cell most, Map<Long, PlaceGroup> placeOf) {
        return most == null || !placeOf.containsKey(most.placeId())
                ? SPREAD
                : placeOf.get(most.placeId()).name();
    }

    private static String says(Texts texts, GroupPicture group, String kind) {
        return texts.get(
                rises(group) ? "picture.rising" : "picture.group",
                texts.get("name", Long.toString(group.groupNo())),
                texts.get("size." + group.size()),
                year(texts, year(group)),
                texts.get("picture." + kind));
    }

    private static String says(
            Texts texts, List<GroupPicture> all, List<Integer> years, List<String> kinds, Map<Long, String> kindOf) {
        return texts.get(
                "picture.says",
                all.size(),
                years.stream()
                        .map(year -> texts.get(
                                "picture.count",
                                year(texts, year),
                                all.stream()
                                        .filter(group -> year(group) == year)
                                        .count()))
                        .collect(Collectors.joining(", ")),
                kinds.stream()
                        .map(kind -> texts.get(
                                "picture.count",
                                texts.get("picture." + kind),
                                kindOf.values().stream().filter(kind::equals).count()))
                        .collect(Collectors.joining(", ")),
                all.stream().filter(SchoolPicture::rises).count());
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.;
    }
}
