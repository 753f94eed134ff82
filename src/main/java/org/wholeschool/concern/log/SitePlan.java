package org.wholeschool.concern.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.school.place.Site;

/**
 * The places of a site as a schematic plan, to tap on: a mark each, lines between those that are next to each other,
 * and as many names as have room. Up is where y grows. The scales across and up differ, so that a long site fills the
 * screen of a phone and names have room below each other; and marks that would lie close together are moved apart, so
 * that a thumb tells them from each other ({@link RoomForThumbs}). It is shown only for a school that has coordinates
 * and no site plan of its own.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param marks the places
 * @param lines between neighbours
 */
public record SitePlan(int width, int height, List<Mark> marks, List<Line> lines) {

    private static final int WIDTH = 360;
    private static final int MARGIN = 26;
    private static final int LEAST_HEIGHT = 180;
    private static final int MOST_HEIGHT = 640;

    /** How much room a place has upwards, as long as the drawing stays within its height. */
    private static final int ROOM_OF_A_PLACE = 17;

    private static final int LETTER = 6;
    private static final int LETTERS_HEIGHT = 12;
    private static final int RADIUS = 8;

    /** Fewer places than this are found quicker in a list. */
    private static final int LEAST = 3;

    /**
     * Draws a plan.
     *
     * @param places what is offered, by name
     * @param spots where on the site the places are, those that are on it
     * @param walks which of them are next to each other
     * @return the plan; with no marks where too few places are on the site
     */
    static SitePlan of(List<Site.ListedPlace> places, List<Site.Spot> spots, List<Site.Walk> walks) {
        Map<Long, String> names =
                places.stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        List<Site.Spot> drawn =
                spots.stream().filter(spot -> names.containsKey(spot.placeId())).toList();
        if (drawn.size() < LEAST) {
            return new SitePlan(WIDTH, LEAST_HEIGHT, List.of(), List.of());
        }
        int height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, drawn.size() * ROOM_OF_A_PLACE));
        Scale across = Scale.over(drawn.stream().map(Site.Spot::x).toList(), WIDTH);
        Scale up = Scale.over(drawn.stream().map(Site.Spot::y).toList(), height);
        List<Mark> bare = bare(
                drawn,
                drawn.stream().mapToDouble(spot -> across.at(spot.x())).toArray(),
                drawn.stream().mapToDouble(spot -> height - up.at(spot.y())).toArray(),
                height);
        return new SitePlan(WIDTH, height, named(bare, names, height), lines(bare, walks));
    }

    private static List<Mark> bare(List<Site.Spot> drawn, double[] x, double[] y, int height) {
        RoomForThumbs.make(x, y, WIDTH, height, MARGIN);
        return IntStream.range(0, x.length)
                .mapToObj(i ->
                        new Mark(drawn.get(i).placeId(), (int) Math.round(x[i]), (int) Math.round(y[i]), null, null))
                .toList();
    }

    private static List<Line> lines(List<Mark> marks, List<Site.Walk> walks) {
        Map<Long, Mark> byPlace = marks.stream().collect(Collectors.toMap(Mark::placeId, Function.identity()));
        return walks.stream()
                .filter(walk -> walk.placeId() < walk.neighbourId()
                        && byPlace.containsKey(walk.placeId())
                        && byPlace.containsKey(walk.neighbourId()))
                .map(walk -> new Line(byPlace.get(walk.placeId()), byPlace.get(walk.neighbourId())))
                .toList();
    }

    /**
     * Gives each mark its name, on the first side of it where there is room; a name that has none is said once the mark
     * is tapped.
     */
    private static List<Mark> named(List<Mark> bare, Map<Long, String> names, int height) {
        List<Box> taken = new ArrayList<>(bare.stream()
                .map(mark -> new Box(mark.x() - RADIUS, mark.y() - RADIUS, mark.x() + RADIUS, mark.y() + RADIUS))
                .toList());
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : bare) {
            String name = names.get(mark.placeId());
            Label label = sides(mark, name).stream()
                    .filter(side -> side.box(name).isWithin(WIDTH, height)
                            && taken.stream().noneMatch(side.box(name)::meets))
                    .findFirst()
                    .orElse(null);
            if (label != null) {
                taken.add(label.box(name));
            }
            marks.add(new Mark(mark.placeId(), mark.x(), mark.y(), label == null ? null : name, label));
        }
        return marks;
    }

    private static List<Label> sides(Mark mark, String name) {
        int half = name.length() * LETTER / 2;
        int below = mark.y() + LETTERS_HEIGHT / 2 - 2;
        return List.of(
                new Label(mark.x() + RADIUS + 3, below),
                new Label(mark.x() - RADIUS - 3 - 2 * half, below),
                new Label(mark.x() - half, mark.y() - RADIUS - 3),
                new Label(mark.x() - half, mark.y() + RADIUS + LETTERS_HEIGHT));
    }

    /** @return whether there is anything to tap on */
    public boolean isDrawn() {
        return !marks.isEmpty();
    }

    /**
     * A place on the plan.
     *
     * @param placeId which
     * @param x across
     * @param y down
     * @param name its name, where there is room for it
     * @param label where its name stands, or null
     */
    public record Mark(long placeId, int x, int y, String name, Label label) {}

    /**
     * Where a name begins.
     *
     * @param x across
     * @param y down, of the line on which the letters stand
     */
    public record Label(int x, int y) {

        private Box box(String name) {
            return new Box(x, y - LETTERS_HEIGHT + 2, x + name.length() * LETTER, y + 2);
        }
    }

    /**
     * Two places are next to each other.
     *
     * @param from one
     * @param to the other
     */
    public record Line(Mark from, Mark to) {}

    private record Box(int left, int top, int right, int bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin(int width, int height) {
            return left >= 0 && top >= 0 && right <= width && bottom <= height;
        }
    }

    private record Scale(double least, double by, int room) {

        static Scale over(List<Double> values, int room) {
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double span = values.stream().mapToDouble(Double::doubleValue).max().orElse(0) - least;
            return new Scale(least, span == 0 ? 0 : (room - 2.0 * MARGIN) / span, room);
        }

        int at(double value) {
            return by == 0 ? room / 2 : (int) Math.round(MARGIN + (value - least) * by);
        }
    }
}
