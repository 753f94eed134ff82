package org.wholeschool.governance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.disclosure.Change;

/**
 * Published concerns a school week of each group as dots on one scale: the half-term that is shown, the one before and
 * the same one a year before. A band shows which numbers chance and rounding explain, by the rule of {@link Change}.
 *
 * <p>Positions are worked out from the numbers that are written beside them or in the table, and say nothing finer.
 */
public final class DotPlot {

    /** All lengths in units of the picture, which is as wide as a phone. */
    private static final int LEFT = 8;

    private static final int SPAN = 280;
    private static final int LINE = 16;
    private static final int TRACK = 12;
    private static final int BELOW = 20;
    private static final int AXIS = 18;
    private static final int LABEL = 11;
    private static final int LETTERS = 44;

    /** As far from a dot its number reaches. */
    private static final int REACH = 48;

    private final List<Row> rows = new ArrayList<>();
    private final int most;
    private int height = LINE;

    /**
     * A group.
     *
     * @param name its words
     * @param now concerns a school week, in tenths
     * @param before the same of the half-term before; null where it cannot be compared
     * @param yearBefore the same of a year before; null where it cannot be compared
     * @param least the least that chance explains after the half-term before, in tenths; null where nothing is compared
     * @param most the most
     * @param change what changed since the half-term before
     */
    public record Group(
            String name, int now, Integer before, Integer yearBefore, Integer least, Integer most, Change change) {}

    /**
     * A line of words.
     *
     * @param words the words
     * @param y their base line
     */
    public record Words(String words, int y) {}

    /**
     * A row of the picture.
     *
     * @param name its words, in lines
     * @param y the height of its track
     * @param now where the dot is
     * @param says its number
     * @param saysLeft whether the number is left of the dot, because right of it it would cover a mark
     * @param before where the dot of the half-term before is; null where there is none
     * @param beforeSays its number
     * @param yearBefore where the mark of a year before is; null where there is none
     * @param chance where the band begins; null where there is none
     * @param wide how wide the band is
     * @param clear whether the change is larger than chance explains
     */
    public record Row(
            List<Words> name,
            int y,
            int now,
            String says,
            boolean saysLeft,
            Integer before,
            String beforeSays,
            Integer yearBefore,
            Integer chance,
            int wide,
            boolean clear) {}

    /** @param groups in the order of the table */
    public DotPlot(List<Group> groups) {
        most = groups.stream()
                .flatMap(group -> Stream.of(group.now(), group.before(), group.yearBefore(), group.most()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        groups.forEach(this::add);
    }

    private void add(Group group) {
        List<Words> lines = new ArrayList<>();
        for (String line : lines(group.name())) {
            lines.add(new Words(line, height));
            height += LINE;
        }
        int now = x(group.now());
        Integer before = group.before() == null ? null : x(group.before());
        Integer yearBefore = group.yearBefore() == null ? null : x(group.yearBefore());
        Integer chance = group.least() == null ? null : x(group.least());
        rows.add(new Row(
                lines,
                height - LINE + TRACK,
                now,
                says(group.now()),
                isLeft(now, before, yearBefore),
                before,
                group.before() == null ? "" : says(group.before()),
                yearBefore,
                chance,
                chance == null ? 0 : x(group.most()) - chance,
                group.change() == Change.UP || group.change() == Change.DOWN));
        height += BELOW + TRACK;
    }

    private static boolean isLeft(int now, Integer... marks) {
        boolean isRightFree = true;
        boolean isLeftFree = now >= REACH;
        for (Integer mark : marks) {
            int away = mark == null ? 0 : mark - now;
            isRightFree &= away <= 0 || away > REACH;
            isLeftFree &= away >= 0 || away < -REACH;
        }
        return !isRightFree && isLeftFree;
    }

    private int x(int tenths) {
        return LEFT + Math.round((float) tenths * SPAN / most);
    }

    /**
     * @param tenths of concerns a school week
     * @return how that rate is said: from ten on to the nearest whole number
     */
    public static String says(int tenths) {
        return tenths >= 100
                ? Integer.toString(Math.round(tenths / 10f))
                : tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** @return where the scale begins */
    public int left() {
        return LEFT;
    }

    /** @return where it ends */
    public int right() {
        return LEFT + SPAN;
    }

    /** @return how far a number is from the middle of its dot */
    public int beside() {
        return LABEL;
    }

    /** @return the picture's own measure, for its viewBox */
    public String box() {
        return "0 0 340 " + (height + AXIS - LINE);
    }
}
